import { browser } from 'wxt/browser';

/**
 * Opens the welcome page after an installation; not after updates, nor when the extension is
 * reloaded or the browser updated.
 */
export function welcome(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason !== 'install' || browser.extension.inIncognitoContext) return;
    void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
}
