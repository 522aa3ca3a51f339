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
  const readers = tabs.flatMap((tab) => {
    const { id, windowId, index } = tab;
    const url = articleOf(tab, tabs);
    if (id === undefined || url === undefined || containerOf(tab)) return [];
    return {
      tabId: id,
      address: browser.runtime.getURL('/reader.html') + readerQuery({ url }) + hashOf(tab),
      url,
      windowId,
      index,
      isActive: tab.active,
      isPinned: tab.pinned,
    };
  });
  return { readers, windows: [...new Set(tabs.map(({ windowId }) => windowId))] };
}

/** The address of the article that a tab shows in the reader; `undefined` if it shows none. */
function articleOf(tab: Tab, tabs: readonly Tab[]): string | undefined {
  const shown = addressOf(tab);
  if (!isReaderAddress(shown)) return undefined;
  const { url, tabId } = parseReaderQuery(new URL(shown).search);
  if (url !== undefined) return url;
  // Not read yet: it is about to be that of the tab.
  const post = tabs.find(({ id }) => id === tabId)?.url ?? '';
  return /^https?:/.test(post) ? withoutHash(post) : undefined;
}

function hashOf(tab: Tab): string {
  return new URL(addressOf(tab)).hash;
}

function addressOf({ pendingUrl, url = '' }: Tab): string {
  return pendingUrl ?? url;
}
