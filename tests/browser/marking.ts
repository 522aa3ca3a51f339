import type { Page } from 'puppeteer-core';
import { waitFor, type Driver } from './driver.ts';

/** A mark as it is stored, as far as tests look at it. */
export interface StoredMark {
  id: string;
  url: string;
  kind: string;
  colour: number;
  note?: string;
  labels: string[];
  quote: { exact: string; prefix: string; suffix: string };
  section?: { text: string };
}

/** All marks that are stored, in the order in which they were made. */
export async function storedMarks({ control }: Driver): Promise<StoredMark[]> {
  const all = await control.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error(String(request.error))));
      });
    const databases = await indexedDB.databases();
    if (!databases.some(({ name }) => name === 'reader')) return [];
    const database = await done(indexedDB.open('reader'));
    const isThere = database.objectStoreNames.contains('marks');
    const marks = isThere
      ? await done(database.transaction('marks').objectStore('marks').getAll())
      : [];
    database.close();
    return marks as (StoredMark & { createdAt: number })[];
  });
  return all.toSorted((one, other) => one.createdAt - other.createdAt);
}

/** Stores marks by hand; the reader must have been open once. */
export async function putMarks({ control }: Driver, marks: readonly StoredMark[]): Promise<void> {
  await control.evaluate(
    async (marks) => {
      const done = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.addEventListener('success', () => resolve(request.result));
          request.addEventListener('error', () => reject(new Error(String(request.error))));
        });
      const database = await done(indexedDB.open('reader'));
      const store = database.transaction('marks', 'readwrite').objectStore('marks');
      for (const [index, mark] of marks.entries()) {
        const post = mark.url.replace(/^https?:\/\//, '');
        const others = {
          title: '',
          position: { start: 0, end: 0 },
          createdAt: index + 1,
          at: index + 1,
        };
        await done(store.put({ ...others, post, ...mark }, mark.id));
      }
      database.close();
    },
    [...marks],
  );
}

/** Waits until so many marks are stored. */
export async function marksAre(driver: Driver, count: number): Promise<StoredMark[]> {
  await waitFor(async () => (await storedMarks(driver)).length === count, {
    what: `${count} marks to be stored`,
  });
  return storedMarks(driver);
}

/** What is painted as marked, by mark and then by piece: the words of each, and their colours. */
export function paintedMarks(reader: Page): Promise<string[]> {
  return reader.$$eval('.prose mark[data-mark]', (all) =>
    all.map((mark) => `${mark.getAttribute('data-colour')}: ${mark.textContent}`),
  );
}

/** The same once there are any. */
export function marksPainted(reader: Page): Promise<string[]> {
  return waitFor(
    async () => {
      const all = await paintedMarks(reader);
      return all.length > 0 && all;
    },
    { what: 'the mark' },
  );
}

/** Waits until the reader can mark. */
export async function canMark(reader: Page): Promise<void> {
  await reader.waitForSelector('.marks-button');
}

interface Point {
  x: number;
  y: number;
}

/** Where words of the article are in the window, once they have been scrolled into it. */
export async function pointsOf(
  reader: Page,
  first: string,
  last = first,
): Promise<{ from: Point; to: Point }> {
  return reader.evaluate(
    (first, last) => {
      const body = document.querySelector('.prose');
      if (!body) throw new Error('no article');
      // Marks part text nodes, so words may stand in several.
      const nodes: Text[] = [];
      const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.parentElement?.checkVisibility()) nodes.push(node as Text);
      }
      const text = nodes.map(({ data }) => data).join('');
      const pointAt = (offset: number): [Text, number] => {
        let left = offset;
        for (const node of nodes) {
          if (left < node.data.length) return [node, left];
          left -= node.data.length;
        }
        throw new Error(`no character ${offset}`);
      };
      const begin = text.indexOf(first);
      const finish = text.indexOf(last, begin) + last.length - 1;
      if (begin < 0 || finish < begin) throw new Error(`no "${first}" to "${last}"`);
      const [start, from] = pointAt(begin);
      const [end, to] = pointAt(finish);
      const boxOf = (node: Text, offset: number): DOMRect => {
        const range = new Range();
        range.setStart(node, offset);
        range.setEnd(node, offset + 1);
        return range.getBoundingClientRect();
      };
      start.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const one = boxOf(start, from);
      const other = boxOf(end, to);
      return {
        from: { x: one.left + 1, y: one.top + one.height / 2 },
        to: { x: other.right - 1, y: other.top + other.height / 2 },
      };
    },
    first,
    last,
  );
}

/** Selects words with the mouse, from the first ones to the end of the last ones. */
export async function dragOver(reader: Page, first: string, last = first): Promise<void> {
  const { from, to } = await pointsOf(reader, first, last);
  await reader.mouse.move(from.x, from.y);
  await reader.mouse.down();
  await reader.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await reader.mouse.move(to.x, to.y, { steps: 4 });
  await reader.mouse.up();
  await reader.waitForSelector('.quote-tool');
}

/** Clicks on words of the article. */
export async function clickOn(reader: Page, words: string): Promise<void> {
  const { from } = await pointsOf(reader, words);
  await reader.mouse.click(from.x + 1, from.y);
}
