import { browser } from 'wxt/browser';
import { isArticle } from '../page/article/index.ts';
import type { Article } from '../page/types.ts';

/** An article that is kept, by the address of its page and the Firefox container it was read in. */
interface Entry {
  url: string;
  /** Without it: read in a tab outside of any container. */
  container?: string;
  bytes: number;
}

/**
 * Identifies an article. Each container has its own, since a page may differ between containers.
 */
type Name = Pick<Entry, 'url' | 'container'>;

/** The part of `browser.storage.StorageArea` that is needed. */
export interface Area {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** Key of the list of kept articles, the oldest first. */
const INDEX = 'library';

/** Bytes for all articles. Session storage has 10 MB; the rest is for other data. */
const MOST_BYTES = 8_000_000;
/** Most bytes of one article, so that at least as much is left for those kept before. */
const MOST_OF_ONE = MOST_BYTES / 2;

function keyOf({ url, container }: Name): `article:${string}` {
  return container === undefined ? `article:${url}` : `article:${container}:${url}`;
}

/**
 * Keeps an article with its content until the browser is closed; the oldest are dropped to make
 * room. One that is too large is not kept. Never rejects: an article that cannot be kept can still
 * be read.
 *
 * @param container the Firefox container that it was read in
 * @returns whether it could be kept
 */
export async function keepArticle(
  article: Article,
  container?: string,
  area: Area = browser.storage.session,
): Promise<boolean> {
  const bytes = new Blob([JSON.stringify(article)]).size;
  if (bytes > MOST_OF_ONE) return false;
  // A lock, since two windows may keep something at once and both write the list.
  return navigator.locks
    .request('library', () => {
      const entry = { url: article.url, bytes, ...(container !== undefined && { container }) };
      return keep(article, entry, area);
    })
    .catch(() => false);
}

async function keep(article: Article, own: Entry, area: Area): Promise<boolean> {
  const key = keyOf(own);
  const others = (await loadIndex(area)).filter((entry) => keyOf(entry) !== key);
  const fitting = newestWithin(others, MOST_BYTES - own.bytes);
  const dropped = others.slice(0, others.length - fitting.length).map(keyOf);
  const store = (): Promise<void> =>
    area.set({ [key]: article, [INDEX]: [...fitting, own] satisfies Entry[] });
  try {
    await store();
    await area.remove(dropped);
  } catch (error) {
    // Do not drop anything if the storage fails for another reason, or is full of other data.
    if (dropped.length === 0 || !/quota/i.test(String(error))) return false;
    await area.remove(dropped);
    await store();
  }
  return true;
}

/**
 * Returns the article kept for a page in a container; `undefined` if there is none or it is
 * damaged. Never rejects.
 */
export async function loadArticle(
  { url, container }: Name,
  area: Area = browser.storage.session,
): Promise<Article | undefined> {
  const key = keyOf({ url, ...(container !== undefined && { container }) });
  const kept = await area.get(key).catch(() => undefined);
  const article = kept?.[key];
  return isArticle(article) && article.url === url ? article : undefined;
}

/** The list of kept articles; a damaged one counts as empty. */
async function loadIndex(area: Area): Promise<Entry[]> {
  const entries = (await area.get(INDEX))[INDEX];
  return Array.isArray(entries) ? entries.filter(isEntry) : [];
}

function isEntry(entry: unknown): entry is Entry {
  const { url, bytes, container = '' } = (entry ?? {}) as Partial<Entry>;
  return typeof url === 'string' && Number.isFinite(bytes) && typeof container === 'string';
}

/** The newest entries that fit into a number of bytes. */
function newestWithin(entries: Entry[], most: number): Entry[] {
  let first = entries.length;
  for (let left = most; first > 0; first -= 1) {
    left -= entries[first - 1]?.bytes ?? 0;
    if (left < 0) break;
  }
  return entries.slice(first);
}
