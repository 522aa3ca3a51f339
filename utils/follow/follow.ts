import { browser, type Browser } from 'wxt/browser';
import { isReaderAddress, onTabChange, runFile } from '../tab/index.ts';
import type { Landmark, Place } from '../page/position/index.ts';
import type { PlaceWatcher, Seek } from './watch-position.ts';

const PORT = 'follow';
/** Most attempts in a row to open a port to a page that closes it. */
const MOST_TRIES = 3;

/** A message from the follower in a tab: a place, or that the page has changed. */
type Answer = Place | 'changed';

/**
 * Reports where the reader of a tab is until the signal fires, also across reloads, when the page
 * that answered goes away. Nothing is reported where no script may run. Never throws.
 *
 * @param headings the article's headings, in order; places refer to their indexes
 * @returns what scrolls the tab's page to a place; it does nothing while no page answers
 */
export function follow(
  tabId: number,
  headings: readonly Landmark[],
  { onPlace, onChange }: PlaceWatcher,
  signal: AbortSignal,
): Seek {
  let isOpen = false;
  let seek: Seek | undefined;
  let tries = 0;
  const open = async (): Promise<void> => {
    if (isOpen) return;
    isOpen = true;
    const canFollow = await runFile(tabId, '/follower.js').then(
      () => true,
      () => showsReader(tabId),
    );
    if (!canFollow || signal.aborted) {
      isOpen = false;
      return;
    }
    const port = browser.tabs.connect(tabId, { name: PORT, frameId: 0 });
    const close = (): void => port.disconnect();
    signal.addEventListener('abort', close);
    port.onDisconnect.addListener(() => {
      // Has to be read, otherwise Chrome logs an error about the page that is gone.
      void browser.runtime.lastError;
      signal.removeEventListener('abort', close);
      isOpen = false;
      seek = undefined;
      // An earlier follower may have removed the page's listener just now.
      tries += 1;
      if (tries < MOST_TRIES && !signal.aborted) void open();
    });
    port.onMessage.addListener((answer: unknown) => {
      if (answer === 'changed') onChange();
      else if (isPlace(answer, headings.length)) onPlace(answer);
    });
    port.postMessage(headings.map(({ depth, text, id }) => ({ depth, text, ...(id && { id }) })));
    seek = ({ current, part }) => port.postMessage({ current, part });
  };
  void open();
  const openAgain = (): void => {
    tries = 0;
    void open();
  };
  signal.addEventListener('abort', onTabChange(tabId, openAgain));
  return (place) => seek?.(place);
}

/** Does the tab show the reader page? No script may run in it, but it answers by itself. */
async function showsReader(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return isReaderAddress(tab?.url);
}

/**
 * Resolves with the reader's present place in a tab's article; `undefined` if there is no answer in
 * time. Never rejects.
 *
 * @param timeout milliseconds
 */
export function placeIn(
  tabId: number,
  headings: readonly Landmark[],
  timeout = 1000,
): Promise<Place | undefined> {
  const asked = new AbortController();
  return new Promise<Place | undefined>((resolve) => {
    follow(tabId, headings, { onPlace: resolve, onChange: () => undefined }, asked.signal);
    setTimeout(resolve, timeout);
  }).finally(() => asked.abort());
}

/**
 * Answers followers, in the page itself. Removes its listener with the last follower.
 *
 * @param answer called with each follower's headings, where to report to, and a signal that fires
 * when the follower leaves; returns what scrolls to a place
 * @param onEnd called when the last one has left
 */
export function onFollow(
  answer: (headings: Landmark[], watcher: PlaceWatcher, signal: AbortSignal) => Seek,
  onEnd: () => void,
): void {
  let ports = 0;
  const accept = (port: Browser.runtime.Port): void => {
    if (port.name !== PORT || port.sender?.id !== browser.runtime.id) return;
    ports += 1;
    const gone = new AbortController();
    const say = (said: Answer): void => port.postMessage(said);
    let seek: Seek | undefined;
    port.onMessage.addListener((said: unknown) => {
      const watcher = { onPlace: say, onChange: () => say('changed') };
      if (Array.isArray(said)) seek = answer(said, watcher, gone.signal);
      else seek?.(said as Place);
    });
    port.onDisconnect.addListener(() => {
      gone.abort();
      ports -= 1;
      if (ports > 0) return;
      browser.runtime.onConnect.removeListener(accept);
      onEnd();
    });
  };
  browser.runtime.onConnect.addListener(accept);
}

function isPlace(answer: unknown, headings: number): answer is Place {
  const { current, part, progress } = (answer ?? {}) as Partial<Place>;
  const isIndex = Number.isInteger(current) && (current ?? 0) >= -1 && (current ?? 0) < headings;
  return isIndex && Number.isFinite(part) && Number.isFinite(progress);
}
