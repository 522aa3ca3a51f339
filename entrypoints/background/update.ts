import { browser } from 'wxt/browser';
import { isReaderAddress } from '../../utils/tab/index.ts';

/** Key in session storage, set while an update is waiting. */
const WAITING = 'update';

/**
 * Delays updates while a reader is open, since an update closes all pages of the extension and
 * clears what they keep. It is applied when the last reader, or the browser, is closed. Firefox
 * leaves this to the extension; Chrome waits by itself.
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

/** @param closed a tab that is being closed and may still be listed */
async function isReaderOpen(closed?: number): Promise<boolean> {
  const tabs = await browser.tabs.query({});
  return tabs.some(({ id, url }) => id !== closed && isReaderAddress(url));
}
