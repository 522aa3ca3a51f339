import { browser, type Browser } from 'wxt/browser';

/**
 * May a page of the extension, the one that asks, show what is in a tab? In Firefox, where all its
 * pages see all tabs, those of private windows are for such windows; in Chrome no other sees them.
 */
export function mayShow(tab: Pick<Browser.tabs.Tab, 'incognito'>): boolean {
  return !tab.incognito || browser.extension.inIncognitoContext;
}
