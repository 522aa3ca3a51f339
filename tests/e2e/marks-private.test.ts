import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BLOG } from '../browser/blog.ts';
import { BROWSERS, settled, waitFor, type Driver } from '../browser/driver.ts';
import { canMark, dragOver, marksPainted, paintedMarks, storedMarks } from '../browser/marking.ts';
import { openHighlights, shownMarks } from '../browser/marks.ts';
import { says } from '../browser/options.ts';
import { pageAt, takePowers } from '../browser/powers.ts';
import { reloadReader } from '../browser/reader.ts';
import { serve, type Site } from '../browser/serve.ts';

interface Api {
  tabs: { create(tab: object): Promise<unknown> };
  windows: {
    create(window: object): Promise<{ id: number }>;
    remove(id: number): Promise<void>;
    getAll(query: object): Promise<{ id: number; incognito: boolean }[]>;
  };
}

describe.each(BROWSERS)('marking in a private window in $name', ({ name, startFresh }) => {
  let site: Site;
  let driver: Driver;
  let reader: Page;
  /** In Firefox's private windows, pages of extensions have none. */
  const hasStorage = name !== 'Firefox';

  beforeAll(async () => {
    site = await serve(BLOG);
    driver = await startFresh();
    const powers = await takePowers(driver);
    await powers.allowPrivate();
    await openPrivate();
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  /** The reader of a post in a new private window. */
  async function openPrivate(): Promise<void> {
    const url = `${site.origin}/blog/the-shape-of-small-tools?secret`;
    await driver.control.evaluate(async (url) => {
      const { windows } = (globalThis.browser ?? globalThis.chrome) as unknown as Api;
      await windows.create({ incognito: true, url });
    }, url);
    const secret = await pageAt(driver.browser, (at) => at === url);
    const popup = await driver.openPopup(secret);
    await settled(popup);
    await popup.$eval('.actions .primary', (button) => (button as HTMLElement).click());
    reader = await pageAt(
      driver.browser,
      (at) => at.startsWith(driver.extensionUrl('reader.html')) && at.includes('secret'),
    );
    await settled(reader);
    await canMark(reader);
  }

  /** Are there databases of ours, in the private window or outside? */
  async function databases(page: Page): Promise<string[]> {
    const names = await page.evaluate(async () =>
      (await indexedDB.databases().catch(() => [])).map((database) => database.name ?? ''),
    );
    return names.filter((database) => database === 'reader');
  }

  async function selectWords(): Promise<string> {
    const words = await reader.$eval('.prose p', (paragraph) =>
      paragraph.textContent.slice(0, 30).trim(),
    );
    await reader.bringToFront();
    await dragOver(reader, words);
    return reader.evaluate(() => getSelection()?.toString() ?? '');
  }

  function choose(index: number): Promise<void> {
    return reader.$$eval(
      '.mark-question button',
      (all, index) => (all[index] as HTMLElement | undefined)?.click(),
      index,
    );
  }

  it.runIf(hasStorage)(
    'keeps nothing without asking, and nothing if the answer is no',
    async () => {
      await selectWords();
      await reader.keyboard.press('h');
      await reader.waitForSelector('.mark-question');
      expect(await reader.$eval('.mark-question p', (at) => at.textContent)).toMatch(
        /private window/,
      );
      expect(await databases(reader)).toEqual([]);
      await choose(1);
      await waitFor(async () => (await reader.$('.mark-question')) === null);
      expect(await paintedMarks(reader)).toEqual([]);
      expect(await databases(reader)).toEqual([]);
    },
  );

  it.runIf(hasStorage)(
    'marks if the answer is yes, for as long as the window is there',
    async () => {
      const words = await selectWords();
      await reader.keyboard.press('h');
      await reader.waitForSelector('.mark-question');
      await choose(0);
      const painted = await marksPainted(reader);
      expect(painted.join('')).toContain(words.slice(0, 10));
      expect(await storedMarks(driver)).toEqual([]);
    },
  );

  it.runIf(hasStorage)(
    'shows them again while the window is there, in its reader and its list alone',
    async () => {
      const there = await paintedMarks(reader);
      expect(there.length).toBeGreaterThan(0);
      expect(await reloadReader(reader)).toBe('ready');
      await waitFor(async () => (await paintedMarks(reader)).join() === there.join(), {
        what: 'the mark after a reload',
      });
      expect(await reader.$('.mark-question')).toBeNull();
      const url = driver.extensionUrl('highlights.html?secret');
      await reader.evaluate(async (url) => {
        const { tabs } = (globalThis.browser ?? globalThis.chrome) as unknown as Api;
        await tabs.create({ url });
      }, url);
      const list = await pageAt(driver.browser, (at) => at === url);
      await waitFor(async () => (await shownMarks(list)).length === 1, { what: 'it in the list' });
      await list.close();
      await driver.control.bringToFront();
      const outside = await openHighlights(driver);
      expect(await shownMarks(outside)).toEqual([]);
      await outside.close();
    },
  );

  it.runIf(hasStorage)('has forgotten them once the window is closed', async () => {
    await driver.control.evaluate(async () => {
      const { windows } = (globalThis.browser ?? globalThis.chrome) as unknown as Api;
      const all = await windows.getAll({});
      for (const { id, incognito } of all) if (incognito) await windows.remove(id);
    });
    // In Chromium no other window sees it: it goes with its last tab.
    for (const page of await driver.browser.pages()) {
      if (page.url().includes('secret')) await page.close().catch(() => undefined);
    }
    await openPrivate();
    await canMark(reader);
    expect(await paintedMarks(reader)).toEqual([]);
    expect(await databases(reader)).toEqual([]);
  });

  it.runIf(!hasStorage)('says that nothing can be kept there, and asks for nothing', async () => {
    await selectWords();
    await reader.keyboard.press('h');
    await says(reader, '.toast', /private window: nothing is kept of it/);
    expect(await reader.$('.mark-question')).toBeNull();
    expect(await paintedMarks(reader)).toEqual([]);
    expect(await storedMarks(driver)).toEqual([]);
  });
});
