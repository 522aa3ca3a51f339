import { browser, type Browser } from 'wxt/browser';

/**
 * Message from the script that stays on a Fumadocs page to the background: whether the tab has a
 * Fumadocs page now. Of what kind it is, the background asks the page.
 */
export interface Spotted {
  type: 'spotted';
  isFumadocs: boolean;
}

/** Message from the spotter: it has found a Fumadocs page, and has nothing more to do there. */
export interface Found {
  type: 'found';
}

/**
 * A page in a tab's top frame that has reported itself. Chromium's document id tells it from the
 * next page in the same tab.
 */
export interface FoundPage {
  tabId: number;
  documentId: string | undefined;
}

/**
 * Calls back for each Fumadocs page that our own script has found in a tab's top frame. The script
 * gets its answer when the listener is done, and asks again if the listener fails.
 */
export function onFound(listener: (page: FoundPage) => Promise<unknown>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, answer) => {
    const tabId = tabOf(sender);
    if (tabId === undefined || typeOf(message) !== 'found') return false;
    listener({ tabId, documentId: sender.documentId }).then(
      () => answer(true),
      () => answer(false),
    );
    // Tells the browser that the answer comes later.
    return true;
  });
}

/**
 * Calls back whenever our own script in a tab's top frame reports what the tab shows. Where the
 * listener takes its time, the script gets its answer when that is done, and knows by that whether
 * it was done.
 *
 * @returns a function that ends this
 */
export function onSpotted(
  listener: (tabId: number, spotted: Spotted) => Promise<void> | undefined,
): () => void {
  const { onMessage } = browser.runtime;
  const handle = (
    message: unknown,
    sender: Browser.runtime.MessageSender,
    answer: (isDone: boolean) => void,
  ): boolean => {
    const tabId = tabOf(sender);
    const done = tabId !== undefined && isSpotted(message) ? listener(tabId, message) : undefined;
    void done?.then(() => answer(true));
    // Tells the browser whether the answer comes later.
    return done !== undefined;
  };
  onMessage.addListener(handle);
  return () => onMessage.removeListener(handle);
}

/** The tab whose top frame sent a message, if it was sent by a script of this extension. */
function tabOf({ id, tab, frameId }: Browser.runtime.MessageSender): number | undefined {
  return id === browser.runtime.id && frameId === 0 ? tab?.id : undefined;
}

function typeOf(message: unknown): unknown {
  return typeof message === 'object' && message !== null && 'type' in message
    ? message.type
    : undefined;
}

function isSpotted(message: unknown): message is Spotted {
  return (
    typeOf(message) === 'spotted' && typeof (message as Partial<Spotted>).isFumadocs === 'boolean'
  );
}
