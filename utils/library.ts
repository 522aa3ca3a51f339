import { browser } from 'wxt/browser';
import type { Article } from './page/types.ts';

/** An article that is kept, by the address of its page. */
interface Entry {
  url: string;
  bytes: number;
}

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

function keyOf(url: string): `article:${string}` {
  return `article:${url}`;
}

/**
 * Keeps an article with its content until the browser is closed; those kept for longest make room.
 *
 * @returns whether it could be kept
 */
export async function keepArticle(
  article: Article,
  area: Area = browser.storage.session,
): Promise<boolean> {
  const { url } = article;
  const bytes = new Blob([JSON.stringify(article)]).size;
  if (bytes > MOST_BYTES) return false;
  const others = (await loadIndex(area)).filter((entry) => entry.url !== url);
  const fitting = newestWithin(others, MOST_BYTES - bytes);
  const dropped = others.slice(0, others.length - fitting.length);
  await area.remove(dropped.map((entry) => keyOf(entry.url)));
  try {
    const index: Entry[] = [...fitting, { url, bytes }];
    await area.set({ [keyOf(url)]: article, [INDEX]: index });
    return true;
  } catch {
    // The browser counts otherwise than we do, or others have filled the storage.
    await area.set({ [INDEX]: fitting }).catch(() => undefined);
    return false;
  }
}

/** The article that is kept of a page; undefined where there is none. */
export async function loadArticle(
  url: string,
  area: Area = browser.storage.session,
): Promise<Article | undefined> {
  const key = keyOf(url);
  return (await area.get(key))[key] as Article | undefined;
}

async function loadIndex(area: Area): Promise<Entry[]> {
  return ((await area.get(INDEX))[INDEX] ?? []) as Entry[];
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
