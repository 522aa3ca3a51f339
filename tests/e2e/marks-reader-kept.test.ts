import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BLOG } from '../browser/blog.ts';
import { BROWSERS, waitFor, type Driver } from '../browser/driver.ts';
import { finishSentences, installFakeSpeech, saidIn } from '../browser/fake-speech.ts';
import {
  canMark,
  dragOver,
  marksAre,
  paintedMarks,
  putMarks,
  storedMarks,
} from '../browser/marking.ts';
import { printed } from '../browser/printed.ts';
import { keepArticle, openKept, openReaderAt, setReader } from '../browser/reader.ts';
import { sampleArticle, SAMPLE_CONTENT } from '../browser/sample-article.ts';
import { serve, type Site } from '../browser/serve.ts';
import { violations } from '../browser/violations.ts';

const HOSTILE =
  '"><img src=x onerror="document.title=\'owned\'"><script>document.title="owned"</script>';

describe.each(BROWSERS)('marks that are kept, in the reader in $name', ({ start }) => {
  let site: Site;
  let driver: Driver;
  let reader: Page;
  let query: string;

  beforeAll(async () => {
    site = await serve(BLOG, {}, { isStill: true });
    driver = await start();
    query = `?${new URLSearchParams({ url: `${site.origin}/blog/sample` })}`;
    await setReader(driver, {});
  });
  beforeEach(async () => {
    reader = await openKept(driver, sampleArticle(site.origin));
    await reader.bringToFront();
    await canMark(reader);
  });
  afterEach(async () => {
    await reader.close();
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  async function mark(first: string, last = first): Promise<void> {
    const { length } = await storedMarks(driver);
    await dragOver(reader, first, last);
    await reader.keyboard.press('h');
    await marksAre(driver, length + 1);
  }

  /** Opens the post again, as it is by then. */
  async function openAgain(content = SAMPLE_CONTENT, changes = {}): Promise<void> {
    await reader.close();
    await keepArticle(driver, sampleArticle(site.origin, { content, ...changes }));
    reader = await openReaderAt(driver, query, { remembers: true });
    await reader.bringToFront();
    await canMark(reader);
  }

  async function countIs(count: number): Promise<void> {
    await waitFor(
      async () =>
        (await reader.$eval('.marks-button', (button) => button.textContent)) ===
        (count > 0 ? String(count) : ''),
      { what: `${count} marks to be counted` },
    );
  }

  it('keeps one whose words have gone, lists it with them, and finds it once they are back', async () => {
    await mark('distance between');
    await mark('Two workers an hour apart');
    await openAgain(
      SAMPLE_CONTENT.replace('<p>Two workers an hour apart will argue.</p>', '<p>None.</p>'),
    );
    await countIs(2);
    expect(await paintedMarks(reader)).toEqual(['1: distance between']);
    await reader.keyboard.press('m');
    await reader.waitForSelector('.marks-list[open]');
    expect(
      await reader.$$eval('.marks-lost .mark-quote', (all) => all.map((at) => at.textContent)),
    ).toEqual(['Two workers an hour apart']);
    expect(await violations(reader)).toEqual([]);
    expect(await storedMarks(driver)).toHaveLength(2);
    await openAgain(
      SAMPLE_CONTENT.replace('<h2 id="code"', '<p>Something new before it.</p><h2 id="code"'),
    );
    await waitFor(async () => (await paintedMarks(reader)).length === 2, { what: 'both' });
  });

  it('puts one that is lost onto other words, which can be undone', async () => {
    await mark('Two workers an hour apart');
    await openAgain(
      SAMPLE_CONTENT.replace('<p>Two workers an hour apart will argue.</p>', '<p>None.</p>'),
    );
    await countIs(1);
    await reader.keyboard.press('m');
    await reader.waitForSelector('.marks-list[open]');
    await reader.$eval('[data-action="put"]', (button) => (button as HTMLElement).click());
    await reader.waitForSelector('.mark-pick');
    await reader.keyboard.press('ArrowDown');
    const picked = await reader.$eval('.mark-pick output', (output) => output.textContent);
    await reader.keyboard.press('Enter');
    await waitFor(async () => (await storedMarks(driver))[0]?.quote.exact === picked, {
      what: `it on "${picked}"`,
    });
    await waitFor(async () => (await paintedMarks(reader)).length > 0, { what: 'it shown' });
    expect(await storedMarks(driver)).toHaveLength(1);
    await reader.keyboard.press('z');
    await waitFor(async () =>
      (await storedMarks(driver))[0]?.quote.exact.startsWith('Two workers'),
    );
  });

  it('counts them for each section in the contents, with a word for who hears it', async () => {
    await mark('distance between');
    await mark('Ferry’s interface', 'three functions');
    await mark('openQueue(name)');
    await mark('A point');
    await waitFor(
      async () =>
        (
          await reader.$$eval('.outline-row:has(.marked)', (rows) =>
            rows.map(
              (row) =>
                `${row.querySelector('[role="treeitem"]')?.textContent}: ${row.querySelector('.marked .visually-hidden')?.textContent}`,
            ),
          )
        ).join('; ') ===
        'Every component, once, under a title that runs over two lines: 1 highlight; Code: 2 highlights; Lists, quotations and cards: 1 highlight',
    );
  });

  it('says that nothing was kept where the browser refuses, and leaves all as it was', async () => {
    await mark('distance between');
    await reader.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('no room', 'QuotaExceededError');
      };
    });
    await dragOver(reader, 'two can be seen');
    await reader.keyboard.press('h');
    await waitFor(async () =>
      /Not kept/.test(await reader.$eval('.toast', (toast) => toast.textContent)),
    );
    expect(await reader.evaluate(() => getSelection()?.toString())).toBe('two can be seen');
    expect(
      await reader.$$eval('.reader-main > .notice', (all) =>
        all.map((at) => at.textContent).join(),
      ),
    ).toMatch(/Highlights cannot be/);
    expect(await paintedMarks(reader)).toEqual(['1: distance between']);
    // A note that has been typed stays in its place.
    await reader.evaluate(() => getSelection()?.removeAllRanges());
    await reader.keyboard.press('.');
    await waitFor(() => reader.evaluate(() => document.activeElement?.matches('mark')));
    await reader.keyboard.press('Enter');
    await reader.waitForSelector('.mark-editor textarea');
    await reader.type('.mark-editor textarea', 'a thought');
    await reader.click('.mark-editor [type="submit"]');
    await reader.waitForSelector('.mark-refused[role="alert"]');
    expect(await reader.$eval('.mark-editor textarea', (at) => at.value)).toBe('a thought');
    expect((await storedMarks(driver))[0]?.note).toBeUndefined();
  });

  it('shows what is stored as text, whatever it says', async () => {
    await putMarks(driver, [
      {
        id: `${HOSTILE} [data-x]`,
        url: `${site.origin}/blog/sample`,
        kind: 'text',
        colour: 2,
        note: HOSTILE,
        labels: [HOSTILE],
        quote: { exact: 'distance between', prefix: 'so that the ', suffix: ' two can' },
      },
      {
        id: 'lost',
        url: `${site.origin}/blog/sample`,
        kind: 'text',
        colour: 3,
        labels: [],
        quote: { exact: HOSTILE, prefix: '', suffix: '' },
        section: { text: HOSTILE },
      },
    ]);
    await openAgain();
    await countIs(2);
    expect(await paintedMarks(reader)).toEqual(['2: distance between']);
    await reader.keyboard.press('m');
    await reader.waitForSelector('.marks-list[open]');
    expect(await reader.$eval('.marks-list .mark-note', (at) => at.textContent)).toBe(HOSTILE);
    expect(await reader.$eval('.marks-lost .mark-quote', (at) => at.textContent)).toBe(HOSTILE);
    await reader.$eval('[data-action="edit"]', (button) => (button as HTMLElement).click());
    await reader.waitForSelector('.mark-editor textarea');
    expect(await reader.$eval('.mark-editor textarea', (at) => at.value)).toBe(HOSTILE);
    expect(await reader.$$eval(':is(dialog, mark) :is(img, script)', (all) => all.length)).toBe(0);
    expect(await reader.title()).not.toContain('owned');
  });

  it('prints them with the article, and their notes below it', async () => {
    await mark('distance between');
    await dragOver(reader, 'two can be seen');
    await reader.click('.quote-tool [data-action="note"]');
    await reader.waitForSelector('.mark-editor textarea');
    await reader.type('.mark-editor textarea', 'From how far?');
    await reader.click('.mark-editor [type="submit"]');
    await waitFor(async () => (await storedMarks(driver))[1]?.note !== undefined);
    await waitFor(() => reader.$('mark[data-number="1"]'));
    expect(await reader.$eval('.printed-notes', (notes) => notes.checkVisibility())).toBe(false);
    if (driver.name === 'firefox') {
      const { text, colours } = await printed(driver, reader);
      expect(text).toMatch(/distance between two can be seen \[1\] \./);
      expect(text).toMatch(/Notes 1\. “two can be seen ?” Yellow From how far\?/);
      expect(text).not.toMatch(/Undo|Highlighted\.|Copy Markdown/);
      expect(colours['255,239,160'] ?? 0).toBeGreaterThan(500);
      return;
    }
    await reader.emulateMediaType('print');
    expect(await reader.$eval('.printed-notes', (notes) => notes.checkVisibility())).toBe(true);
    expect(
      await reader.$$eval('.printed-notes li', (all) => all.map((at) => at.textContent)),
    ).toEqual(['two can be seen YellowFrom how far?']);
    expect(
      await reader.$eval('mark[data-number]', (at) => getComputedStyle(at, '::after').content),
    ).toContain('1');
    const shown = await reader.$$eval('.marks-button, .mark-news, .quote-tool, dialog', (all) =>
      all.map((at) => at.checkVisibility()),
    );
    expect(shown).not.toContain(true);
    await reader.emulateMediaType();
  });

  it('is read aloud without a word more, and goes on where it was while one marks', async () => {
    await installFakeSpeech(reader);
    await mark('distance between');
    await reader.keyboard.press('l');
    await waitFor(async () => (await saidIn(reader)).length > 0);
    await finishSentences(reader, 1);
    await waitFor(async () => (await saidIn(reader)).length === 2);
    const before = (await saidIn(reader)).map(({ text }) => text);
    await dragOver(reader, 'everything that wants', 'to know');
    await reader.keyboard.press('h');
    await marksAre(driver, 2);
    await finishSentences(reader, 1);
    await waitFor(async () => (await saidIn(reader)).length === 3);
    const after = (await saidIn(reader)).map(({ text }) => text);
    expect(after.slice(0, 2)).toEqual(before);
    expect(new Set(after).size).toBe(3);
    expect(after.join(' ')).not.toMatch(/highlight|yellow/i);
  });
});

describe.each(['light', 'sepia', 'dark', 'contrast'])('marks are accessible in %s', (theme) => {
  it('has nothing that axe finds, whatever is marked', async () => {
    const site = await serve(BLOG, {}, { isStill: true });
    const driver = await BROWSERS[0].start();
    await setReader(driver, { theme });
    const url = `${site.origin}/blog/sample`;
    const first = await openKept(driver, sampleArticle(site.origin));
    await canMark(first);
    await first.close();
    const quotes = [
      'Ferry is the job queue that we run',
      'every component at hand, once, and says where else to look',
      'press Ctrl C to stop, mark what matters, and mind the TTL',
      'openQueue(name)',
      'export async function enqueue(name: string, payload: unknown)',
      'return jobs.filter((job) => job.attempts',
      'A queue that is ninety per cent busy',
      'A payload may hold up to 64 kB',
      'Two workers an hour apart will argue',
      'Why Ferry has three functions',
      'resize',
      'three\nfour LEASE',
      'The harbour, from the north',
    ];
    await putMarks(
      driver,
      quotes.map((exact, index) => ({
        id: `mark-${index}`,
        url,
        kind: 'text',
        colour: (index % 4) + 1,
        labels: ['one'],
        note: 'A note',
        quote: { exact, prefix: '', suffix: '' },
      })),
    );
    const query = `?${new URLSearchParams({ url })}`;
    const reader = await openReaderAt(driver, query, { remembers: true });
    await canMark(reader);
    await waitFor(() => reader.$('mark[data-mark]'));
    expect(await reader.$$eval('mark[data-mark]', (all) => all.length)).toBeGreaterThan(14);
    expect(await violations(reader)).toEqual([]);
    await reader.keyboard.press('m');
    await reader.waitForSelector('.marks-list[open]');
    expect(await violations(reader)).toEqual([]);
    await reader.$eval('[data-action="edit"]', (button) => (button as HTMLElement).click());
    await reader.waitForSelector('.mark-editor[open]');
    expect(await violations(reader)).toEqual([]);
    await reader.close();
    await driver.close();
    await site.close();
  });
});
