import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BLOG, blogPage } from '../browser/blog.ts';
import { closeTabs } from '../browser/close-tabs.ts';
import { BROWSERS, settled, tabIdOf, waitFor, type Driver } from '../browser/driver.ts';
import { paintedMarks } from '../browser/marking.ts';
import { keepMarks, openHighlights, shownMarks, type MadeMark } from '../browser/marks.ts';
import { forgetMemory, isRemembered } from '../browser/memory.ts';
import { callStorage, choose, openOptions, says } from '../browser/options.ts';
import { openReaderAt } from '../browser/reader.ts';
import { serve, type Site } from '../browser/serve.ts';
import { violations } from '../browser/violations.ts';

const TOOLS = '/blog/the-shape-of-small-tools';
const { headings } = blogPage(TOOLS);
const heading = headings[2];

describe.each(BROWSERS)('what becomes of highlights in $name', ({ start }) => {
  let site: Site;
  let driver: Driver;
  let page: Page;
  let marks: MadeMark[];

  beforeAll(async () => {
    site = await serve(BLOG, {}, { isStill: true });
    driver = await start();
    const section = { id: heading?.id ?? '', text: heading?.text ?? '', depth: 2 };
    marks = [
      { url: site.origin + TOOLS, exact: section.text, section, note: 'A note' },
      { url: 'https://example.com/blog/a', exact: 'Words of another post.' },
    ];
  });
  beforeEach(async () => {
    await callStorage(driver, 'clear');
    await forgetMemory(driver);
    await keepMarks(driver, marks);
    page = await driver.browser.newPage();
    await page.goto(site.origin + TOOLS);
  });
  afterEach(async () => {
    await closeTabs(driver);
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  /** Marks the post as read, so that something is remembered of it. */
  async function read(): Promise<void> {
    const reader = await openReaderAt(driver, `?tab=${await tabIdOf(driver, page)}`, {
      remembers: true,
    });
    await waitFor(() => reader.$('.memory-tools'), { what: 'the tools' });
    await choose(reader, '.memory-tools button');
    await isRemembered(driver, TOOLS);
    await reader.close();
  }

  async function left(): Promise<string[]> {
    const list = await openHighlights(driver);
    const words = await shownMarks(list);
    await list.close();
    return words;
  }

  const FORGET_SITE = '.known-sites button';
  const ANSWER = (answer: string): string => `[data-marks-answer="${answer}"]`;

  it('is asked where a site is forgotten: they stay, or go', async () => {
    await read();
    const options = await openOptions(driver);
    await options.waitForSelector(FORGET_SITE);
    await choose(options, FORGET_SITE);
    await says(options, '.forget-marks', /There are highlights in it: 1 highlight/);
    expect(await violations(options)).toEqual([]);
    await choose(options, ANSWER('keep'));
    await says(options, '[data-field="memory"] output', /It is forgotten/);
    expect(await left()).toHaveLength(2);
    await options.close();
    await read();
    const again = await openOptions(driver);
    await again.waitForSelector(FORGET_SITE);
    await choose(again, FORGET_SITE);
    await again.waitForSelector(ANSWER('delete'));
    await choose(again, ANSWER('delete'));
    await says(again, '[data-field="memory"] output', /It is forgotten/);
    expect(await left()).toEqual([marks[1]?.exact]);
  });

  it('is asked where everything is, also where there is nothing but them', async () => {
    const options = await openOptions(driver);
    const everything = '[data-action="forget-everything"]';
    await options.waitForSelector(everything);
    await choose(options, everything);
    await says(options, '.forget-marks', /2 highlights/);
    await choose(options, ANSWER('delete'));
    await says(options, '[data-field="memory"] output', /It is forgotten/);
    expect(await left()).toEqual([]);
  });

  it('is asked in the reader, where nothing is forgotten until it is answered', async () => {
    const reader = await openReaderAt(driver, `?tab=${await tabIdOf(driver, page)}`, {
      remembers: true,
    });
    await waitFor(() => reader.$('mark[data-mark]'), { what: 'the mark' });
    await waitFor(() => reader.$('.memory-tools'), { what: 'the tools' });
    await choose(reader, '.memory-tools button');
    await isRemembered(driver, TOOLS);
    const forget = '.memory-tools > button:last-of-type';
    await says(reader, forget, /Forget/);
    await choose(reader, forget);
    await says(reader, '.forget-marks', /There are highlights in it: 1 highlight/);
    expect(await violations(reader)).toEqual([]);
    await choose(reader, '.forget-marks button:last-of-type');
    expect(await paintedMarks(reader)).toHaveLength(1);
    await isRemembered(driver, TOOLS);
    await choose(reader, forget);
    await choose(reader, ANSWER('keep'));
    await says(reader, '.toast', /Nothing is kept about this post/);
    expect(await paintedMarks(reader)).toHaveLength(1);
    await choose(reader, '.memory-tools button');
    await says(reader, forget, /Forget/);
    await choose(reader, forget);
    await choose(reader, ANSWER('delete'));
    await waitFor(async () => (await paintedMarks(reader)).length === 0, { what: 'none' });
    expect(await left()).toEqual([marks[1]?.exact]);
  });

  it('is in the backup, which brings no deleted one back unless it is asked to', async () => {
    const options = await openOptions(driver);
    await options.evaluate(() => {
      const create = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob) => {
        Object.assign(globalThis, { savedBlob: blob });
        return create(blob);
      };
    });
    await choose(options, '[data-action="save-backup"]');
    const bytes = await waitFor(
      () =>
        options.evaluate(async () => {
          const { savedBlob } = globalThis as { savedBlob?: Blob };
          return savedBlob && [...new Uint8Array(await savedBlob.arrayBuffer())];
        }),
      { what: 'the file' },
    );
    const restore = (): Promise<void> =>
      options.$eval(
        '[data-field="backup"] input[type="file"]',
        (input: HTMLInputElement, bytes) => {
          const files = new DataTransfer();
          files.items.add(new File([new Uint8Array(bytes)], 'backup.jsonl.gz'));
          input.files = files.files;
          input.dispatchEvent(new Event('change', { bubbles: true }));
        },
        bytes,
      );
    await restore();
    await says(options, '.backup-plan', /Highlights in it: 0 new, 0 to update, 2 known/);
    const list = await openHighlights(driver);
    await waitFor(async () => (await shownMarks(list)).length === 2);
    await choose(list, '.mark-group:last-child [data-select]');
    await choose(list, '[data-action="delete"]');
    await waitFor(async () => (await shownMarks(list)).length === 1);
    await restore();
    await says(
      options,
      '.backup-plan',
      /1 known.*what you have forgotten or deleted since, too \(1\)/,
    );
    expect(await violations(options)).toEqual([]);
    await choose(options, '[data-action="restore"]');
    await says(options, '[data-field="backup"]', /Highlights restored: 0 new/);
    expect(await shownMarks(list)).toHaveLength(1);
    await restore();
    await options.waitForSelector('.backup-plan input');
    await choose(options, '.backup-plan input');
    await choose(options, '[data-action="restore"]');
    await waitFor(async () => (await shownMarks(list)).length === 2, { what: 'it back' });
  });

  it('is shown in the reader, to which the list goes where the post is not open', async () => {
    const reader = await openReaderAt(driver, `?tab=${await tabIdOf(driver, page)}`, {
      remembers: true,
    });
    await waitFor(() => reader.$('mark[data-mark]'), { what: 'the mark' });
    await page.close();
    const list = await openHighlights(driver);
    await waitFor(async () => (await shownMarks(list)).length === 2);
    await choose(list, '.mark-row:has(.mark-note) .mark-go');
    await says(list, '.mark-row:has(.mark-note) .mark-way', /Shown on its page/);
    const isSeen = (): Promise<boolean> =>
      reader.$eval('mark[data-mark]', (at) => {
        const { top, bottom } = at.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
    await waitFor(isSeen, { what: 'it in the window' });
  });

  it('is counted in the panel, narrow as it may be', async () => {
    const panel = await driver.openPanel(page);
    await settled(panel);
    await says(panel, '.post-marks-count', /^1 highlight$/);
    await says(panel, '.outline-row:has([data-index="2"]) .marked', /1 highlight/);
    expect(await violations(panel)).toEqual([]);
    await panel.close().catch(() => undefined);
  });
});
