import { withoutHash } from '../page/dom/index.ts';

/** Quiet of the DOM, in milliseconds, after which a page counts as rendered at first. */
const QUIET_MS = 250;
/** A page that is never quiet counts as rendered after so many times the quiet asked for. */
const MOST_UNREST = 20;
/** A page is watched no longer than this after it was loaded or navigated to: networks are slow. */
const WATCH_MS = 30_000;

/**
 * Calls back whenever the tab shows another page without loading one: a router's navigation, or a
 * page that comes back from the back-forward cache.
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

/** Routers push state unseen where there is no Navigation API, but they all set the title. */
function watchTitle(document: Document, check: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(check);
  observer.observe(document.head, { childList: true, subtree: true, characterData: true });
  signal.addEventListener('abort', () => observer.disconnect());
}

/**
 * Calls back each time the page has come to rest after a change, for some seconds: hydration may
 * replace the article, and a streamed one arrives late. After each time it asks for twice the quiet,
 * so that a page that goes on changing costs a few calls and no more.
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
