import { browser } from 'wxt/browser';

/** A page of a site that is open in a tab. */
export interface OpenPage {
  tabId: number;
  title: string;
}

/** The pages of sites that are open, those that were looked at last first. */
export async function openPages(): Promise<OpenPage[]> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
  return tabs
    .toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))
    .flatMap(({ id, title, url = '' }) =>
      id === undefined ? [] : [{ tabId: id, title: title || url }],
    );
}
