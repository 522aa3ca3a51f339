import { browser } from 'wxt/browser';

/** Opens the options page, or activates it if it is open. */
export function openOptions(): Promise<void> {
  return browser.runtime.openOptionsPage();
}
