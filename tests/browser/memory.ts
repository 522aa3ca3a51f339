import type { Page } from 'puppeteer-core';
import { waitFor, type Driver } from './driver.ts';

/** What is remembered of a post, as far as tests look at it. */
export interface Kept {
  key?: string;
  title: string;
  readAt?: number;
  place?: { progress: number; heading?: { text: string }; view: string };
}

/** Calls the stores by hand; each browser has them under the extension's own origin. */
export function callMemory(
  { control }: Driver,
  call: 'all' | 'clear' | 'put',
  key = '',
  value?: unknown,
): Promise<Kept[]> {
  return control.evaluate(
    async (call, key, value) => {
      const done = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.addEventListener('success', () => resolve(request.result));
          request.addEventListener('error', () => reject(new Error(String(request.error))));
        });
      const databases = await indexedDB.databases();
      if (!databases.some(({ name }) => name === 'reader') && call !== 'put') return [];
      // Of the version that it has; a new one is of the first, and the extension brings it up.
      const opening = indexedDB.open('reader');
      opening.addEventListener('upgradeneeded', () => {
        for (const name of ['posts', 'tombstones', 'meta']) opening.result.createObjectStore(name);
      });
      const database = await done(opening);
      const stores = [...database.objectStoreNames];
      const transaction = database.transaction(stores, 'readwrite');
      if (call === 'clear') for (const name of stores) transaction.objectStore(name).clear();
      if (call === 'put') transaction.objectStore('posts').put(value, key);
      const all = await done(transaction.objectStore('posts').getAll());
      database.close();
      return all as Kept[];
    },
    call,
    key,
    value,
  );
}

/** Forgets all that is remembered, and that anybody was told of it. */
export async function forgetMemory(driver: Driver): Promise<void> {
  await callMemory(driver, 'clear');
}

/** Waits until something is remembered of a post, by a part of its key. */
export function isRemembered(
  driver: Driver,
  name: string,
  isIt: (kept: Kept) => boolean = () => true,
): Promise<Kept> {
  return waitFor(
    async () =>
      (await callMemory(driver, 'all')).find((kept) => kept.key?.includes(name) && isIt(kept)),
    { what: `${name} to be remembered` },
  );
}

/** The words at the line where one reads, in the reader. */
export function wordsAtLine(reader: Page): Promise<string> {
  return reader.evaluate(() => {
    const bar = document.querySelector('.top-bar')?.getBoundingClientRect().bottom ?? 0;
    const { left, width } =
      document.querySelector('.prose')?.getBoundingClientRect() ?? new DOMRect();
    for (let y = bar + 38; y < innerHeight; y += 4) {
      const at = document
        .elementFromPoint(left + width / 2, y)
        ?.closest('.prose :is(p, li, h2, h3, pre)');
      if (at) return at.textContent;
    }
    return '';
  });
}
