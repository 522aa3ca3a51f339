import { browser, type Browser } from 'wxt/browser';
import { keepArticle, loadArticle } from './library.ts';
import { withoutHash } from './page/address.ts';
import type { Removal } from './page/content.ts';
import type { Article } from './page/types.ts';
import { readContent } from './tab-content.ts';
import type { Problem } from './tab.ts';

/** What the reader page is asked to show, as its address says it. */
export interface ReaderQuery {
  /** Address of the page whose article is wanted, without a fragment. */
  url?: string;
  /** The tab to read it from. */
  tabId?: number;
  /** Is what was removed on the way to be shown, too? */
  isDebug?: boolean;
}

export type ReaderReading =
  | { state: 'ready'; article: Article; isKept: boolean; removed?: Removal[] }
  | { state: 'empty'; article: Article }
  | { state: 'error'; problem: Problem | 'not_kept'; url?: string };

/** Opens the reader page in a new tab right after the one that holds the article. */
export async function openReader(tabId: number, sectionId?: string): Promise<void> {
  const { index, windowId } = await browser.tabs.get(tabId);
  const section = sectionId === undefined ? '' : `#${encodeURIComponent(sectionId)}`;
  const url = `${browser.runtime.getURL('/reader.html')}?tab=${tabId}${section}`;
  await browser.tabs.create({ url, index: index + 1, openerTabId: tabId, windowId });
}

/** Reads the query of the reader page's address; what makes no sense is left out. */
export function parseReaderQuery(search: string): ReaderQuery {
  const parameters = new URLSearchParams(search);
  const tabId = Number(parameters.get('tab') ?? NaN);
  const asked = parameters.get('url') ?? '';
  const isPage = URL.canParse(asked) && /^https?:$/.test(new URL(asked).protocol);
  return {
    ...(isPage && { url: withoutHash(asked) }),
    ...(Number.isInteger(tabId) && { tabId }),
    ...(parameters.has('debug') && { isDebug: true }),
  };
}

/** The query with which the reader page shows an article again, also once its tab has gone. */
export function readerQuery({ url }: Article): string {
  return `?${new URLSearchParams({ url })}`;
}

/**
 * The article to show: that of the tab named; else the one kept for the address; else that of an
 * open tab with the address. Never throws: what goes wrong is the answer.
 */
export async function readForReader({ url, tabId }: ReaderQuery): Promise<ReaderReading> {
  if (tabId !== undefined) return readAndKeep(tabId);
  if (url === undefined) return { state: 'error', problem: 'not_kept' };
  const kept = await loadArticle(url);
  if (kept) return { state: 'ready', article: kept, isKept: true };
  const tab = await tabWith(url);
  return tab?.id === undefined
    ? { state: 'error', problem: 'not_kept', url }
    : readAndKeep(tab.id, url);
}

async function readAndKeep(tabId: number, url?: string): Promise<ReaderReading> {
  const reading = await readContent(tabId);
  if (reading.state === 'error') return { ...reading, ...(url !== undefined && { url }) };
  const { article, removed } = reading;
  if (!article.content && !article.posts?.length) return { state: 'empty', article };
  // The library outlives private windows; what is read in one goes with it.
  const isKept = !browser.extension.inIncognitoContext && (await keepArticle(article));
  return { state: 'ready', article, isKept, removed };
}

async function tabWith(url: string): Promise<Browser.tabs.Tab | undefined> {
  const tabs = await browser.tabs.query({});
  return tabs.find((tab) => withoutHash(tab.url ?? '') === url);
}
