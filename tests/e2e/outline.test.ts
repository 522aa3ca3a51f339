import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BLOG, blogPage } from '../browser/blog.ts';
import { BROWSERS, settled, waitFor, type Driver } from '../browser/driver.ts';
import { clickEntry, landing } from '../browser/jumping.ts';
import { serve, type Site } from '../browser/serve.ts';

const TOOLS = '/blog/the-shape-of-small-tools';
const ENTRY = 'nav[aria-label="Contents"] a';

describe.each(BROWSERS)('the outline in $name', ({ start }) => {
  let site: Site;
  /** The same without what its framework does. */
  let still: Site;
  let driver: Driver;
  let page: Page;
  let popup: Page;

  beforeAll(async () => {
    site = await serve(BLOG);
    still = await serve(BLOG, {}, { isStill: true });
    driver = await start();
    page = await driver.browser.newPage();
    if (driver.name === 'chromium') {
      await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    }
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
    await still.close();
  });

  async function open(path: string, { origin } = still): Promise<void> {
    await page.goto(origin + path);
    await openAgain();
  }

  async function openAgain(): Promise<void> {
    popup = await driver.openPopup(page);
    await settled(popup);
  }

  /** In Firefox the page and what stands in for its popup are tabs: one of them is in front. */
  async function look(at: Page): Promise<void> {
    if (driver.name === 'firefox') await at.bringToFront();
  }

  function focused(): Promise<string | null> {
    return popup.evaluate(() => document.activeElement?.textContent ?? null);
  }

  function shown(): Promise<string[]> {
    return popup.$$eval(ENTRY, (entries) =>
      entries
        .filter((entry) => (entry as HTMLElement).checkVisibility())
        .map((entry) => entry.textContent ?? ''),
    );
  }

  async function currentIs(text: string): Promise<void> {
    await waitFor(async () => (await current()) === text, { what: `"${text}" to be current` });
  }

  function current(): Promise<string | null | undefined> {
    return popup
      .$eval(`${ENTRY}[aria-current="location"]`, (entry) => entry.textContent)
      .catch(() => undefined);
  }

  describe('follows the reader', () => {
    it.each([TOOLS, '/blog/scrolling-shell', '/blog/lazy-images', '/blog/ar/letters-and-lines'])(
      'to each section of %s, and to the end',
      async (path) => {
        await open(path, site);
        await look(page);
        const { headings } = blogPage(path);
        for (const [index, { text }] of headings.entries()) {
          await clickEntry(popup, index);
          await landing(page);
          await currentIs(text);
        }
        await scrollTo(1);
        await waitFor(async () => (await progress()) === 100, { what: 'the end' });
        await scrollTo(0);
        await waitFor(async () => (await progress()) === 0, { what: 'the beginning' });
        await popup.close();
      },
    );

    it('as the page scrolls by itself', async () => {
      await open(TOOLS, site);
      await look(page);
      for (const { text, id } of blogPage(TOOLS).headings) {
        await page.evaluate((heading) => {
          document.getElementById(heading ?? '')?.scrollIntoView({ behavior: 'instant' });
        }, id);
        // At its end the page can scroll no further: the sections there are passed all at once.
        if (await isAtEnd()) break;
        await currentIs(text);
      }
      await scrollTo(1);
      await currentIs(blogPage(TOOLS).headings.at(-1)?.text ?? '');
      await popup.close();
    });

    it('with the minutes that are left, fewer and fewer', async () => {
      await open('/blog/two-hundred-headings', site);
      await look(page);
      const minutes: number[] = [];
      for (const percent of [0, 25, 50, 75, 100]) {
        await scrollTo(percent / 100);
        await waitFor(async () => Math.abs((await progress()) - percent) <= 2, {
          what: `${percent} %`,
        });
        minutes.push(
          Number(await popup.$eval('.progress', (at) => at.getAttribute('data-minutes-left'))),
        );
      }
      expect(minutes).toEqual(minutes.toSorted((a, b) => b - a));
      expect(minutes[0]).toBeGreaterThan(60);
      expect(minutes.at(-1)).toBe(0);
      await popup.close();
    });

    it('after a navigation that loads no page, and back', async () => {
      await open(TOOLS, site);
      await look(page);
      await page.evaluate(() => document.querySelector<HTMLElement>('a[href="/blog"]')?.click());
      await popup.waitForSelector('[data-kind="index"]');
      await page.evaluate(() => history.back());
      await popup.waitForSelector(ENTRY);
      await clickEntry(popup, 3);
      await currentIs(blogPage(TOOLS).headings[3]?.text ?? '');
      await popup.close();
    });

    it('after a reload', async () => {
      await open(TOOLS, site);
      await look(page);
      await page.reload();
      await waitFor(async () => {
        await clickEntry(popup, 5).catch(() => undefined);
        return (await current()) === blogPage(TOOLS).headings[5]?.text;
      });
      await popup.close();
    });

    it('when the framework puts a new article in the place of the old', async () => {
      await open(TOOLS, site);
      await look(page);
      await page.evaluate(() => {
        const body = document.querySelector('.prose');
        body?.replaceWith(body.cloneNode(true));
      });
      await scrollTo(1);
      await currentIs(blogPage(TOOLS).headings.at(-1)?.text ?? '');
      await popup.close();
    });

    it('and leaves nothing in the page once it is closed', async () => {
      await open(TOOLS, site);
      const before = await page.$eval('html', (html) => html.outerHTML);
      await popup.close();
      await page.bringToFront();
      await waitFor(async () => (await isFollowed()) === false, { what: 'the follower to end' });
      expect(await page.$eval('html', (html) => html.outerHTML)).toBe(before);
    });
  });

  async function scrollTo(part: number): Promise<void> {
    await page.evaluate((share) => {
      const scroller =
        [...document.querySelectorAll('.overflow-auto')].find(
          (at) => at.scrollHeight > at.clientHeight + 100 && at.querySelector('.prose'),
        ) ?? document.documentElement;
      scroller.scrollTo({ top: scroller.scrollHeight * share, behavior: 'instant' });
    }, part);
  }

  function isAtEnd(): Promise<boolean> {
    return page.evaluate(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 2);
  }

  function progress(): Promise<number> {
    return popup
      .$eval('.progress', (at) => Number(at.getAttribute('data-progress')))
      .catch(() => -1);
  }

  async function isFollowed(): Promise<unknown> {
    const url = page.url();
    return driver.control.evaluate(async (address) => {
      const api = globalThis.browser ?? globalThis.chrome;
      const tabs = (await api?.tabs.query({})) ?? [];
      const [frame] =
        (await api?.scripting.executeScript({
          target: { tabId: tabs.find((tab) => tab.url === address)?.id },
          func: () => (globalThis as unknown as { isFollowed?: boolean }).isFollowed,
        })) ?? [];
      return frame?.result;
    }, url);
  }

  describe('is a tree', () => {
    it('with levels, places and one stop for the Tab key', async () => {
      await open(TOOLS);
      const entries = await popup.$$eval('[role="tree"] [role="treeitem"]', (items) =>
        items
          .slice(0, 5)
          .map((item) =>
            ['aria-level', 'aria-posinset', 'aria-setsize', 'aria-expanded', 'data-depth']
              .map((name) => item.getAttribute(name) ?? '-')
              .join(' '),
          ),
      );
      // The title is the first, and no heading.
      expect(entries).toEqual([
        '1 1 6 - -',
        '1 2 6 true 2',
        '2 1 2 - 3',
        '2 2 2 - 3',
        '1 3 6 true 2',
      ]);
      expect(await popup.$$eval('[role="tree"] [tabindex="0"]', (stops) => stops.length)).toBe(1);
      await popup.close();
    });

    it('that is walked with the keys of the pattern', async () => {
      await open(TOOLS);
      await look(popup);
      const { title, headings } = blogPage(TOOLS);
      const texts = headings.map(({ text }) => text);
      const press = async (
        ...keys: ('ArrowDown' | 'ArrowUp' | 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End')[]
      ): Promise<string | null> => {
        for (const key of keys) await popup.keyboard.press(key);
        return focused();
      };
      await popup.focus(`${ENTRY}[data-index="0"]`);
      expect(await press('ArrowDown')).toBe(texts[1]);
      expect(await press('End')).toBe(texts.at(-1));
      expect(await press('Home')).toBe(title);
      expect(await press('ArrowDown')).toBe(texts[0]);
      expect(await press('ArrowRight')).toBe(texts[1]);
      expect(await press('ArrowLeft')).toBe(texts[0]);
      expect(await press('ArrowLeft', 'ArrowDown')).toBe(texts[3]);
      expect((await shown()).length).toBe(texts.length - 2);
      expect(await press('ArrowUp', 'ArrowRight', 'ArrowDown')).toBe(texts[1]);
      await popup.keyboard.type('wh');
      expect(await focused()).toMatch(/^wh/i);
      await popup.close();
    });

    it('mirrored where the text runs from right to left', async () => {
      await open('/blog/ar/letters-and-lines');
      await look(popup);
      const { headings } = blogPage('/blog/ar/letters-and-lines');
      await popup.focus(`${ENTRY}[data-index="0"]`);
      await popup.keyboard.press('ArrowLeft');
      expect(await focused()).toBe(headings[1]?.text);
      await popup.keyboard.press('ArrowRight');
      expect(await focused()).toBe(headings[0]?.text);
      await popup.close();
    });

    it('whose folding is remembered while the tab lives', async () => {
      await open(TOOLS);
      const all = await shown();
      await popup.$eval('.twisty', (twisty) => (twisty as HTMLElement).click());
      await waitFor(async () => (await shown()).length === all.length - 2);
      await popup.close();
      await openAgain();
      await waitFor(async () => (await shown()).length === all.length - 2);
      await popup.$eval('.twisty', (twisty) => (twisty as HTMLElement).click());
      await waitFor(async () => (await shown()).length === all.length);
      await popup.$eval('.twisty', (twisty) => (twisty as HTMLElement).click());
      await popup.close();
      const other = await driver.browser.newPage();
      await other.goto(`${still.origin}${TOOLS}?other`);
      const otherPopup = await driver.openPopup(other);
      await settled(otherPopup);
      const entries = await otherPopup.$$eval(ENTRY, (links) =>
        links.filter((link) => (link as HTMLElement).checkVisibility()),
      );
      expect(entries.length).toBe(all.length);
      await otherPopup.close();
      await other.close();
      await openAgain();
      await waitFor(async () => (await shown()).length === all.length - 2);
      await popup.$eval('.twisty', (twisty) => (twisty as HTMLElement).click());
      await waitFor(async () => (await shown()).length === all.length);
      await popup.close();
    });

    it('that folds its deep levels where there are many, and holds them all', async () => {
      await open('/blog/two-hundred-headings');
      expect(await popup.$$eval(ENTRY, (entries) => entries.length)).toBe(200);
      expect((await shown()).length).toBeLessThan(70);
      await look(page);
      await clickEntry(popup, 100);
      const { text } = blogPage('/blog/two-hundred-headings').headings[100] ?? {};
      await currentIs(text ?? '');
      expect(await shown()).toContain(text);
      await popup.close();
    });
  });

  describe('is narrowed', () => {
    async function type(text: string): Promise<void> {
      await look(popup);
      await popup.focus(ENTRY);
      await popup.keyboard.press('/');
      await popup.keyboard.type(text);
    }

    it('to the headings that match and those above them, and the match is marked', async () => {
      await open(TOOLS);
      const { headings } = blogPage(TOOLS);
      const child = headings[2]?.text ?? '';
      await type(child.toUpperCase());
      await waitFor(async () => (await shown()).length === 2);
      expect(await shown()).toEqual([headings[0]?.text, child]);
      const marked = await popup.$$eval(`${ENTRY} mark`, (marks) =>
        marks.map((mark) => mark.textContent).join(' '),
      );
      expect(marked).toBe(child);
      await popup.close();
    });

    it('with a slip, too', async () => {
      await open(TOOLS);
      await type('smlal');
      await waitFor(async () => (await shown()).length === 1);
      await popup.close();
    });

    it('and says in which sections words stand, and goes there', async () => {
      await open(TOOLS);
      await type('the');
      await popup.waitForSelector('.hits a');
      expect(await popup.$eval('.hits-title', (title) => title.textContent)).toMatch(
        /^In \d+ sections$/,
      );
      const hit = '.hits a:not([data-section="-1"])';
      const index = Number(await popup.$eval(hit, (at) => at.getAttribute('data-section')));
      await popup.$eval(hit, (at) => (at as HTMLElement).click());
      await look(page);
      expect((await landing(page)).text).toBe(blogPage(TOOLS).headings[index]?.text);
      await popup.close();
    });

    it('Enter takes the first, Escape clears', async () => {
      await open(TOOLS);
      const { headings } = blogPage(TOOLS);
      await type(headings[4]?.text ?? '');
      await popup.keyboard.press('Enter');
      await look(page);
      expect((await landing(page)).text).toBe(headings[4]?.text);
      await look(popup);
      await popup.keyboard.press('Escape');
      await waitFor(async () => (await shown()).length === headings.length);
      await popup.keyboard.type(headings[4]?.text ?? '');
      await waitFor(async () => (await shown()).length < headings.length);
      await popup.keyboard.press('ArrowDown');
      await popup.keyboard.press('Escape');
      await waitFor(async () => (await shown()).length === headings.length);
      await popup.close();
    });

    it('by nothing that breaks it', async () => {
      await open(TOOLS);
      await type('(.*[\\$&<b>"');
      await waitFor(async () => (await shown()).length === 0);
      expect(await popup.$eval('.found', (found) => found.textContent)).toBe('Nothing found');
      await popup.keyboard.press('Escape');
      await waitFor(async () => (await shown()).length === blogPage(TOOLS).headings.length);
      await popup.close();
    });
  });

  describe('is copied', () => {
    /** What is written to the clipboard, without one. */
    async function watchClipboard(): Promise<void> {
      await popup.evaluate(() => {
        const copied: string[] = [];
        Object.assign(globalThis, { copied });
        navigator.clipboard.writeText = (text) => Promise.resolve(void copied.push(text));
      });
    }

    function copied(): Promise<string[]> {
      return popup.evaluate(() => (globalThis as unknown as { copied: string[] }).copied);
    }

    it('as a link to a section, by key and by button, and says so', async () => {
      await open(TOOLS);
      await look(popup);
      await watchClipboard();
      const { text, id } = blogPage(TOOLS).headings[1] ?? {};
      const url = `${still.origin}${TOOLS}#${id}`;
      await popup.focus(`${ENTRY}[data-index="1"]`);
      await popup.keyboard.down('Control');
      await popup.keyboard.press('KeyC');
      await popup.keyboard.up('Control');
      await popup.waitForSelector('output.toast span');
      expect(await popup.$eval('output.toast', (toast) => toast.textContent)).toBe('Copied');
      await popup.keyboard.press('Tab');
      await popup.keyboard.press('Enter');
      await popup.keyboard.down('Shift');
      await popup.$eval('.copy-link', (button) =>
        button.dispatchEvent(new MouseEvent('click', { shiftKey: true, bubbles: true })),
      );
      await popup.keyboard.up('Shift');
      expect(await copied()).toEqual([url, url, `[${text}](${url})`]);
      await popup.close();
    });

    it('as a whole, as a nested list of links in Markdown', async () => {
      await open(TOOLS);
      await watchClipboard();
      await popup.click('.actions [aria-haspopup="menu"]');
      await popup.waitForSelector('[role="menu"]:popover-open');
      await popup.locator('[role="menuitem"]::-p-text(Copy contents)').click();
      const [list = ''] = await copied();
      const lines = blogPage(TOOLS).headings.map(
        ({ depth, text, id }) =>
          `${'  '.repeat(depth - 2)}- [${text}](${still.origin}${TOOLS}#${id})`,
      );
      expect(list).toBe(`${lines.join('\n')}\n`);
      await popup.close();
    });
  });
});
