import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, waitFor, type Driver } from '../browser/driver.ts';
import { heardIn, type Heard } from '../browser/heard.ts';
import { canMark, putMarks } from '../browser/marking.ts';
import { openHighlights, shownMarks } from '../browser/marks.ts';
import { openKept, openReaderAt, setReader } from '../browser/reader.ts';
import { sampleArticle } from '../browser/sample-article.ts';
import { violations } from '../browser/violations.ts';

const URL_OF_POST = 'https://example.com/blog/sample';

const MARKS = [
  {
    exact: 'press Ctrl C to stop, mark what matters, and mind the TTL',
    note: 'Ask *them*',
    labels: ['one', 'two'],
  },
  { exact: 'distance between', colour: 2 },
  { exact: 'openQueue(name)', colour: 3, kind: 'code' },
  { exact: 'Steps', colour: 4, kind: 'section', note: 'All of it' },
  { exact: 'From queue to worker', kind: 'image' },
  { exact: 'No such words are in it', colour: 4 },
];

describe.each(BROWSERS)('marks as they are heard in $name', ({ name, start }) => {
  let driver: Driver;
  let reader: Page;
  const isTold = name !== 'Firefox';

  beforeAll(async () => {
    driver = await start();
    await setReader(driver, {});
    const first = await openKept(driver, sampleArticle('https://example.com'));
    await canMark(first);
    await first.close();
    await putMarks(
      driver,
      MARKS.map(({ exact, ...more }, index) => ({
        id: `mark-${index}`,
        url: URL_OF_POST,
        kind: 'text',
        colour: 1,
        labels: [],
        quote: { exact, prefix: '', suffix: '' },
        ...more,
      })),
    );
    const query = `?${new URLSearchParams({ url: URL_OF_POST })}`;
    reader = await openReaderAt(driver, query, { remembers: true });
    await waitFor(() => reader.$('[data-in-section]'), { what: 'the marks' });
  });
  afterAll(async () => {
    await driver.close();
  });

  /** What is told of an article's part, once it is in the window. */
  async function heardAt(selector: string): Promise<Heard[]> {
    await reader.$eval(selector, (at) =>
      at.scrollIntoView({ block: 'center', behavior: 'instant' }),
    );
    // Drawn, so that it is told of.
    await reader.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    return heardIn(reader);
  }

  it('have nothing that axe finds, in the article and in the list', async () => {
    expect(await violations(reader)).toEqual([]);
    const list = await openHighlights(driver);
    await waitFor(async () => (await shownMarks(list)).length === MARKS.length);
    expect(await violations(list)).toEqual([]);
    await list.close();
  });

  it.runIf(isTold)('are called marks once a paragraph, with colour, note and labels', async () => {
    const heard = await heardAt('.prose p');
    const marks = heard.filter(({ role, description }) => role === 'mark' && description !== '');
    expect(marks.slice(0, 3).map(({ description }) => description)).toEqual([
      'Yellow. Note: Ask *them*. Labels: one, two',
      'Green',
      'Blue',
    ]);
    // Its other pieces, around the keys that it has in it, are words as any others.
    const at = heard.findIndex(({ description }) => description.startsWith('Yellow.'));
    const rest = heard.slice(at + 1, at + 9);
    expect(rest.map((one) => (one.role === 'StaticText' ? one.name : one.role)).join('')).toMatch(
      /^press CtrlCmarkmark|^press Ctrl C to stop, markmark/,
    );
    // Without a word of ours there are the article's own alone.
    const own = await reader.$$eval('.prose mark:not([data-mark])', (all) => all.length);
    const plain = heard.filter(({ role, description }) => role === 'mark' && description === '');
    expect(plain.length).toBeLessThanOrEqual(own);
  });

  it.runIf(isTold)('are told of a section and of an image', async () => {
    const heading = (await heardAt('#steps')).find(({ role, name }) => role === 'heading' && name === 'Steps'); // prettier-ignore
    expect(heading?.level).toBe(2);
    const marks = (await heardIn(reader)).filter(({ role }) => role === 'mark');
    expect(marks.map(({ description }) => description)).toContain(
      'Whole section. Pink. Note: All of it',
    );
    const image = (await heardAt('img[data-marked]')).find(({ name }) =>
      name.includes('From queue to worker'),
    );
    expect(image).toMatchObject({
      name: 'Enlarge image: From queue to worker',
      description: 'Highlighted. Yellow',
    });
  });

  it.runIf(isTold)(
    'are a list under headings, and each of their controls has its name',
    async () => {
      const list = await openHighlights(driver);
      await waitFor(async () => (await shownMarks(list)).length === MARKS.length);
      const heard = await heardIn(list);
      const headings = heard.filter(({ role }) => role === 'heading');
      expect(headings.map(({ name, level }) => [level, name])).toEqual([
        [1, 'Highlights'],
        [2, 'example.com/blog/sample'],
      ]);
      const controls = heard.filter(({ role }) => /^(?:button|link|checkbox|combobox|searchbox)$/.test(role)); // prettier-ignore
      expect(controls.filter(({ name }) => name.trim() === '')).toEqual([]);
      for (const { exact } of MARKS) {
        const own = controls.filter(({ name }) => name.includes(exact));
        expect(own.map(({ role }) => role)).toEqual(['checkbox', 'link', 'button']);
      }
      // Rows have nothing that might speak up until one is gone to.
      const inRows = await list.$$eval('.mark-row :is(output, [aria-live])', (all) => all.length);
      expect(inRows).toBe(0);
      await list.close();
    },
  );
});
