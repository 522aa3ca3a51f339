import { hasMemory } from '../memory/index.ts';
import { dropOpenArticles } from './open-articles.ts';
import { changeReaders, type OpenReader } from './reader-list.ts';

/**
 * Takes the reader in a closed tab off the list, and drops its article. One that goes with its
 * window keeps it: the browser may be about to end, and bring the window back. Never throws.
 */
export async function readerClosed(tabId: number, isWindowClosing: boolean): Promise<void> {
  let dropped: OpenReader[] = [];
  await changeReaders((list) => {
    const readers = list.readers.filter((reader) => reader.tabId !== tabId);
    const gone = list.readers.filter((reader) => reader.tabId === tabId);
    dropped = gone.filter(({ url }) => readers.every((reader) => reader.url !== url));
    return { ...list, readers };
  }).catch(() => undefined);
  if (isWindowClosing || dropped.length === 0) return;
  await dropOpenArticles(dropped.map(({ url }) => url));
}

/** Forgets which readers are open, and their articles. Never throws. */
export async function forgetOpenReaders(): Promise<void> {
  await changeReaders(() => ({ readers: [], windows: [] })).catch(() => undefined);
  if (await hasMemory()) await dropOpenArticles('all');
}
