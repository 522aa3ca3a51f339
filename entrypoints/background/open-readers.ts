import { browser } from 'wxt/browser';
import { forgetOpenReaders, readerClosed, reopenReaders } from '../../utils/open-readers/index.ts';
import { loadSettings, onSettingsChange } from '../../utils/settings/index.ts';

/**
 * Forgets the article of a reader when its tab is closed, and those of all when nothing is to be
 * remembered. Of private windows, which have a background of their own in Chrome, nothing is known.
 */
export function followReaders(): void {
  if (browser.extension.inIncognitoContext) return;
  browser.tabs.onRemoved.addListener(
    (tabId, { isWindowClosing }) => void readerClosed(tabId, isWindowClosing),
  );
  onSettingsChange(({ settings }, changed) => {
    if (changed.includes('remember') && settings.remember === 'nothing') void forgetOpenReaders();
  });
}

/** Brings back the readers that went with a reload or an update of the extension. */
export async function returnReaders(): Promise<void> {
  if (browser.extension.inIncognitoContext) return;
  const { settings } = await loadSettings();
  await reopenReaders(settings.remember !== 'nothing');
}
