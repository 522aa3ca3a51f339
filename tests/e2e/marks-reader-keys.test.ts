import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BLOG } from '../browser/blog.ts';
import { BROWSERS, startFirefox, waitFor, type Driver } from '../browser/driver.ts';
import { canMark, marksAre, paintedMarks, pointsOf, storedMarks } from '../browser/marking.ts';
import { currentIs, openKept, setReader } from '../browser/reader.ts';
import { sampleArticle } from '../browser/sample-article.ts';
import { serve, type Site } from '../browser/serve.ts';
import { violations } from '../browser/violations.ts';

const FIRST =
  'Ferry is the job queue that we run between our upload service and everything that wants to know about an upload.';

describe.each(BROWSERS)('marking by keyboard in $name', ({ start }) => {
  let site: Site;
  let driver: Driver;
  let reader: Page;

  beforeAll(async () => {
    site = await serve(BLOG, {}, { isStill: true });
    driver = await start();
  });
  afterEach(async () => {
    await reader.close();
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  async function open(settings = {}, changes = {}): Promise<void> {
    await setReader(driver, settings);
    reader = await openKept(driver, sampleArticle(site.origin, changes));
    await reader.bringToFront();
    await canMark(reader);
  }

  async function press(...keys: KeyInput[]): Promise<void> {
    for (const key of keys) await reader.keyboard.press(key);
  }

  async function withShift(...keys: KeyInput[]): Promise<void> {
    await reader.keyboard.down('Shift');
    await press(...keys);
    await reader.keyboard.up('Shift');
  }

  /** As after a jump to it. */
  function focusOn(heading: string): Promise<void> {
    return reader.$eval(heading, (element) => {
      if (!(element instanceof HTMLElement)) return;
      element.tabIndex = -1;
      element.focus();
    });
  }

  /** What is picked is selected, and told to who listens. */
  async function pickedIs(words: string): Promise<void> {
    await waitFor(
      async () =>
        (await reader
          .$eval('.mark-pick output', (output) => output.textContent)
          .catch(() => undefined)) === words,
      { what: `"${words}" to be picked`, milliseconds: 5000 },
    );
    const selected = await reader.evaluate(() => getSelection()?.toString().replace(/\s+/g, ' '));
    expect(selected).toBe(words.replace(/\s+/g, ' '));
  }

  it('picks a sentence, by h, and marks it by Enter', async () => {
    await open();
    await press('h');
    await pickedIs(FIRST);
    expect(await reader.evaluate(() => document.activeElement?.getAttribute('role'))).toBe(
      'application',
    );
    expect(await violations(reader)).toEqual([]);
    await press('Enter');
    const [mark] = await marksAre(driver, 1);
    expect(mark?.quote.exact).toBe(FIRST);
    await waitFor(async () => (await paintedMarks(reader)).length === 1);
    // Reading goes on where it was.
    expect(await reader.evaluate(() => document.activeElement?.matches('.reader-main'))).toBe(true);
  });

  it('goes on by sentences and words, at both ends, and marks in a colour of choice', async () => {
    await open();
    await press('h', 'ArrowDown', 'ArrowDown');
    await pickedIs('A second paragraph, so that the distance between two can be seen.');
    await press('ArrowLeft', 'ArrowLeft');
    await pickedIs('A second paragraph, so that the distance between two can be');
    await withShift('ArrowRight', 'ArrowRight');
    await pickedIs('paragraph, so that the distance between two can be');
    await withShift('ArrowDown');
    await pickedIs('paragraph, so that the distance between two can be seen.');
    await withShift('ArrowLeft');
    await press('ArrowRight', 'ArrowRight');
    await pickedIs('second paragraph, so that the distance between two can be seen. It links');
    await press('2');
    const [mark] = await marksAre(driver, 1);
    expect(mark).toMatchObject({ colour: 2 });
    expect(mark?.quote.exact).toMatch(/^second.*links$/);
  });

  it('picks lines of code, images and paragraphs, and takes a note', async () => {
    await open();
    await currentIs(reader, 'Every component, once, under a title that runs over two lines');
    await press('j');
    await currentIs(reader, 'Code');
    await press('h');
    await pickedIs('Code');
    await press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown');
    await pickedIs("import { openQueue } from './queue';");
    await press('n');
    await reader.waitForSelector('.mark-editor textarea');
    await reader.keyboard.type('Where from?');
    await reader.keyboard.down('Control');
    await press('Enter');
    await reader.keyboard.up('Control');
    await waitFor(async () => (await storedMarks(driver))[0]?.note === 'Where from?');
    await waitFor(async () => (await reader.$('.mark-editor')) === null);
    expect(await marksAre(driver, 1)).toMatchObject([{ kind: 'code' }]);
    await focusOn('#pictures');
    await press('h', 'ArrowDown');
    const picked = (): Promise<string> =>
      reader.$eval('.mark-pick output', (output) => output.textContent).catch(() => '');
    await waitFor(async () => (await picked()).includes('harbour'), { what: 'the image' });
    await press('Escape');
    await waitFor(async () => (await reader.$('.quote-tool')) === null);
    expect(await marksAre(driver, 1)).toHaveLength(1);
  });

  it('goes from mark to mark, opens one by Enter, deletes it by Delete, and brings it back', async () => {
    await open();
    await press('h', 'ArrowDown', 'Enter');
    await marksAre(driver, 1);
    await waitFor(async () => (await reader.$('.mark-pick')) === null);
    await press('h', 'ArrowDown', 'ArrowDown', 'Enter');
    await marksAre(driver, 2);
    await reader.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    const focused = (): Promise<string | undefined> =>
      reader.evaluate(() => document.activeElement?.textContent ?? undefined);
    await press('.');
    await waitFor(async () => (await focused())?.startsWith('This post'));
    await press('.');
    await waitFor(async () => (await focused())?.startsWith('A second'));
    await press(',');
    await waitFor(async () => (await focused())?.startsWith('This post'));
    await press('Enter');
    await reader.waitForSelector('.mark-editor');
    await press('Escape');
    await waitFor(async () => (await reader.$('.mark-editor')) === null);
    await press('Delete');
    const [left] = await marksAre(driver, 1);
    expect(left?.quote.exact).toMatch(/^A second/);
    await press('z');
    await marksAre(driver, 2);
  });

  it('lists them: goes to one, deletes some, and the focus goes on', async () => {
    await open();
    await press('h', 'Enter');
    await marksAre(driver, 1);
    await waitFor(async () => (await reader.$('.mark-pick')) === null);
    await focusOn('#write');
    await press('h', 'ArrowDown', 'Enter');
    await marksAre(driver, 2);
    await waitFor(async () => (await reader.$('.mark-pick')) === null);
    await press('m');
    await reader.waitForSelector('.marks-list[open]');
    expect(await violations(reader)).toEqual([]);
    expect(
      await reader.$$eval('.marks-row .mark-go', (all) => all.map((at) => at.textContent)),
    ).toEqual([FIRST, 'Send every job to the old queue and to Ferry.']);
    const focus = (name: string): Promise<void> =>
      reader.$$eval(`.marks-row ${name}`, (all) => (all.at(-1) as HTMLElement).focus());
    await focus('.mark-go');
    await press('Enter');
    await waitFor(() => reader.evaluate(() => document.activeElement?.matches('mark[data-mark]')));
    expect(await reader.evaluate(() => document.activeElement?.textContent)).toMatch(/^Send every/);
    await press('m');
    await reader.waitForSelector('.marks-list[open]');
    await focus('[data-action="delete"]');
    await press('Enter');
    await marksAre(driver, 1);
    expect(await reader.evaluate(() => document.activeElement?.textContent)).toBe('Delete');
    await press('Enter');
    await marksAre(driver, 0);
    expect(await reader.evaluate(() => document.activeElement?.localName)).toBe('h2');
    await reader.$eval('.marks-list [data-action="undo"]', (button) =>
      (button as HTMLElement).click(),
    );
    await marksAre(driver, 1);
    await reader.$eval('.marks-list [data-action="undo"]', (button) =>
      (button as HTMLElement).click(),
    );
    await marksAre(driver, 2);
    await reader.$eval('.marks-list [data-action="redo"]', (button) =>
      (button as HTMLElement).click(),
    );
    await marksAre(driver, 1);
  });

  it('marks the section that is read, by w', async () => {
    await open();
    await press('j');
    await currentIs(reader, 'Code');
    await press('w');
    expect(await marksAre(driver, 1)).toMatchObject([
      { kind: 'section', quote: { exact: 'Code' }, section: { text: 'Code' } },
    ]);
  });

  it('obeys the choice of keys: without letters, all of it is reached by the button', async () => {
    await open({ keys: 'off' });
    await press('h');
    expect(await reader.$('.quote-tool')).toBeNull();
    await reader.focus('.marks-button');
    await press('Enter');
    await reader.waitForSelector('.marks-list[open]');
    expect(await violations(reader)).toEqual([]);
    await reader.focus('.marks-list [data-action="choose"]');
    await press('Enter');
    await pickedIs(FIRST);
    await press('Enter');
    await marksAre(driver, 1);
    await waitFor(() => reader.evaluate(() => document.activeElement?.matches('.marks-button')));
    await reader.close();
    await open({ keys: 'modifier' });
    await press('h');
    expect(await reader.$('.quote-tool')).toBeNull();
    await reader.keyboard.down('Alt');
    await press('h');
    await reader.keyboard.up('Alt');
    await pickedIs(FIRST);
  });

  it('goes by words along the line where text runs from right to left', async () => {
    const content = '<p>هذه جملة قصيرة هنا. وهذه جملة ثانية.</p>';
    await open({}, { content, lang: 'ar', dir: 'rtl', headings: [] });
    await press('h');
    await pickedIs('هذه جملة قصيرة هنا.');
    await press('ArrowRight', 'ArrowRight');
    await pickedIs('هذه جملة قصيرة');
    await press('ArrowLeft');
    await pickedIs('هذه جملة قصيرة هنا');
    await press('Enter');
    expect((await marksAre(driver, 1))[0]?.quote.exact).toBe('هذه جملة قصيرة هنا');
  });
});

/** What makes Firefox think that it is used with fingers. */
const TOUCH = {
  'dom.w3c_touch_events.enabled': 1,
  'ui.primaryPointerCapabilities': 1,
  'ui.allPointerCapabilities': 1,
};

describe.each(BROWSERS)('marking by touch in $name', ({ name, start }) => {
  it('has its tool out of the way of the system’s handles, with targets for fingers', async () => {
    const site = await serve(BLOG, {}, { isStill: true });
    const isFirefox = name === 'Firefox';
    const driver = isFirefox ? await startFirefox({ prefs: TOUCH }) : await start();
    await setReader(driver, {});
    const reader = await openKept(driver, sampleArticle(site.origin));
    await reader.bringToFront();
    await reader.setViewport({
      width: 360,
      height: 740,
      ...(!isFirefox && { hasTouch: true, isMobile: true }),
    });
    await canMark(reader);
    const { from } = await pointsOf(reader, 'distance between');
    // What a long press does: the words are selected, and no pointer goes up. Firefox’s remote
    // control selects nothing by touch.
    await reader.evaluate(() => {
      const paragraph = document.querySelector('.prose p:nth-of-type(2)')?.firstChild as Text;
      const at = paragraph.data.indexOf('distance between');
      getSelection()?.setBaseAndExtent(paragraph, at, paragraph, at + 16);
    });
    await reader.waitForSelector('.quote-tool');
    const boxes = await reader.$$eval('.quote-tool button', (all) =>
      all.map((button) => {
        const { top, bottom, left, right, height, width } = button.getBoundingClientRect();
        return { top, bottom, left, right, height, width };
      }),
    );
    for (const { top, bottom, left, right, height, width } of boxes) {
      expect(top).toBeGreaterThan(from.y + 100);
      expect(bottom).toBeLessThanOrEqual(740);
      expect([left >= 0, right <= 360]).toEqual([true, true]);
      expect(Math.min(height, width)).toBeGreaterThanOrEqual(44);
    }
    await reader.tap('.quote-tool [data-action="mark"]:nth-of-type(4)');
    const [mark] = await marksAre(driver, 1);
    expect(mark).toMatchObject({ colour: 4, quote: { exact: 'distance between' } });
    await reader.close();
    await driver.close();
    await site.close();
  });
});
