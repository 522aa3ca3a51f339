import { browser, type Browser } from 'wxt/browser';
import { mayShow } from './private-windows.ts';

/** A web page that is open in a tab. */
export interface OpenPage {
  tabId: number;
  title: string;
}

/** A tab that shows a web page. */
type SiteTab = Browser.tabs.Tab & { id: number };

/** Returns all tabs with http(s) pages, without those that the browser has unloaded. */
export async function siteTabs(): Promise<SiteTab[]> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
  return tabs.filter((tab): tab is SiteTab => tab.id !== undefined);
}

/** Returns the web pages that are open and may be shown here, the last used first. */
export async function openPages(): Promise<OpenPage[]> {
  const tabs = await siteTabs();
  return tabs
    .filter(mayShow)
    .toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))
    .map(({ id, title, url = '' }) => ({ tabId: id, title: title || url }));
}
