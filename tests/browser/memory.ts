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

/** Posts that are written in one go. */
const AT_ONCE = 500;

/**
 * Remembers many posts, each with a place and with how it was when it was read.
 *
 * @param last the address of the last of them
 */
export async function fillMemory({ control }: Driver, count: number, last: string): Promise<void> {
  for (let from = 0; from < count; from += AT_ONCE) {
    const records = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, at) => {
      const nth = from + at;
      return postOf(nth, nth === count - 1 ? last : `https://example-${nth % 40}.com/blog/${nth}`);
    });
    await control.evaluate(
      (records) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('reader');
          opening.addEventListener('upgradeneeded', () => {
            for (const name of ['posts', 'tombstones', 'meta'])
              opening.result.createObjectStore(name);
          });
          opening.addEventListener('success', () => {
            const transaction = opening.result.transaction('posts', 'readwrite');
            const posts = transaction.objectStore('posts');
            for (const record of records) posts.put(record, record.key);
            transaction.addEventListener('complete', () => {
              opening.result.close();
              resolve();
            });
            transaction.addEventListener('error', () => reject(new Error('not written')));
          });
        }),
      records,
    );
  }
}

/** A record as a reading of 60 blocks in 8 sections leaves it. */
function postOf(nth: number, url: string): { key: string } & Record<string, unknown> {
  const now = Date.now() - nth * 60_000;
  const block = { print: nth, start: 'The first words of the block that one was at', nth: 3 };
  const heading = { id: 'section-4', text: 'Section 4', depth: 2 };
  const place = { heading, block, part: 0.5, sectionPart: 0.5, progress: 0.5, view: 'reader' };
  const prints = Array.from({ length: 9 }, (_, section) => ({
    ...(section > 0 && { id: `section-${section}`, text: `Section ${section}`, depth: 2 }),
    blocks: Array.from({ length: 7 }, (_, at) => nth * 1000 + section * 10 + at),
    words: Array.from({ length: 7 }, () => 'a1b2c3d4e5f6'.repeat(6)),
  }));
  return {
    key: url.replace(/^https?:\/\//, ''),
    url,
    title: `Post ${nth}`,
    lang: 'en',
    dir: 'ltr',
    minutes: 7,
    words: 1400,
    first: now,
    at: now,
    place: { ...place, at: now },
    ...(nth % 3 === 0 && { readAt: now + 1 }),
    prints,
    printsAt: now,
  };
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

/**
 * Keeps the database busy, as a slow disk does, until it is let go: whoever reads or writes waits.
 *
 * @returns lets it go
 */
export async function holdMemory({ control }: Driver): Promise<() => Promise<void>> {
  await control.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('reader');
        opening.addEventListener('success', () => {
          const database = opening.result;
          const stores = [...database.objectStoreNames];
          const posts = database.transaction(stores, 'readwrite').objectStore('posts');
          const turn = (): void => {
            resolve();
            // A transaction without requests ends.
            if ('isLetGo' in globalThis) database.close();
            else posts.get('none').addEventListener('success', turn);
          };
          turn();
        });
      }),
  );
  return async () => {
    await control.evaluate(() => Object.assign(globalThis, { isLetGo: true }) && undefined);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await control.evaluate(() => Reflect.deleteProperty(globalThis, 'isLetGo'));
  };
}
