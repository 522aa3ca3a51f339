import { browser } from 'wxt/browser';

/** Opens the options page, or goes to it where it is open. */
export function openOptions(): Promise<void> {
  return browser.runtime.openOptionsPage();
}
