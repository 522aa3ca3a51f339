import { browser, type Browser } from 'wxt/browser';
import { isArticle } from '../page/article/index.ts';
import { withoutHash } from '../page/dom/index.ts';
import type { Article } from '../page/types.ts';

/** What is kept of a tab: an article in JSON, which browsers store quicker, and its page's title. */
interface Kept {
  title: string | undefined;
  json: string;
}

type Tab = Pick<Browser.tabs.Tab, 'id' | 'url' | 'title' | 'status' | 'incognito'>;

/** Names the tabs of which something is kept, the oldest first. */
const INDEX = 'readings';
/** With so many of so many bytes, storage has room for all else: see the library of the reader. */
const MOST_TABS = 5;
const MOST_BYTES = 300_000;

function keyOf(tabId: number): `reading:${number}` {
  return `reading:${tabId}`;
}

/**
 * Keeps what has been read in a tab until it is closed, shows something else, or others have come
 * after it: a popup shows it at once while it reads the page itself. Nothing of private windows is
 * kept. Never throws.
 */
export async function keepReading(tabId: number, article: Article): Promise<void> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  const json = JSON.stringify(article);
  const isFit = tab && isOf(article, tab) && new Blob([json]).size <= MOST_BYTES;
  await change(tabId, isFit ? { title: tab.title, json } : undefined);
}

/** Forgets what is kept of a tab. */
export async function forgetReading(tabId: number): Promise<void> {
  await change(tabId, undefined);
}

/**
 * The article that was read in a tab, where the tab still shows, as far as the browser can tell, the
 * page that it was read from: the page itself is not asked.
 */
export async function loadReading(tab: Tab): Promise<Article | undefined> {
  if (tab.id === undefined || tab.status !== 'complete') return undefined;
  const key = keyOf(tab.id);
  const stored = await browser.storage.session.get(key).catch(() => undefined);
  const kept = stored?.[key];
  if (!isKept(kept) || kept.title !== tab.title) return undefined;
  const article = parse(kept.json);
  return isArticle(article) && isOf(article, tab) ? article : undefined;
}

function isOf({ url }: Article, tab: Tab): boolean {
  return !tab.incognito && tab.url !== undefined && withoutHash(tab.url) === url;
}

function isKept(stored: unknown): stored is Kept {
  return typeof (stored as Partial<Kept> | undefined)?.json === 'string';
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

async function change(tabId: number, kept: Kept | undefined): Promise<void> {
  const { session } = browser.storage;
  const write = async (): Promise<void> => {
    const { [INDEX]: index } = await session.get(INDEX);
    const known: unknown[] = Array.isArray(index) ? index : [];
    const others = known.filter((id): id is number => Number.isInteger(id) && id !== tabId);
    if (!kept && others.length === known.length) return;
    const left = others.slice(kept ? 1 - MOST_TABS : 0);
    const dropped = others.filter((id) => !left.includes(id)).map(keyOf);
    await session.remove(kept ? dropped : [keyOf(tabId)]);
    await session.set(
      kept ? { [INDEX]: [...left, tabId], [keyOf(tabId)]: kept } : { [INDEX]: left },
    );
  };
  // What cannot be kept is read when it is asked for.
  await navigator.locks.request(INDEX, write).catch(() => undefined);
}
