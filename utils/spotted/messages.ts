import { browser, type Browser } from 'wxt/browser';

/**
 * What the spotter tells the background: whether the tab holds a Fumadocs page now. What kind of
 * page that is, the background asks the page itself.
 */
export interface Spotted {
  type: 'spotted';
  isFumadocs: boolean;
}

/** Calls back for each page spotted in a tab's top frame by this extension's own script. */
export function onSpotted(listener: (tabId: number, spotted: Spotted) => void): () => void {
  const { onMessage } = browser.runtime;
  const heard = (message: unknown, sender: Browser.runtime.MessageSender): void => {
    const tabId = sender.tab?.id;
    if (sender.id !== browser.runtime.id || tabId === undefined || sender.frameId !== 0) return;
    if (isSpotted(message)) listener(tabId, message);
  };
  onMessage.addListener(heard);
  return () => onMessage.removeListener(heard);
}

function isSpotted(message: unknown): message is Spotted {
  return (
    typeof message === 'object' &&
    message !== null &&
    (message as Spotted).type === 'spotted' &&
    typeof (message as Spotted).isFumadocs === 'boolean'
  );
}
