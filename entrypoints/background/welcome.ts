import { browser } from 'wxt/browser';

/**
 * Opens the page for new users, after an install: not after an update, nor when the extension is
 * loaded again or the browser has been updated.
 */
export function welcome(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason !== 'install' || browser.extension.inIncognitoContext) return;
    void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
}
