import { browser, type Browser } from 'wxt/browser';

/**
 * What stays on a Fumadocs page tells the background: whether the tab holds a Fumadocs page now. What kind of
 * page that is, the background asks the page itself.
 */
export interface Spotted {
  type: 'spotted';
  isFumadocs: boolean;
}

/** What the spotter tells: that it has found a Fumadocs page, and has nothing more to do there. */
export interface Found {
  type: 'found';
}

/** The page in a tab's top frame that has told of itself; Chromium knows it from the one after it. */
export interface FoundPage {
  tabId: number;
  documentId: string | undefined;
}

/**
 * Calls back for each Fumadocs page that is found, by this extension's own script in a tab's top
 * frame; that is told once the listener is done, and asks again where it fails.
 */
export function onFound(listener: (page: FoundPage) => Promise<unknown>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, answer) => {
    const tabId = tabOf(sender);
    if (tabId === undefined || typeOf(message) !== 'found') return false;
    listener({ tabId, documentId: sender.documentId }).then(
      () => answer(true),
      () => answer(false),
    );
    // The answer comes later.
    return true;
  });
}

/** Calls back for each page spotted in a tab's top frame by this extension's own script. */
export function onSpotted(listener: (tabId: number, spotted: Spotted) => void): () => void {
  const { onMessage } = browser.runtime;
  const heard = (message: unknown, sender: Browser.runtime.MessageSender): void => {
    const tabId = tabOf(sender);
    if (tabId !== undefined && isSpotted(message)) listener(tabId, message);
  };
  onMessage.addListener(heard);
  return () => onMessage.removeListener(heard);
}

/** The tab whose top frame has sent a message, by a script of this extension. */
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
