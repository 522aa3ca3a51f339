import { browser, type Browser } from 'wxt/browser';
import { keepArticle, loadArticle } from './kept-articles.ts';
import { browserSessionId, type ReaderQuery } from '../reader-tabs/index.ts';
import { withoutHash } from '../page/dom/index.ts';
import type { Removal } from '../page/content/index.ts';
import type { Article } from '../page/types.ts';
import { containerOf, isBeside, mayShow, type Problem } from '../tab/index.ts';
import { type ContentReading, type Loaded, readTabContent } from './tab-content.ts';

/** The tab that a reader page is in. */
export type OwnTab = Browser.tabs.Tab | undefined;

/** Milliseconds that a page may take to load, before what is there is read. */
const MOST_MS = 30_000;

/** What the reader page shows: an article, a page without text, or an error. */
export type ReaderReading =
  | {
      state: 'ready';
      article: Article;
      isKept: boolean;
      loaded: Loaded;
      removed?: Removal[] | undefined;
    }
  | { state: 'empty'; article: Article; loaded: Loaded }
  | { state: 'error'; problem: Problem | 'not_kept'; url?: string };

/**
 * Calls back with the article to show: from the given tab, if its id is of this browser session;
 * otherwise the one kept for the address; otherwise from an open tab with the address. If its page
 * is still loading, it calls back again when that has loaded. Never rejects: errors are passed to
 * the callback.
 *
 * @param own the reader's own tab
 */
export async function readForReader(
  { url, tabId, life }: ReaderQuery,
  own: OwnTab,
  show: (reading: ReaderReading) => void,
  signal: AbortSignal,
): Promise<void> {
  const container = own && containerOf(own);
  const [session, tab] = await Promise.all([
    life === undefined ? undefined : browserSessionId(),
    tabId === undefined ? undefined : browser.tabs.get(tabId).catch(() => undefined),
  ]);
  if (tabId !== undefined && life === session) {
    const isElsewhere = tab && containerOf(tab) !== container;
    if (tab && (!mayShow(tab) || isElsewhere)) return show({ state: 'error', problem: 'gone' });
    if (tab || url === undefined) {
      const first = await readTabContent(tabId, tab);
      return readUntilWhole({ tabId, container }, show, signal, first);
    }
  }
  if (url === undefined) return show({ state: 'error', problem: 'not_kept' });
  const kept = await loadArticle({ url, ...(container !== undefined && { container }) });
  if (kept) return show({ state: 'ready', article: kept, isKept: true, loaded: 'whole' });
  return readAfterRestart({ url, container }, show, signal);
}

/** After a restart of the browser, or a reload of the extension, what was kept till then is gone. */
async function readAfterRestart(
  { url, container }: { url: string; container: string | undefined },
  show: (reading: ReaderReading) => void,
  signal: AbortSignal,
): Promise<void> {
  const tabId = await tabWith(url);
  const first = tabId === undefined ? undefined : await readTabContent(tabId);
  const isRead = first?.state === 'ready' && first.article.url === url && hasText(first.article);
  const article = isRead ? undefined : await lastingArticle(url);
  if (article) return show({ state: 'ready', article, isKept: true, loaded: 'whole' });
  if (tabId === undefined || !first) return show({ state: 'error', problem: 'not_kept', url });
  return readUntilWhole({ tabId, url, container }, show, signal, first);
}

/**
 * Opens a page in a tab beside this reader and reads it when it has loaded. Never rejects: errors
 * are passed to the callback.
 */
export async function readAtAddress(
  url: string,
  show: (reading: ReaderReading) => void,
  signal: AbortSignal,
): Promise<void> {
  try {
    const own = await browser.tabs.getCurrent();
    const place = own && { index: own.index + 1, windowId: own.windowId, openerTabId: own.id };
    const tab = await browser.tabs.create({ url, active: false, ...place });
    if (tab.id === undefined) return show({ state: 'error', problem: 'gone', url });
    await untilLoaded(
      tab.id,
      AbortSignal.any([signal, AbortSignal.timeout(MOST_MS)]),
      hasLoadedAnything,
    );
    const first = await readTabContent(tab.id);
    const container = own && containerOf(own);
    await readUntilWhole({ tabId: tab.id, url, container }, show, signal, first);
  } catch {
    show({ state: 'error', problem: 'failed', url });
  }
}

/** The article that is kept while its reader is open; in private windows there is none. */
async function lastingArticle(url: string): Promise<Article | undefined> {
  if (browser.extension.inIncognitoContext) return undefined;
  const { openArticle } = await import('../open-readers/index.ts');
  return openArticle(url);
}

/** The tab to read, the address it should have, and its container. */
interface Source {
  tabId: number;
  url?: string;
  container: string | undefined;
}

async function readUntilWhole(
  { tabId, url, container }: Source,
  show: (reading: ReaderReading) => void,
  signal: AbortSignal,
  first: ContentReading,
): Promise<void> {
  let reading = first;
  while (!signal.aborted) {
    const read = readingOf(reading, url);
    show(read);
    // Storing a long article takes time, which nobody should have to wait for.
    if (read.state === 'ready' && read.isKept && !(await keepArticle(read.article, container)))
      show({ ...read, isKept: false });
    if (reading.state === 'error' || reading.loaded !== 'loading') return;
    await untilLoaded(tabId, signal);
    const next = await readTabContent(tabId);
    const isSame = next.state === 'ready' && next.article.url === reading.article.url;
    reading = isSame ? next : { ...reading, loaded: 'cut' };
  }
}

/** What to show for a reading; complete articles are to be kept. */
function readingOf(reading: ContentReading, url?: string): ReaderReading {
  if (reading.state === 'error') return { ...reading, ...(url !== undefined && { url }) };
  const { article, removed, loaded } = reading;
  if (!hasText(article)) return { state: 'empty', article, loaded };
  // Kept articles would outlive a private window.
  const mayKeep = loaded === 'whole' && !browser.extension.inIncognitoContext;
  return {
    state: 'ready',
    article,
    isKept: mayKeep,
    loaded,
    removed,
  };
}

function hasText({ content, posts }: Article): boolean {
  return Boolean(content) || Boolean(posts?.length);
}

/** Resolves when a tab's page has loaded, or the tab is gone. */
async function untilLoaded(tabId: number, signal: AbortSignal, isDone = hasLoaded): Promise<void> {
  const { onUpdated, onRemoved } = browser.tabs;
  const over = new AbortController();
  const until = AbortSignal.any([signal, over.signal]);
  const updated = (
    id: number,
    _change: Browser.tabs.OnUpdatedInfo,
    tab: Browser.tabs.Tab,
  ): void => {
    if (id === tabId && isDone(tab)) over.abort();
  };
  const removed = (id: number): void => {
    if (id === tabId) over.abort();
  };
  const ended = new Promise<void>((resolve) => {
    until.addEventListener('abort', () => {
      onUpdated.removeListener(updated);
      onRemoved.removeListener(removed);
      resolve();
    });
  });
  onUpdated.addListener(updated);
  onRemoved.addListener(removed);
  // It may have loaded before the listeners were added.
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  if (!tab || isDone(tab)) over.abort();
  return ended;
}

function hasLoaded({ status }: Browser.tabs.Tab): boolean {
  return status !== 'loading';
}

/** Firefox says that the empty page has loaded which a new tab shows first. */
function hasLoadedAnything(tab: Browser.tabs.Tab): boolean {
  return hasLoaded(tab) && /^https?:/.test(tab.url ?? '');
}

/** Id of the tab that shows a page. */
async function tabWith(url: string): Promise<number | undefined> {
  const [tabs, own] = await Promise.all([browser.tabs.query({}), browser.tabs.getCurrent()]);
  return tabs.find((tab) => own && isBeside(tab, own) && withoutHash(tab.url ?? '') === url)?.id;
}
