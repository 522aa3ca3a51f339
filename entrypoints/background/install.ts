import { browser } from 'wxt/browser';

/**
 * Chrome runs content scripts only in pages loaded after the install, Firefox in open ones too: so
 * Chrome's open tabs are looked at once, by hand. Pages that may not be read are passed over.
 */
export function spotOpenTabs(): void {
  if (!import.meta.env.CHROME) return;
  browser.runtime.onInstalled.addListener(async () => {
    const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
    for (const { id } of tabs) {
      if (id === undefined) continue;
      browser.scripting
        .executeScript({ target: { tabId: id }, files: ['/spotter.js'] })
        .catch(() => undefined);
    }
  });
}
