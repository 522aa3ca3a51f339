import { TargetType, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BLOG, blogPage } from '../browser/blog.ts';
import { BROWSERS, settled, tabIdOf, waitFor, type Driver } from '../browser/driver.ts';
import { clickEntry, landing } from '../browser/jumping.ts';
import { currentIs, openKept, openReaderOf, setReader, spyOnClipboard } from '../browser/reader.ts';
import { sampleArticle } from '../browser/sample-article.ts';
import { serve, type Site } from '../browser/serve.ts';

const TOOLS = '/blog/the-shape-of-small-tools';
const TITLE = blogPage(TOOLS).title;
const FIRST = blogPage(TOOLS).headings[0]?.text ?? '';
const NAV = 'nav[aria-label="Contents"]';
const TOP = `${NAV} [data-introduction]`;

const SENTENCE = 'A sentence with some words in it, which goes on for a while. ';
const SECTION = (name: string): string => `<h2>${name}</h2><p>${SENTENCE.repeat(60)}</p>`;

/** Three minutes before the first heading; not a page of Fumadocs. */
const SLOW_START = `<!doctype html><html lang="en"><title>A slow start</title><article>
  <h1>A slow start</h1>${`<p>${SENTENCE.repeat(12)}</p>`.repeat(5)}${SECTION('One')}${SECTION('Two')}</article></html>`;

describe.each(BROWSERS)('the introduction in $name', ({ start }) => {
  let site: Site;
  let driver: Driver;
  let page: Page;
  let popup: Page;

  beforeAll(async () => {
    site = await serve(BLOG, { '/slow-start': SLOW_START }, { isStill: true });
    driver = await start();
    page = await driver.browser.newPage();
    if (driver.name === 'chromium') {
      await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    }
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  async function open(path: string): Promise<void> {
    await page.goto(site.origin + path);
    popup = await driver.openPopup(page);
    await settled(popup);
  }

  async function clickTop(view = popup): Promise<void> {
    await view.$eval(TOP, (entry) => (entry as HTMLElement).click());
  }

  async function type(text: string): Promise<void> {
    await popup.focus(`${NAV} [tabindex="0"]`);
    await popup.keyboard.press('/');
    await popup.keyboard.type(text);
  }

  async function press(letter: 'C' | 'M', view = popup): Promise<void> {
    await view.keyboard.down('Control');
    await view.keyboard.press(`Key${letter}`);
    await view.keyboard.up('Control');
  }

  function current(): Promise<string | null | undefined> {
    return popup
      .$eval(`${NAV} [aria-current="location"]`, (entry) => entry.textContent)
      .catch(() => undefined);
  }

  function titles(): Promise<string[]> {
    return popup.$$eval(TOP, (rows) => rows.map((row) => row.textContent ?? ''));
  }

  it('is the first row of the tree, and no heading', async () => {
    await open(TOOLS);
    const rows = await popup.$$eval(`${NAV} [role="treeitem"]`, (items) =>
      items.map((item) => ({
        text: item.textContent,
        name: item.localName,
        place: ['aria-level', 'aria-posinset', 'aria-setsize']
          .map((name) => item.getAttribute(name))
          .join(' '),
      })),
    );
    const { headings } = blogPage(TOOLS);
    const sections = headings.filter(({ depth }) => depth === 2).length;
    expect(rows[0]).toEqual({ text: TITLE, name: 'span', place: `1 1 ${sections + 1}` });
    expect(rows[1]).toEqual({ text: FIRST, name: 'a', place: `1 2 ${sections + 1}` });
    expect(await popup.$$eval(`${NAV} a`, (links) => links.map((at) => at.textContent))).toEqual(
      headings.map(({ text }) => text),
    );
    const placeholder = await popup.$eval('input[type="search"]', (input) => input.placeholder);
    expect(placeholder).toContain(String(headings.length));
    await popup.close();
  });

  it('is current until the first heading is reached, and again at the top', async () => {
    await open(TOOLS);
    await currentIs(popup, TITLE);
    await page.$eval('.prose h2', (heading) => heading.scrollIntoView({ behavior: 'instant' }));
    await currentIs(popup, FIRST);
    // Under load Firefox may take the first scroll back.
    await waitFor(
      async () => {
        await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
        return (await current()) === TITLE;
      },
      { what: 'the title to be current' },
    );
    await popup.close();
  });

  it.each([TOOLS, '/blog/scrolling-shell', '/blog/shrinking-header', '/docs/writing'])(
    'leads to the title of %s, and Back from there',
    async (path) => {
      await open(path);
      await clickEntry(popup, 4);
      const { hash } = await landing(page);
      const { length, y } = await page.evaluate(() => ({ length: history.length, y: scrollY }));
      await clickTop();
      await currentIs(popup, blogPage(path).title);
      const landed = await waitFor(
        async () => {
          const now = await landing(page);
          return now.isClear && now.hash === '' && now;
        },
        { what: 'the title to be in sight' },
      );
      expect(landed.text).toBe(blogPage(path).title);
      expect(landed.top).toBeLessThan(250);
      expect(await page.evaluate(() => history.length)).toBe(length + 1);
      await page.evaluate(() => history.back());
      const at = `#${hash}`;
      await waitFor(
        () =>
          page.evaluate(
            // A header that shrinks as one scrolls is of another height on the way back.
            (id, top) => decodeURIComponent(location.hash) === id && Math.abs(scrollY - top) < 60,
            at,
            y,
          ),
        { what: 'the place left' },
      );
      await popup.close();
    },
  );

  it('is gone to by keys: Home and Enter, or its first letters', async () => {
    await open(TOOLS);
    const focused = (): Promise<string | null | undefined> =>
      popup.evaluate(() => document.activeElement?.textContent);
    await popup.focus(`${NAV} a[data-index="3"]`);
    await popup.keyboard.press('Home');
    expect(await focused()).toBe(TITLE);
    await popup.keyboard.press('ArrowDown');
    expect(await focused()).toBe(FIRST);
    await popup.keyboard.press('End');
    await popup.keyboard.type('the');
    expect(await focused()).toBe(TITLE);
    await clickEntry(popup, 5);
    await landing(page);
    await popup.focus(TOP);
    await popup.keyboard.press('Enter');
    await waitFor(async () => (await landing(page)).text === TITLE, { what: 'the title' });
    await popup.close();
  });

  it('is found by its words, and gone to', async () => {
    await open(TOOLS);
    await clickEntry(popup, 5);
    await landing(page);
    await type('renamed photographs');
    await popup.waitForSelector('.hits a');
    expect(await popup.$$eval('.hits a', (hits) => hits.map((hit) => hit.textContent))).toEqual([
      expect.stringMatching(new RegExp(`^${TITLE}.*renamed photographs`)),
    ]);
    expect(await popup.$eval('.found', (found) => found.textContent)).not.toBe('Nothing found');
    await popup.keyboard.press('Enter');
    await waitFor(async () => (await landing(page)).text === TITLE, { what: 'the title' });
    await popup.close();
  });

  it('is found by the words of the description, which stands above it', async () => {
    await open(TOOLS);
    await type('eight years');
    await popup.waitForSelector('.hits a');
    expect(await popup.$$eval('.hits a', (hits) => hits.map((hit) => hit.textContent))).toEqual([
      expect.stringMatching(new RegExp(`^${TITLE}.*eight years`)),
    ]);
    await popup.close();
  });

  it('is found by the title', async () => {
    await open(TOOLS);
    await type('shape of small');
    await waitFor(() => popup.$eval('.found', (found) => found.textContent !== ''));
    expect(await titles()).toEqual([TITLE]);
    await popup.keyboard.type(' nowhere');
    await waitFor(async () => (await titles()).length === 0);
    expect(await popup.$eval('.found', (found) => found.textContent)).toBe('Nothing found');
    await popup.close();
  });

  it('is copied as a link and as Markdown', async () => {
    await open(TOOLS);
    const copied = await spyOnClipboard(popup);
    await popup.evaluate(() => {
      navigator.clipboard.write = async ([item]) => {
        const blob = await item?.getType('text/plain');
        await navigator.clipboard.writeText((await blob?.text()) ?? '');
      };
    });
    await popup.focus(TOP);
    await press('C');
    await waitFor(async () => (await copied())[0] === site.origin + TOOLS, { what: 'the link' });
    await press('M');
    const text = await waitFor(async () => (await copied()).find((at) => at.startsWith('---')));
    expect(text).toContain('renamed photographs');
    expect(text).not.toContain(FIRST);
    await popup.close();
  });

  it('has its minutes, which count to those that are left, on any page with an outline', async () => {
    await open('/slow-start');
    expect(await titles()).toEqual(['A slow start']);
    const minutes = await popup.$eval(TOP, (row) => row.nextElementSibling?.textContent);
    expect(minutes).toBe('3 min');
    const left = (): Promise<number> =>
      popup
        .$eval('.progress', (at) => Number(at.getAttribute('data-minutes-left')))
        .catch(() => -1);
    await waitFor(async () => (await left()) > 0);
    const all = await left();
    await page.$eval('p:nth-of-type(3)', (text) => text.scrollIntoView({ behavior: 'instant' }));
    await waitFor(async () => (await left()) < all, { what: 'fewer minutes' });
    await currentIs(popup, 'A slow start');
    expect(await left()).toBeGreaterThan(all - 3);
    await popup.close();
  });

  it('leads from raw data to the page itself', async () => {
    await open(`${TOOLS}.txt`);
    await waitFor(async () => (await titles())[0] === TITLE, { what: 'the title' });
    await type('renamed photographs');
    await popup.waitForSelector('.hits a');
    await popup.keyboard.press('Enter');
    await waitFor(() => Promise.resolve(page.url() === site.origin + TOOLS), { what: 'the post' });
    await popup.close();
  });

  it('is found in an article whose closed panels were read, too', async () => {
    await open('/blog/behind-closed-doors');
    const { title } = blogPage('/blog/behind-closed-doors');
    expect(await titles()).toEqual([title]);
    const word = await page.$eval('.prose p', (text) => text.textContent?.slice(0, 30) ?? '');
    await type(word);
    await waitFor(
      () => popup.$$eval('.hits a', (hits) => hits[0]?.getAttribute('data-section') === '-1'),
      { what: 'the introduction' },
    );
    await popup.close();
  });

  it('is a stop for who steps through the sections, which adds nothing to the history', async () => {
    await open(TOOLS);
    await popup.close();
    await page.bringToFront();
    const { headings } = blogPage(TOOLS);
    const tabId = await tabIdOf(driver, page);
    const step = (index: number): Promise<void> => {
      const { text, id } = headings[index] ?? { text: TITLE, id: null };
      const target = { index, text, ...(id !== null && { id }) };
      return driver.control.evaluate(
        async (tab, at) => {
          const api = globalThis.browser ?? globalThis.chrome;
          const inTab = { target: { tabId: tab } };
          await api?.scripting.executeScript({ ...inTab, files: ['/jumper.js'] });
          await api?.scripting.executeScript({
            ...inTab,
            args: [at],
            func: (to: never) =>
              void globalThis.jumpToHeading?.(to, { smooth: false, isStep: true }),
          });
        },
        tabId,
        target,
      );
    };
    const history = (): Promise<unknown[]> =>
      page.evaluate(() => [window.history.length, window.history.state]);
    const before = await history();
    for (const index of [0, 1, 2, 1, 0, -1]) {
      await step(index);
      const { text, hash } = await landing(page);
      expect(text).toBe(headings[index]?.text ?? TITLE);
      expect(hash).toBe(headings[index]?.id ?? '');
      expect(await history()).toEqual(before);
    }
  });

  describe('in the reader', () => {
    let reader: Page;

    const place = (): Promise<{ y: number; length: number; hash: string; text: string | null }> =>
      reader.evaluate(() => ({
        y: scrollY,
        length: history.length,
        hash: location.hash,
        text: document.activeElement?.textContent ?? null,
      }));

    async function isAt(text: string): Promise<void> {
      await waitFor(async () => (await place()).text === text, { what: `focus on "${text}"` });
      await currentIs(reader, text);
    }

    async function openReader(): Promise<void> {
      await setReader(driver, {});
      await page.goto(site.origin + TOOLS);
      reader = await openReaderOf(driver, page);
      if (driver.name === 'chromium') {
        await reader.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
      }
      await reader.bringToFront();
    }

    it('is current at first, and stepped from and back to by keys', async () => {
      await openReader();
      await currentIs(reader, TITLE);
      const { length } = await place();
      const second = blogPage(TOOLS).headings[1]?.text ?? '';
      for (const [key, text] of [
        ['j', FIRST],
        ['j', second],
        ['k', FIRST],
        ['k', TITLE],
        ['j', FIRST],
        ['k', TITLE],
      ] as const) {
        await reader.keyboard.press(key);
        await isAt(text);
      }
      expect(await place()).toMatchObject({ y: 0, length, hash: '' });
      await reader.close();
    });

    it('is gone to by its row, and one Back leads to where the reader stepped to', async () => {
      await openReader();
      const { headings } = blogPage(TOOLS);
      await clickEntry(reader, 3);
      await isAt(headings[3]?.text ?? '');
      await reader.keyboard.press('j');
      await reader.keyboard.press('j');
      await isAt(headings[5]?.text ?? '');
      const before = await place();
      await clickTop(reader);
      await isAt(TITLE);
      expect(await place()).toMatchObject({ y: 0, length: before.length + 1, hash: '' });
      await reader.evaluate(() => history.back());
      await waitFor(async () => Math.abs((await place()).y - before.y) < 3, { what: 'the place' });
      expect((await place()).hash).toBe(before.hash);
      await reader.evaluate(() => history.back());
      await waitFor(async () => (await place()).y === 0, { what: 'the beginning' });
      await reader.close();
    });

    it('is found by its words', async () => {
      await openReader();
      await reader.keyboard.press('/');
      await reader.keyboard.type('renamed photographs');
      await reader.waitForSelector('.hits a');
      await reader.keyboard.press('Enter');
      await waitFor(async () => (await place()).text === TITLE, { what: 'focus on the title' });
      await reader.close();
    });

    it('is there in an article that was kept before introductions were known', async () => {
      reader = await openKept(driver, sampleArticle(site.origin));
      await reader.bringToFront();
      const { title } = sampleArticle(site.origin);
      await currentIs(reader, title);
      await reader.$eval('article [data-index="2"]', (heading) =>
        heading.scrollIntoView({ behavior: 'instant' }),
      );
      await currentIs(reader, 'Tabs');
      await clickTop(reader);
      await isAt(title);
      await reader.close();
    });
  });
});

/** What Chromium's worker has, and no other browser lets a test reach. */
interface Commands {
  onCommand: { dispatch(command: string, tab: object): void };
}

describe('the keys for sections', () => {
  it('lead to the introduction and on from it, and add nothing to the history', async () => {
    const site = await serve(BLOG, {}, { isStill: true });
    const driver = await BROWSERS[0].start();
    const page = await driver.browser.newPage();
    await page.goto(site.origin + TOOLS);
    const popup = await driver.openPopup(page);
    await settled(popup);
    await popup.close();
    const worker = await driver.browser.waitForTarget(
      (at) => at.type() === TargetType.SERVICE_WORKER,
    );
    const id = await tabIdOf(driver, page);
    const press = async (command: string): Promise<void> => {
      const background = await worker.worker();
      await background?.evaluate(
        (name, tab) => {
          const { commands } = globalThis.chrome as unknown as { commands: Commands };
          commands.onCommand.dispatch(name, tab);
        },
        command,
        { id },
      );
    };
    const length = await page.evaluate(() => history.length);
    for (const [command, text] of [
      ['next-section', FIRST],
      ['next-section', blogPage(TOOLS).headings[1]?.text],
      ['previous-section', FIRST],
      ['previous-section', TITLE],
      ['next-section', FIRST],
    ] as const) {
      await press(command);
      await waitFor(async () => (await landing(page)).text === text, { what: text ?? '' });
    }
    expect(await page.evaluate(() => history.length)).toBe(length);
    await driver.close();
    await site.close();
  });
});
