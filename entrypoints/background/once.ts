import { browser } from 'wxt/browser';

/** In the session's storage, which is empty when a life begins; private windows share it. */
const STARTED = 'started';

/**
 * Calls back once in each life of the extension: after the browser has started, after an install,
 * an update, after it was enabled; in Chrome's private windows it has lives of its own.
 */
export async function onceInALife(begin: () => void): Promise<void> {
  const { session } = browser.storage;
  const key = browser.extension.inIncognitoContext ? `${STARTED}:private` : STARTED;
  if ((await session.get(key))[key]) return;
  begin();
  await session.set({ [key]: true });
}
