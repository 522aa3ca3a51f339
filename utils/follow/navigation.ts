import { withoutHash } from '../page/dom/index.ts';

/** Milliseconds without a DOM change after which a page first counts as rendered. */
const QUIET_MS = 250;
/** A page that never stops changing counts as rendered after this many times that pause. */
const MOST_UNREST = 20;
/**
 * Milliseconds for which a page is watched after loading or navigation, long enough for slow
 * networks.
 */
const WATCH_MS = 30_000;

/**
 * Calls back whenever the tab shows another page without loading one: after a router's navigation,
 * or when a page returns from the back-forward cache. Changes of the hash do not count.
 */
export function onNavigation(window: Window, listener: () => void, signal: AbortSignal): void {
  let shown = withoutHash(window.location.href);
  const check = (): void => {
    const address = withoutHash(window.location.href);
    if (address === shown) return;
    shown = address;
    listener();
  };
  const { navigation, document } = window;
  if (navigation) navigation.addEventListener('currententrychange', check, { signal });
  else watchTitle(document, check, signal);
  window.addEventListener('popstate', check, { signal });
  window.addEventListener('pageshow', (event) => event.persisted && listener(), { signal });
}

/** Without the Navigation API, `pushState` cannot be observed, but all routers set the title. */
function watchTitle(document: Document, check: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(check);
  observer.observe(document.head, { childList: true, subtree: true, characterData: true });
  signal.addEventListener('abort', () => observer.disconnect());
}

/**
 * Calls back each time the page has stopped changing, for 30 seconds at most: hydration may replace
 * the article, and streamed parts arrive late. The required pause starts at 250 ms and doubles with
 * each call, so that a page that never stops changing costs only a few calls.
 */
export function whenStill(document: Document, listener: () => void, signal: AbortSignal): void {
  let pause = QUIET_MS;
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let unrest: ReturnType<typeof setTimeout> | undefined;
  const forget = (): void => {
    clearTimeout(quiet);
    clearTimeout(unrest);
    unrest = undefined;
  };
  const tell = (): void => {
    forget();
    pause *= 2;
    listener();
  };
  const observer = new MutationObserver(() => {
    clearTimeout(quiet);
    quiet = setTimeout(tell, pause);
    unrest ??= setTimeout(tell, pause * MOST_UNREST);
  });
  observer.observe(document, { childList: true, subtree: true });
  const end = setTimeout(() => observer.disconnect(), WATCH_MS);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    forget();
    clearTimeout(end);
  });
}
