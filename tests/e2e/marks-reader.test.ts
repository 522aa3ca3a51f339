import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BLOG } from '../browser/blog.ts';
import { BROWSERS, waitFor, type Driver } from '../browser/driver.ts';
import {
  canMark,
  clickOn,
  dragOver,
  marksAre,
  paintedMarks,
  storedMarks,
} from '../browser/marking.ts';
import { openKept, openReaderAt, setReader } from '../browser/reader.ts';
import { sampleArticle } from '../browser/sample-article.ts';
import { serve, type Site } from '../browser/serve.ts';

describe.each(BROWSERS)('marking in the reader in $name', ({ start }) => {
  let site: Site;
  let driver: Driver;
  let reader: Page;

  beforeAll(async () => {
    site = await serve(BLOG, {}, { isStill: true });
    driver = await start();
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

  function press(...keys: ('h' | 'm' | 's' | 'z' | 'y' | '.' | ',' | 'Enter' | 'Escape')[]) {
    return keys.reduce(
      (last, key) => last.then(() => reader.keyboard.press(key)),
      Promise.resolve(),
    );
  }

  async function paintedIs(...expected: string[]): Promise<void> {
    await waitFor(
      async () => JSON.stringify(await paintedMarks(reader)) === JSON.stringify(expected),
      {
        what: `${JSON.stringify(expected)} to be marked`,
        milliseconds: 4000,
      },
    ).catch(async () => expect(await paintedMarks(reader)).toEqual(expected));
  }

  it('marks nothing by selection alone; h marks it, and the article is as it was', async () => {
    const words = await reader.$eval('.prose', (prose) => prose.textContent);
    await dragOver(reader, 'distance between');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await storedMarks(driver)).toEqual([]);
    await press('h');
    await paintedIs('1: distance between');
    const [mark] = await marksAre(driver, 1);
    expect(mark).toMatchObject({
      kind: 'text',
      colour: 1,
      labels: [],
      quote: { exact: 'distance between' },
    });
    expect(mark?.quote.prefix).toMatch(/so that the $/);
    expect(mark?.quote.suffix).toMatch(/^ two can be seen/);
    expect(await reader.$eval('.prose', (prose) => prose.textContent)).toBe(words);
    expect(await reader.evaluate(() => getSelection()?.isCollapsed)).toBe(true);
  });

  it('marks in the colour of the button at the selection, and goes on with that colour', async () => {
    await dragOver(reader, 'distance between');
    await reader.click('.quote-tool [data-action="mark"]:nth-of-type(3)');
    await paintedIs('3: distance between');
    await dragOver(reader, 'two can be seen');
    await press('h');
    await paintedIs('3: distance between', '3: two can be seen');
  });

  it('marks across paragraphs as one', async () => {
    await dragOver(reader, 'mind the', 'second paragraph');
    await press('h');
    const [mark] = await marksAre(driver, 1);
    expect(mark?.quote.exact).toBe('mind the TTL.\nA second paragraph');
    await paintedIs('1: mind the ', '1: TTL', '1: .', '1: A second paragraph');
    expect(await reader.$$eval('mark[data-mark]:not([role])', (all) => all.length)).toBe(2);
  });

  it('marks across items of a list, and cells of a table', async () => {
    await dragOver(reader, 'A point', 'parts:one');
    await press('h');
    await paintedIs('1: A point.', '1: Another, with parts:', '1: one');
    await dragOver(reader, '1,204', 'notify');
    await press('h');
    await waitFor(async () => (await paintedMarks(reader)).length === 6, { what: 'six pieces' });
    expect((await storedMarks(driver))[1]?.quote.exact).toBe('1,204\n0.8 s\nnotify');
    expect(await reader.$$eval('ul > mark, tr > mark, tbody > mark', (all) => all.length)).toBe(0);
  });

  it('marks code, a part of a line and some lines', async () => {
    await dragOver(reader, 'openQueue(name)');
    await press('h');
    const [part] = await marksAre(driver, 1);
    expect(part).toMatchObject({ kind: 'code', quote: { exact: 'openQueue(name)' } });
    await dragOver(reader, 'ferry: 3 queues', 'done');
    await press('h');
    const [, lines] = await marksAre(driver, 2);
    expect(lines).toMatchObject({
      kind: 'code',
      quote: { exact: 'ferry: 3 queues, 0 stuck, 17 waiting\ndone' },
    });
  });

  it('marks a formula whole, with the words around it', async () => {
    await dragOver(reader, 'stable only while', 'stays below');
    await press('h');
    const [mark] = await marksAre(driver, 1);
    expect(mark?.quote.exact).toBe('stable only while ρ=λ/μ stays below');
    await paintedIs('1: stable only while ', '1:  stays below');
    expect(await reader.$$eval('math[data-marked]', (all) => all.length)).toBe(1);
    await press('z');
    await paintedIs();
    expect(await reader.$$eval('math[data-marked]', (all) => all.length)).toBe(0);
  });

  it('keeps marks that overlap apart, and shows both', async () => {
    await dragOver(reader, 'second paragraph, so that');
    await press('h');
    await paintedIs('1: second paragraph, so that');
    await dragOver(reader, 'so that the distance');
    await reader.click('.quote-tool [data-action="mark"]:nth-of-type(2)');
    await waitFor(async () => (await paintedMarks(reader)).length >= 3);
    await clickOn(reader, 'so that');
    await reader.waitForSelector('.mark-editor');
    expect(await reader.$$eval('.mark-others button', (all) => all.length)).toBe(1);
    await reader.click('.mark-others button');
    await waitFor(
      async () =>
        (await reader.$eval('.mark-editor .mark-quote', (at) => at.textContent)) ===
          'second paragraph, so that' ||
        (await reader.$eval('.mark-editor .mark-quote', (at) => at.textContent)) ===
          'so that the distance',
    );
    await press('Escape');
    const marks = await marksAre(driver, 2);
    expect(marks.map(({ quote }) => quote.exact)).toEqual([
      'second paragraph, so that',
      'so that the distance',
    ]);
  });

  it('undoes and does again, by z and y, and by the usual keys', async () => {
    await dragOver(reader, 'distance between');
    await press('h');
    await paintedIs('1: distance between');
    await press('z');
    await paintedIs();
    await marksAre(driver, 0);
    await press('y');
    await paintedIs('1: distance between');
    await reader.keyboard.down('Control');
    await reader.keyboard.press('z');
    await reader.keyboard.up('Control');
    await paintedIs();
    await reader.keyboard.down('Control');
    await reader.keyboard.press('y');
    await reader.keyboard.up('Control');
    await paintedIs('1: distance between');
    await marksAre(driver, 1);
  });

  it('undoes as often as it is asked to, however fast', async () => {
    for (const words of ['distance between', 'A point', 'Write to both']) {
      await dragOver(reader, words);
      await press('h');
      await waitFor(async () => (await paintedMarks(reader)).some((mark) => mark.includes(words)));
    }
    const pressFast = (key: string): Promise<void> =>
      reader.evaluate((key) => {
        for (let times = 0; times < 4; times += 1)
          document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      }, key);
    await pressFast('z');
    await paintedIs();
    await marksAre(driver, 0);
    await reader.waitForSelector('::-p-text(Nothing to undo)');
    await pressFast('y');
    await paintedIs('1: distance between', '1: Write to both', '1: A point');
    await marksAre(driver, 3);
  });

  it('takes a note and labels, as they were typed, and shows them as text', async () => {
    await dragOver(reader, 'distance between');
    await reader.click('.quote-tool [data-action="note"]');
    await reader.waitForSelector('.mark-editor textarea');
    const note = '**Why?** <img src=x onerror=alert(1)>';
    await reader.type('.mark-editor textarea', note);
    await reader.type('.mark-editor input[name="labels"]', 'layout, <b>two</b>, layout');
    await reader.click('.mark-editor [type="submit"]');
    await waitFor(async () => (await storedMarks(driver))[0]?.note === note, { what: 'the note' });
    expect((await storedMarks(driver))[0]?.labels).toEqual(['layout', '<b>two</b>']);
    await waitFor(async () => (await reader.$('.mark-editor')) === null, {
      what: 'the editor to close',
    });
    expect(await reader.$eval('mark[data-note]', (mark) => mark.ariaDescription)).toContain(note);
    await press('m');
    await reader.waitForSelector('.marks-list');
    expect(await reader.$eval('.marks-list .mark-note', (at) => at.textContent)).toBe(note);
    expect(await reader.$$eval('.marks-list :is(img, b)', (all) => all.length)).toBe(0);
  });

  it('keeps what was typed if the editor is left by Escape, and nothing by its button', async () => {
    await dragOver(reader, 'distance between');
    await press('h');
    await paintedIs('1: distance between');
    await clickOn(reader, 'distance between');
    await reader.waitForSelector('.mark-editor textarea');
    await reader.type('.mark-editor textarea', 'kept');
    await press('Escape');
    await waitFor(async () => (await storedMarks(driver))[0]?.note === 'kept', {
      what: 'the note',
    });
    await waitFor(async () => (await reader.$('.mark-editor')) === null);
    await clickOn(reader, 'distance between');
    await reader.waitForSelector('.mark-editor textarea');
    await reader.type('.mark-editor textarea', ' not this');
    await reader.click('.mark-editor [data-action="cancel"]');
    await waitFor(async () => (await reader.$('.mark-editor')) === null);
    expect((await storedMarks(driver))[0]?.note).toBe('kept');
  });

  /** Points at an element until its button is there: what is still moving may leave the pointer. */
  async function buttonAt(selector: string): Promise<void> {
    await waitFor(
      async () => {
        await reader.mouse.move(1, 1);
        await reader.hover(selector);
        return reader.$('.mark-here');
      },
      { what: `the button beside ${selector}` },
    );
  }

  it('marks an image and a section by the button beside them', async () => {
    await reader.$eval('#pictures', (at) => at.scrollIntoView({ behavior: 'instant' }));
    await waitFor(() => reader.$('.prose [data-drawing] img'), { what: 'the image' });
    await buttonAt('.prose [data-drawing] img');
    await reader.click('.mark-here');
    const [image] = await marksAre(driver, 1);
    expect(image).toMatchObject({ kind: 'image', quote: { exact: 'From queue to worker' } });
    await reader.waitForSelector('[data-drawing] img[data-marked][data-colour="1"]');
    await buttonAt('#steps');
    await reader.click('.mark-here');
    const [, section] = await marksAre(driver, 2);
    expect(section).toMatchObject({
      kind: 'section',
      quote: { exact: 'Steps' },
      section: { text: 'Steps' },
    });
    await waitFor(
      async () =>
        (await reader.$$eval('[data-in-section]', (all) =>
          all.map((at) => at.localName).join(),
        )) === 'h2,ol',
    );
  });

  it('finds them again when the post is opened again, and in another window at once', async () => {
    await dragOver(reader, 'distance between');
    await press('h');
    await paintedIs('1: distance between');
    const query = `?${new URLSearchParams({ url: `${site.origin}/blog/sample` })}`;
    const other = await openReaderAt(driver, query, { remembers: true });
    await waitFor(async () => (await paintedMarks(other)).join() === '1: distance between', {
      what: 'the mark in the other window',
    });
    await other.bringToFront();
    await dragOver(other, 'two can be seen');
    await other.keyboard.press('h');
    await marksAre(driver, 2);
    await paintedIs('1: distance between', '1: two can be seen');
    await other.keyboard.press('z');
    await paintedIs('1: distance between');
    await other.close();
    await reader.bringToFront();
  });
});
