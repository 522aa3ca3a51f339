import { browser, type Browser } from 'wxt/browser';
import { mayShow } from './private-windows.ts';

/** A page of a site that is open in a tab. */
export interface OpenPage {
  tabId: number;
  title: string;
}

/** A tab that shows a page of a site. */
type SiteTab = Browser.tabs.Tab & { id: number };

/** The tabs with pages of sites, but for those that the browser has unloaded. */
export async function siteTabs(): Promise<SiteTab[]> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
  return tabs.filter((tab): tab is SiteTab => tab.id !== undefined);
}

/** The pages of sites that are open and may be shown here, those that were looked at last first. */
export async function openPages(): Promise<OpenPage[]> {
  const tabs = await siteTabs();
  return tabs
    .filter(mayShow)
    .toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))
    .map(({ id, title, url = '' }) => ({ tabId: id, title: title || url }));
}
