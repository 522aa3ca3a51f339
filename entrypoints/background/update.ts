import { browser } from 'wxt/browser';
import { isReaderAddress } from '../../utils/tab/index.ts';

/** In the session's storage, while an update waits. */
const WAITING = 'update';

/**
 * Lets an update wait while a reader is open: it closes all pages of the extension, and what is
 * kept for them goes with it. It comes once the last reader is closed, or the browser is. Firefox
 * leaves that to the extension; Chrome waits by itself until no page of the extension is open.
 */
export function holdUpdates(): void {
  browser.runtime.onUpdateAvailable.addListener(async () => {
    if (await isReaderOpen()) await browser.storage.session.set({ [WAITING]: true });
    else browser.runtime.reload();
  });
  browser.tabs.onRemoved.addListener(async (closed) => {
    const { [WAITING]: isWaiting } = await browser.storage.session.get(WAITING);
    if (isWaiting && !(await isReaderOpen(closed))) browser.runtime.reload();
  });
}

/** @param closed a tab that may still be named */
async function isReaderOpen(closed?: number): Promise<boolean> {
  const tabs = await browser.tabs.query({});
  return tabs.some(({ id, url }) => id !== closed && isReaderAddress(url));
}
