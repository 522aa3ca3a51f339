import { browser, type Browser } from 'wxt/browser';
import { isArticle } from '../page/article/index.ts';
import { withoutHash } from '../page/dom/index.ts';
import type { Article } from '../page/types.ts';

/**
 * What is kept of a tab: its article as JSON, which browsers store faster than objects, and the
 * page's title.
 */
interface Kept {
  title: string | undefined;
  json: string;
}

type Tab = Pick<Browser.tabs.Tab, 'id' | 'url' | 'title' | 'status' | 'incognito'>;

/** Key of the list of tabs of which something is kept, the oldest first. */
const INDEX = 'readings';
/** Limits that leave enough of session storage for the reader: see `kept-articles.ts`. */
const MOST_TABS = 5;
const MOST_BYTES = 300_000;

function keyOf(tabId: number): `reading:${number}` {
  return `reading:${tabId}`;
}

/**
 * Keeps what was read in a tab, so that a popup can show it at once while it reads the page again.
 * It is dropped when the tab is closed or shows another page, or when five newer ones are kept.
 * Nothing of private windows is kept. Never rejects.
 */
export async function keepReading(tabId: number, article: Article): Promise<void> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  const json = JSON.stringify(article);
  const isFit = tab && isOf(article, tab) && new Blob([json]).size <= MOST_BYTES;
  await change(tabId, isFit ? { title: tab.title, json } : undefined);
}

/** Forgets what is kept of a tab. Never rejects. */
export async function forgetReading(tabId: number): Promise<void> {
  await change(tabId, undefined);
}

/**
 * Returns the article kept for a tab, if as far as the browser knows the tab still shows that page.
 * The page itself is not asked. `undefined` if nothing fits; never rejects.
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
  // What cannot be kept is read again when needed.
  await navigator.locks.request(INDEX, write).catch(() => undefined);
}
