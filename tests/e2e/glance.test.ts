import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  CONTENTS_VIEWS,
  type ContentsView,
  describedBy,
  enterPanel,
  openContents,
  startContents,
} from '../browser/contents-views.ts';
import { BROWSERS, waitFor, type Driver } from '../browser/driver.ts';
import { currentIs } from '../browser/reader.ts';
import type { Site } from '../browser/serve.ts';
import { violations } from '../browser/violations.ts';

const HEADINGS = ['Getting started', 'Using it', 'A long digression'];

describe.each(BROWSERS)('peek and rail in $name', ({ start }) => {
  let site: Site;
  let driver: Driver;
  let page: Page;
  let view: Page;

  beforeAll(async () => {
    ({ site, driver, page } = await startContents(start));
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });
  afterEach(async () => {
    await view.close().catch(() => undefined);
  });

  async function open(kind: ContentsView): Promise<void> {
    view = await openContents(driver, page, `${site.origin}/blog/ferry`, kind);
    if (kind === 'panel') await enterPanel(driver, view);
  }

  function entry(text: string): string {
    const at = HEADINGS.indexOf(text);
    return `nav[aria-label="Contents"] a[data-index="${at}"]`;
  }

  /** The text of the peek that is shown; empty if there is none. */
  function peeked(): Promise<string> {
    return view.evaluate(() => {
      const peek = document.querySelector<HTMLElement>('.peek:popover-open');
      return [...(peek?.querySelectorAll('p') ?? [])].map((line) => line.textContent).join(' | ');
    });
  }

  async function peekSays(text: string): Promise<void> {
    await waitFor(async () => (await peeked()) === text, { what: `the peek "${text}"` }).catch(
      async (error: unknown) => {
        throw new Error(`${String(error)}; it is "${await peeked()}"`);
      },
    );
  }

  async function focusOn(text: string): Promise<void> {
    await view.evaluate((selector) => {
      delete document.body.dataset['untouched'];
      document.querySelector<HTMLElement>(selector)?.focus();
    }, entry(text));
  }

  const USING = 'Call e.g. enqueue once. | 2 code blocks · 1 table';

  describe.each(CONTENTS_VIEWS)('a peek in the %s', (kind) => {
    it('says what a section is about and holds, beside its row', async () => {
      await open(kind);
      const before = await rectsOfRows();
      await pointAt(entry('Getting started'));
      // With what is in the sections below.
      await peekSays('Install it first. | 3 code blocks · 1 table');
      await pointAt(entry('Using it'));
      await peekSays(USING);
      expect(await rectsOfRows()).toEqual(before);
      expect(await covers(entry('Using it'))).toBe(false);
      expect(await violations(view)).toEqual([]);
    });
  });

  describe.each(CONTENTS_VIEWS)('a peek by key in the %s', (kind) => {
    it('describes the row with the focus, stays under the pointer, and goes on Escape', async () => {
      await open(kind);
      await focusOn('Getting started');
      await peekSays('Install it first. | 3 code blocks · 1 table');
      const before = await rectsOfRows();
      await view.keyboard.press('ArrowDown');
      await peekSays(USING);
      expect(await rectsOfRows()).toEqual(before);
      expect(await covers(entry('Using it'))).toBe(false);
      expect(await violations(view)).toEqual([]);
      expect(await describedBy(view, entry('Using it'))).toContain('Call e.g. enqueue once.');
      await pointAt('.peek');
      await new Promise((resolve) => setTimeout(resolve, 600));
      expect(await peeked()).toBe(USING);
      await view.keyboard.press('Escape');
      await peekSays('');
      expect(view.isClosed()).toBe(false);
      expect(await describedBy(view, entry('Using it'))).not.toContain('enqueue');
      expect(await view.evaluate(() => document.activeElement?.textContent)).toBe('Using it');
      await view.keyboard.press('ArrowDown');
      await peekSays('Some words of plain text that say little.');
    });
  });

  it.each(CONTENTS_VIEWS)(
    'a row that is scrolled to as it gets the focus, in the %s',
    async (kind) => {
      await open(kind);
      await view.$eval('[role="tree"]', (tree) => {
        let list: Element | null = tree;
        while (list && !/auto|scroll/.test(getComputedStyle(list).overflowY))
          list = list.parentElement;
        if (!(list instanceof HTMLElement)) throw new Error('Nothing scrolls the rows');
        list.style.maxHeight = '50px';
        list.scrollTop = 0;
      });
      await focusOn('A long digression');
      await peekSays('Some words of plain text that say little.');
    },
  );

  /** In Firefox no pointer comes to what stands in for popup and panel. */
  async function pointAt(selector: string): Promise<void> {
    if (driver.name === 'chromium') return view.hover(selector);
    await view.$eval(selector, (at) => {
      at.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, pointerType: 'mouse' }));
    });
  }

  describe.each(CONTENTS_VIEWS)('the rail in the %s', (kind) => {
    it('has parts as high as the sections take time, filled as far as one has read', async () => {
      await open(kind);
      const parts = await railParts();
      expect(parts.map(({ index }) => index)).toEqual([-1, 0, 1, 2, 3, 4, 5]);
      expect(parts.reduce((sum, { height }) => sum + height, 0)).toBeCloseTo(100, 1);
      const [, , , long] = parts;
      const others = parts.filter((part) => part !== long);
      for (const part of others) expect(long?.height).toBeGreaterThan(part.height);
      expect(parts.every(({ filled }) => filled === 0)).toBe(true);
      await jumpTo('long');
      await waitFor(async () => (await railParts())[2]?.filled === 100, { what: 'a filled rail' });
      const filled = (await railParts()).map((part) => part.filled);
      expect(filled.slice(0, 3)).toEqual([100, 100, 100]);
      expect(filled.slice(4)).toEqual([0, 0, 0]);
    });

    it('scrolls the page where it is dragged, and moves no focus in it', async () => {
      await open(kind);
      await dragTo(0.5);
      await currentIs(view, 'A long digression');
      const half = await scrolled();
      expect(half).toBeGreaterThan(200);
      await dragTo(0.7);
      await waitFor(async () => (await scrolled()) > half, { what: 'a page further down' });
      await dragTo(0);
      await waitFor(async () => (await scrolled()) < 40, { what: 'the top of the page' });
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
    });
  });

  describe.each(CONTENTS_VIEWS)('the rail by key in the %s', (kind) => {
    it('goes by steps, by sections, and to the ends', async () => {
      await open(kind);
      await view.focus('.rail input');
      expect(await railRole()).toEqual(['range', 'Place in the reading time', 'vertical']);
      expect(await violations(view)).toEqual([]);
      await view.keyboard.press('End');
      await waitFor(async () => (await valueText()).endsWith('At the end'), { what: 'the end' });
      await view.keyboard.press('Home');
      await waitFor(async () => (await scrolled()) < 40, { what: 'the beginning' });
      await view.keyboard.press('PageDown');
      await waitFor(async () => (await valueText()).startsWith('Getting'), { what: 'a section' });
      for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight'] as const) {
        const last = await scrolled();
        await view.keyboard.press(key);
        await waitFor(async () => (await scrolled()) > last, { what: key });
      }
      const before = await scrolled();
      await view.keyboard.press('PageUp');
      await waitFor(async () => (await scrolled()) < before, { what: 'a step back' });
      expect(await valueText()).toMatch(/ min left$/);
    });
  });

  /** What a screen reader is told of the rail beside its value; a range is a slider. */
  function railRole(): Promise<(string | null)[]> {
    return view.$eval('.rail input', (at) =>
      ['type', 'aria-label', 'aria-orientation'].map((name) => at.getAttribute(name)),
    );
  }

  it.each(CONTENTS_VIEWS)('the versions that a post names are told in the %s', async (kind) => {
    view = await openContents(driver, page, `${site.origin}/blog/pinned`, kind);
    await view.waitForSelector('[data-field="versions"]');
    expect(
      await view.$$eval('[data-field="versions"]', (all) => all.map((at) => at.textContent)),
    ).toEqual(['Written for \u2068ferry 2.1.0\u2069, \u2068boat 5.1\u2069']);
    expect(await violations(view)).toEqual([]);
    await view.close();
    await open(kind);
    await focusOn('Using it');
    await peekSays(USING);
    expect(await view.$('[data-field="versions"]')).toBeNull();
  });

  interface RailPart {
    index: number;
    height: number;
    filled: number;
  }

  function railParts(): Promise<RailPart[]> {
    return view.$$eval('.rail-part', (parts) =>
      parts.map((part) => ({
        index: Number((part as HTMLElement).dataset['part']),
        height: Number.parseFloat((part as HTMLElement).style.height),
        filled: Number.parseFloat((part.firstElementChild as HTMLElement).style.height),
      })),
    );
  }

  function valueText(): Promise<string> {
    return view.$eval('.rail input', (at) => at.getAttribute('aria-valuetext') ?? '');
  }

  /** The page that the rail scrolls: the reader scrolls itself. */
  function scrolling(): Page {
    return view.url().includes('/reader.html') ? view : page;
  }

  function scrolled(): Promise<number> {
    return scrolling().evaluate(() => scrollY);
  }

  async function jumpTo(id: string): Promise<void> {
    await scrolling().evaluate((at) => {
      document.getElementById(at)?.scrollIntoView({ behavior: 'instant' });
    }, id);
  }

  /** Drags along the rail; in Firefox no pointer comes to what stands in for popup and panel. */
  async function dragTo(share: number): Promise<void> {
    if (driver.name === 'firefox') {
      await view.$eval(
        '.rail input',
        (input, part) => {
          input.value = String(Number(input.max) * part);
          input.dispatchEvent(new Event('input', { bubbles: true }));
          input.dispatchEvent(new Event('change', { bubbles: true }));
        },
        share,
      );
      return;
    }
    const { top, height, middle } = await view.$eval('.rail', (rail) => {
      const { left, width, ...rect } = rail.getBoundingClientRect().toJSON() as DOMRect;
      return { top: rect.top, height: rect.height, middle: left + width / 2 };
    });
    await view.mouse.move(middle, top + 2);
    await view.mouse.down();
    await view.mouse.move(middle, top + height * share, { steps: 4 });
    await view.mouse.up();
  }

  function rectsOfRows(): Promise<unknown[]> {
    return view.$$eval('.outline-row', (rows) =>
      rows.map((row) => JSON.stringify(row.getBoundingClientRect())),
    );
  }

  function covers(selector: string): Promise<boolean> {
    return view.evaluate((row) => {
      const peek = document.querySelector('.peek')?.getBoundingClientRect();
      const at = document.querySelector(row)?.closest('.outline-row')?.getBoundingClientRect();
      if (!peek || !at) throw new Error('nothing to compare');
      if (peek.top < 0 || peek.bottom > innerHeight) throw new Error('out of the window');
      return peek.top < at.bottom - 0.5 && peek.bottom > at.top + 0.5;
    }, selector);
  }
});
