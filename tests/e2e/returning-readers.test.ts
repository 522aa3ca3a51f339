import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seenTabs, type SeenTab } from '../browser/between.ts';
import { BLOG, blogPage } from '../browser/blog.ts';
import { BROWSERS, settled, tabIdOf, waitFor, type Driver } from '../browser/driver.ts';
import { callMemory, isRemembered } from '../browser/memory.ts';
import { callStorage } from '../browser/options.ts';
import { renewControl, takePowers, type Powers } from '../browser/powers.ts';
import { currentIs, openReaderAt, openReaderOf } from '../browser/reader.ts';
import { openArticles, readerList } from '../browser/returning.ts';
import { serve, type Site } from '../browser/serve.ts';

const TOOLS = '/blog/the-shape-of-small-tools';
const TOUR = '/blog/guide-layout-tour';

interface Api {
  runtime: { reload(): void };
  tabs: { move(id: number, to: object): Promise<unknown> };
  windows: { create(window: object): Promise<{ id: number }> };
}

describe.each(BROWSERS)('an open reader in $name', ({ startFresh }) => {
  let site: Site;
  let driver: Driver;
  let powers: Powers;

  beforeAll(async () => {
    site = await serve(BLOG, {}, { isStill: true });
    driver = await startFresh();
    powers = await takePowers(driver);
  });
  beforeEach(async () => {
    await callStorage(driver, 'clear');
    await callMemory(driver, 'clear');
  });
  afterEach(async () => {
    for (const page of await driver.browser.pages()) {
      if (/^http|reader\.html/.test(page.url())) await page.close().catch(() => undefined);
    }
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  async function open(path: string): Promise<Page> {
    const page = await driver.browser.newPage();
    await page.goto(site.origin + path);
    return page;
  }

  /** Where tabs are, by window and in their order. */
  async function layout(): Promise<string[][]> {
    const windows = Map.groupBy(await seenTabs(driver), ({ windowId }) => windowId);
    const shown = [...windows.values()].map((tabs) =>
      tabs
        .toSorted((a, b) => a.index - b.index)
        .map(nameOf)
        .filter((name) => name !== ''),
    );
    return shown.filter((tabs) => tabs.length > 0);
  }

  function nameOf({ url = '' }: SeenTab): string {
    const { pathname, searchParams, hash } = new URL(url || 'about:blank');
    if (!url.includes('/reader.html')) return url.startsWith('http') ? pathname : '';
    return `reader of ${new URL(searchParams.get('url') ?? 'about:none').pathname}${hash}`;
  }

  /** Waits until tabs are where they were. */
  async function areWhere(wanted: string[][]): Promise<void> {
    let last: string[][] = [];
    await waitFor(
      async () => {
        last = await layout();
        return JSON.stringify(last) === JSON.stringify(wanted);
      },
      { what: JSON.stringify(wanted) },
    ).catch((error: unknown) => {
      throw new Error(`${String(error)}; there is ${JSON.stringify(last)}`);
    });
  }

  /** Waits until it is known that as many readers are open. */
  async function areListed(count: number): Promise<void> {
    await waitFor(async () => (await readerList(driver)).length === count, {
      what: `${count} readers to be listed`,
    });
  }

  /** As `chrome.runtime.reload()` does it, called by the extension itself. */
  async function reloadItself(): Promise<void> {
    await driver.control
      .evaluate(() => {
        const { runtime } = (globalThis.browser ?? globalThis.chrome) as unknown as Api;
        setTimeout(() => runtime.reload(), 50);
      })
      .catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await renewControl(driver);
  }

  async function readerOf(path: string): Promise<Page> {
    const wanted = encodeURIComponent(site.origin + path);
    return waitFor(
      async () => {
        for (const page of await driver.browser.pages()) {
          const url = await page.evaluate(() => location.href).catch(() => '');
          if (url.includes('/reader.html') && url.includes(wanted)) return page;
        }
        return undefined;
      },
      { what: `the reader of ${path}` },
    );
  }

  async function showsArticle(path: string): Promise<Page> {
    const reader = await readerOf(path);
    expect(await settled(reader)).toBe('ready');
    expect(await reader.$eval('[data-field="title"]', (at) => at.textContent)).toBe(
      blogPage(path).title,
    );
    return reader;
  }

  it.each([
    ['a reload', () => reloadItself()],
    ['a reload by the browser', () => powers.reload()],
  ])('comes back after %s, with its article and in its place', async (_what, reload) => {
    const post = await open(TOOLS);
    const first = await openReaderOf(driver, post);
    const tour = await open(TOUR);
    const second = await openReaderAt(driver, `?tab=${await tabIdOf(driver, tour)}`, {
      remembers: true,
    });
    await tour.close();
    const last = await open('/blog');
    await first.evaluate(() => {
      document.querySelector('.prose [data-index="5"]')?.scrollIntoView();
    });
    await isRemembered(driver, TOOLS);
    await areListed(2);
    await waitFor(async () => (await openArticles(driver)).length === 2, { what: 'two articles' });
    const before = await layout();
    expect(before.flat().filter((name) => name.startsWith('reader'))).toHaveLength(2);
    await reload();
    await areWhere(before);
    // Its post is open, and is read anew.
    const again = await showsArticle(TOOLS);
    if (driver.name === 'chromium') await again.emulateFocusedPage(true);
    await currentIs(again, blogPage(TOOLS).headings[5]?.text ?? '');
    await showsArticle(TOUR);
    await areListed(2);
    // Another one brings back no more.
    await reload();
    await areWhere(before);
    await showsArticle(TOUR);
    await second.close().catch(() => undefined);
    await last.close();
  });

  it('does not come back once it was closed, and its article is kept no longer', async () => {
    const post = await open(TOOLS);
    const reader = await openReaderOf(driver, post);
    await waitFor(async () => (await openArticles(driver)).length === 1, { what: 'an article' });
    await areListed(1);
    await reader.close();
    await waitFor(async () => (await openArticles(driver)).length === 0, { what: 'no article' });
    await areListed(0);
    await powers.reload();
    await areWhere([[TOOLS]]);
  });

  it('stays, and its article is kept, while another one of it is open', async () => {
    const post = await open(TOOLS);
    const one = await openReaderOf(driver, post);
    await openReaderOf(driver, post);
    await areListed(2);
    await one.close();
    await areListed(1);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await openArticles(driver)).toEqual([site.origin + TOOLS]);
  });

  it('leaves nothing where nothing is remembered, and then does not come back', async () => {
    const post = await open(TOOLS);
    await openReaderOf(driver, post);
    await areListed(1);
    await callStorage(driver, 'set', { 'settings.version': 1, 'settings.remember': 'nothing' });
    await areListed(0);
    await waitFor(async () => (await openArticles(driver)).length === 0, { what: 'no article' });
    await powers.reload();
    await areWhere([[TOOLS]]);
    await openReaderOf(driver, post);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await openArticles(driver)).toEqual([]);
    expect(await readerList(driver)).toEqual([]);
  });

  it('has its article forgotten with its post', async () => {
    const post = await open(TOOLS);
    const reader = await openReaderOf(driver, post);
    await reader.evaluate(() => {
      document.querySelector('.prose [data-index="5"]')?.scrollIntoView();
    });
    await isRemembered(driver, TOOLS);
    await waitFor(async () => (await openArticles(driver)).length === 1, { what: 'an article' });
    await reader.$$eval('.memory-tools button', (all) => (all.at(-1) as HTMLElement).click());
    await waitFor(async () => (await openArticles(driver)).length === 0, { what: 'no article' });
  });

  it('goes to another window as it is, and comes back there', async () => {
    const post = await open(TOOLS);
    const reader = await openReaderOf(driver, post);
    await reader.evaluate(() => {
      Object.assign(globalThis, { isSame: true });
      document.querySelector('.prose [data-index="5"]')?.scrollIntoView();
    });
    const place = await reader.evaluate(() => scrollY);
    const windowId = await driver.control.evaluate(
      async (tabId, url) => {
        const { tabs, windows } = (globalThis.browser ?? globalThis.chrome) as unknown as Api;
        const { id } = await windows.create({ url });
        await tabs.move(tabId, { windowId: id, index: 0 });
        return id;
      },
      await tabIdOf(driver, reader),
      site.origin + TOUR,
    );
    const wanted = [[TOOLS], [`reader of ${TOOLS}`, TOUR]];
    await areWhere(wanted);
    expect(await reader.evaluate(() => 'isSame' in globalThis && scrollY)).toBe(place);
    await waitFor(async () => (await readerList(driver))[0]?.windowId === windowId, {
      what: 'the window to be known',
    });
    await powers.reload();
    await areWhere(wanted);
    await showsArticle(TOOLS);
  });

  it('offers to load the post again where its article is kept no more', async () => {
    const url = encodeURIComponent(site.origin + TOUR);
    const reader = await openReaderAt(driver, `?url=${url}`);
    expect(await settled(reader)).toBe('error');
    await reader.$eval('.reader-state button.primary', (at) => (at as HTMLElement).click());
    await reader.waitForSelector('.reader[data-state="ready"]');
    await showsArticle(TOUR);
    expect((await layout()).flat()).toEqual([`reader of ${TOUR}`, TOUR]);
  });
});
