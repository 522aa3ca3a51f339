import { browser } from 'wxt/browser';

/** Key in session storage, which is empty when the browser starts; private windows share it. */
const STARTED = 'started';

/** Chromium refuses calls of a worker that it has not registered yet. */
const MOST_TRIES = 5;
const PAUSE_MS = 300;

/**
 * Calls back once per browser session: after the browser starts, and after the extension is
 * installed, updated or enabled (in Chrome's private windows separately). A failure is retried a
 * few times, since the next event that wakes the background may be far away.
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
