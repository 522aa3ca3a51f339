import { browser, type Browser } from 'wxt/browser';
import { withoutHash } from '../page/dom/index.ts';
import { parseReaderQuery, readerQuery } from '../reader-tabs/index.ts';
import { containerOf, isReaderAddress } from '../tab/index.ts';
import type { ReaderList } from './reader-list.ts';

type Tab = Browser.tabs.Tab;

/**
 * Lists the tabs that show a reader now. Left out are those in private windows, of which nothing is
 * kept, and those in containers of Firefox, in which no tab can be opened again.
 */
export async function listOpenReaders(): Promise<ReaderList> {
  const all = await browser.tabs.query({});
  const tabs = all.filter(({ incognito }) => !incognito);
  const lost = tabs.filter((tab) => isOwnPage(tab) && articleOf(tab, tabs) === undefined);
  const readers = tabs.flatMap((tab) => {
    const { id, windowId } = tab;
    const url = articleOf(tab, tabs);
    if (id === undefined || url === undefined) return [];
    const lostBefore = lost.filter((one) => one.windowId === windowId && one.index < tab.index);
    return {
      tabId: id,
      address: browser.runtime.getURL('/reader.html') + readerQuery({ url }) + hashOf(tab),
      url,
      windowId,
      index: tab.index - lostBefore.length,
      isActive: tab.active,
      isPinned: tab.pinned,
    };
  });
  return { readers, windows: [...new Set(tabs.map(({ windowId }) => windowId))] };
}

/** The address of the article of a reader that comes back; `undefined` for any other tab. */
function articleOf(tab: Tab, tabs: readonly Tab[]): string | undefined {
  const shown = addressOf(tab);
  if (!isReaderAddress(shown) || containerOf(tab)) return undefined;
  const { url, tabId } = parseReaderQuery(new URL(shown).search);
  if (url !== undefined) return url;
  // Not read yet: it is about to be that of the tab.
  const post = tabs.find(({ id }) => id === tabId)?.url ?? '';
  return /^https?:/.test(post) ? withoutHash(post) : undefined;
}

function isOwnPage(tab: Tab): boolean {
  return addressOf(tab).startsWith(browser.runtime.getURL('/'));
}

function hashOf(tab: Tab): string {
  return new URL(addressOf(tab)).hash;
}

function addressOf({ pendingUrl, url = '' }: Tab): string {
  return pendingUrl ?? url;
}
