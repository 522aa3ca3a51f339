import { hasMemory } from '../memory/index.ts';
import { dropOpenArticles } from './open-articles.ts';
import { changeReaders } from './reader-list.ts';

/**
 * Takes the reader in a closed tab off the list, and drops its article. One that goes with its
 * window keeps it: the browser may be about to end, and bring the window back. Never throws.
 */
export async function readerClosed(tabId: number, isWindowClosing: boolean): Promise<void> {
  await changeReaders(async (list) => {
    const readers = list.readers.filter((reader) => reader.tabId !== tabId);
    const urls = list.readers
      .filter(({ url }) => readers.every((reader) => reader.url !== url))
      .map(({ url }) => url);
    // First: whoever ends meanwhile leaves a name on the list rather than an article that has none.
    if (!isWindowClosing && urls.length > 0) await dropOpenArticles(urls);
    return { ...list, readers };
  }).catch(() => undefined);
}

/** Forgets which readers are open, and their articles. Never throws. */
export async function forgetOpenReaders(): Promise<void> {
  await changeReaders(() => ({ readers: [], windows: [] })).catch(() => undefined);
  if (await hasMemory()) await dropOpenArticles('all');
}
