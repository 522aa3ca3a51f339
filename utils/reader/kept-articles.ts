import { browser } from 'wxt/browser';
import { isArticle } from '../page/article/index.ts';
import type { Article } from '../page/types.ts';

/** An article that is kept, by the address of its page, and by the container of Firefox it is of. */
interface Entry {
  url: string;
  /** None: that of tabs which are in none. */
  container?: string;
  bytes: number;
}

/** Which article: of containers each has its own, since a page may be another in each. */
type Name = Pick<Entry, 'url' | 'container'>;

/** What the library needs of a storage area. */
export interface Area {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** Names the articles that are kept, the oldest first. */
const INDEX = 'library';

/** Of the 10 MB that a session's storage holds; the rest is for what else is kept there. */
const MOST_BYTES = 8_000_000;
/** No single article may take more: at least so much stays of what was kept before it. */
const MOST_OF_ONE = MOST_BYTES / 2;

function keyOf({ url, container }: Name): `article:${string}` {
  return container === undefined ? `article:${url}` : `article:${container}:${url}`;
}

/**
 * Keeps an article with its content until the browser is closed; those kept for longest make room.
 * One that is too large for that is not kept, and leaves the others alone. Never throws: an article that cannot be kept is read all the same.
 *
 * @param container the container of Firefox that it was read in; undefined for none
 * @returns whether it could be kept
 */
export async function keepArticle(
  article: Article,
  container?: string,
  area: Area = browser.storage.session,
): Promise<boolean> {
  const bytes = new Blob([JSON.stringify(article)]).size;
  if (bytes > MOST_OF_ONE) return false;
  // Two windows may keep something at once, and the index names what both have kept.
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
    // Nothing is lost to a storage that fails for another reason, or is full of other things.
    if (dropped.length === 0 || !/quota/i.test(String(error))) return false;
    await area.remove(dropped);
    await store();
  }
  return true;
}

/** The article that is kept of a page, in a container; undefined where there is none, or it is damaged. */
export async function loadArticle(
  { url, container }: Name,
  area: Area = browser.storage.session,
): Promise<Article | undefined> {
  const key = keyOf({ url, ...(container !== undefined && { container }) });
  const kept = await area.get(key).catch(() => undefined);
  const article = kept?.[key];
  return isArticle(article) && article.url === url ? article : undefined;
}

/** What is kept, as far as it can be told: an index that is damaged is begun anew. */
async function loadIndex(area: Area): Promise<Entry[]> {
  const entries = (await area.get(INDEX))[INDEX];
  return Array.isArray(entries) ? entries.filter(isEntry) : [];
}

function isEntry(entry: unknown): entry is Entry {
  const { url, bytes, container = '' } = (entry ?? {}) as Partial<Entry>;
  return typeof url === 'string' && Number.isFinite(bytes) && typeof container === 'string';
}

/** The newest entries that take no more than so many bytes together. */
function newestWithin(entries: Entry[], most: number): Entry[] {
  let first = entries.length;
  for (let left = most; first > 0; first -= 1) {
    left -= entries[first - 1]?.bytes ?? 0;
    if (left < 0) break;
  }
  return entries.slice(first);
}
