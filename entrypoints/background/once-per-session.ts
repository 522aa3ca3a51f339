import { browser } from 'wxt/browser';

/** In the session's storage, which is empty when a life begins; private windows share it. */
const STARTED = 'started';

/** Chromium refuses what a worker asks for before it has taken note of the worker. */
const MOST_TRIES = 5;
const PAUSE_MS = 300;

/**
 * Calls back once in each life of the extension: after the browser has started, after an install,
 * an update, after it was enabled; in Chrome's private windows it has lives of its own. What fails
 * is tried again soon: it may take long until another event wakes the background.
 */
export async function oncePerBrowserSession(
  begin: () => Promise<void>,
  tries = MOST_TRIES,
): Promise<void> {
  const { session } = browser.storage;
  const key = browser.extension.inIncognitoContext ? `${STARTED}:private` : STARTED;
  try {
    if ((await session.get(key))[key]) return;
    await begin();
    await session.set({ [key]: true });
  } catch (error) {
    if (tries <= 1) throw error;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    await oncePerBrowserSession(begin, tries - 1);
  }
}
