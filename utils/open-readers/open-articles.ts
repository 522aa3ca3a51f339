import { isArticle } from '../page/article/index.ts';
import type { Article } from '../page/types.ts';
import { openMemory, quieten, withDatabase } from '../memory/index.ts';

/** The article of an open reader, as it is stored. */
interface OpenArticle {
  article: Article;
  /** Milliseconds since 1970: when it was last shown. */
  at: number;
}

/** Most articles that are kept; those shown longest ago are dropped first. */
const MOST = 50;
/** Days without being shown after which an article is dropped, whether its reader is open or not. */
const MOST_DAYS = 30;
const DAY_MS = 86_400_000;

/**
 * Keeps the article of an open reader until the reader is closed, so that it is there after a
 * restart of the browser or a reload of the extension. Never throws.
 *
 * @returns whether it is kept
 */
export async function keepOpenArticle(article: Article, opening = openMemory()): Promise<boolean> {
  const entry: OpenArticle = { article, at: Date.now() };
  const kept = await change(opening, async (store) => {
    await store.put(entry, article.url);
    await dropOld(store);
  });
  return kept;
}

/** Returns the article of the open reader of a page; `undefined` if none is kept. Never throws. */
export async function openArticle(
  url: string,
  opening = openMemory(),
): Promise<Article | undefined> {
  const answer = await withDatabase(opening, async (memory) => ({
    stored: await memory.get('open', url),
  }));
  const article = 'stored' in answer ? (answer.stored as Partial<OpenArticle>)?.article : undefined;
  return isArticle(article) && article.url === url ? article : undefined;
}

/** Drops the articles of some pages, or of all. Never throws. */
export async function dropOpenArticles(
  urls: readonly string[] | 'all',
  opening = openMemory(),
): Promise<void> {
  await change(opening, async (store) => {
    if (urls === 'all') await store.clear();
    else await Promise.all(urls.map((url) => store.delete(url)));
  });
}

/** Drops articles that have not been shown for long: their readers may have gone unseen. */
export async function dropOldOpenArticles(opening = openMemory()): Promise<void> {
  await change(opening, dropOld);
}

interface Store {
  put: (entry: OpenArticle, url: string) => Promise<unknown>;
  get: (url: string) => Promise<unknown>;
  getAllKeys: () => Promise<string[]>;
  delete: (url: string) => Promise<void>;
  clear: () => Promise<void>;
}

async function change(
  opening: ReturnType<typeof openMemory>,
  apply: (store: Store) => Promise<void>,
): Promise<boolean> {
  const answer = await withDatabase(opening, async (memory) => {
    const transaction = memory.transaction('open', 'readwrite', { durability: 'relaxed' });
    quieten(transaction);
    await apply(transaction.store);
    await transaction.done;
    return { done: true };
  });
  return 'done' in answer;
}

async function dropOld(store: Store, now = Date.now()): Promise<void> {
  const keys = await store.getAllKeys();
  const times = await Promise.all(
    keys.map(async (url) => {
      const { at } = ((await store.get(url)) ?? {}) as Partial<OpenArticle>;
      // A clock that was set back makes none older.
      return { url, at: typeof at === 'number' ? Math.min(at, now) : 0 };
    }),
  );
  const old = times
    .toSorted((one, other) => other.at - one.at)
    .filter(({ at }, order) => order >= MOST || now - at > MOST_DAYS * DAY_MS);
  await Promise.all(old.map(({ url }) => store.delete(url)));
}
