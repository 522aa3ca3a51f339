import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BLOG, blogPage } from '../browser/blog.ts';
import { BROWSERS, settled, tabIdOf, toolbarOf, waitFor, type Driver } from '../browser/driver.ts';
import { runInFirefox } from '../browser/firefox-window.ts';
import { pageAt, takePowers, type Powers } from '../browser/powers.ts';
import { forgetArticles, openReaderAt, openReaderOf } from '../browser/reader.ts';
import { serve, type Site } from '../browser/serve.ts';

const TOOLS = '/blog/the-shape-of-small-tools';
const TOUR = '/blog/guide-layout-tour';

interface Api {
  tabs: {
    query(query: object): Promise<{ id: number; url?: string; discarded: boolean }[]>;
    discard(id: number): Promise<unknown>;
    update(id: number, change: object): Promise<unknown>;
  };
}

describe.each(BROWSERS)('what a lost tab leaves in $name', ({ name, startFresh }) => {
  let site: Site;
  let driver: Driver;
  let powers: Powers;

  beforeAll(async () => {
    site = await serve(BLOG, {}, { isStill: true });
    driver = await startFresh();
    powers = await takePowers(driver);
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

  /** Has the browser unload a tab, and says which tab it is then. */
  async function discard(id: number): Promise<number> {
    await driver.control.bringToFront();
    return driver.control.evaluate(async (tabId) => {
      const { tabs } = (globalThis.browser ?? globalThis.chrome) as unknown as Api;
      await tabs.discard(tabId);
      for (;;) {
        const found = (await tabs.query({})).find(({ discarded }) => discarded);
        if (found) return found.id;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }, id);
  }

  async function goTo(id: number): Promise<void> {
    await driver.control.evaluate(async (tabId) => {
      const { tabs } = (globalThis.browser ?? globalThis.chrome) as unknown as Api;
      await tabs.update(tabId, { active: true });
    }, id);
  }

  function folded(popup: Page): Promise<number> {
    return popup.$$eval('[role="treeitem"][aria-expanded="false"]', (all) => all.length);
  }

  it('is what was folded in it, once it is back', async () => {
    const page = await open(TOOLS);
    const popup = await driver.openPopup(page);
    await settled(popup);
    await popup.$eval('.twisty', (twisty) => (twisty as HTMLElement).click());
    await waitFor(async () => (await folded(popup)) === 1, { what: 'a fold' });
    await popup.close();
    const id = await discard(await tabIdOf(driver, page));
    await goTo(id);
    const back = await pageAt(driver.browser, (url) => url.endsWith(TOOLS));
    const again = await driver.openPopup(back);
    expect(await settled(again)).toBe('ready');
    await waitFor(async () => (await folded(again)) === 1, { what: 'the fold to be back' });
    await again.close();
    await back.close();
  });

  it('is the place in the reader', async () => {
    const page = await open(TOOLS);
    const reader = await openReaderOf(driver, page);
    await reader.bringToFront();
    if (name === 'Chromium') await reader.emulateFocusedPage(false);
    await reader.evaluate(() => scrollTo({ top: 900, behavior: 'instant' }));
    await driver.control.bringToFront();
    const mark = (): Promise<unknown[]> => reader.evaluate(() => Object.values(sessionStorage));
    await waitFor(async () => JSON.stringify(await mark()).includes('"900"'), {
      what: 'the place to be written',
    });
    const id = await discard(await tabIdOf(driver, reader));
    await goTo(id);
    const at = driver.extensionUrl('reader.html');
    const top = await waitFor(
      async () => {
        const back = (await driver.browser.pages()).find((one) => one.url().startsWith(at));
        const y = await back?.evaluate(() => scrollY).catch(() => 0);
        return y !== undefined && y > 0 && y;
      },
      { what: 'the reader to be back at its place' },
    );
    expect(Math.abs(top - 900)).toBeLessThan(3);
    const back = await pageAt(driver.browser, (url) => url.startsWith(at));
    await back.close();
    await page.close();
  });

  it('is never the article of another tab that has its number', async () => {
    const tour = await open(TOUR);
    const tools = await open(TOOLS);
    await forgetArticles(driver);
    const id = await tabIdOf(driver, tour);
    const { title } = blogPage(TOUR);
    const typed = await openReaderAt(driver, `?tab=${id}`);
    expect(await typed.$eval('h1', (at) => at.textContent)).toBe(title);
    await typed.close();
    const restored = await openReaderAt(driver, `?tab=${id}&life=former`);
    expect(await settled(restored)).toBe('error');
    expect(await restored.evaluate(() => document.body.textContent)).not.toContain(title);
    await restored.close();
    const url = encodeURIComponent(site.origin + TOOLS);
    const known = await openReaderAt(driver, `?tab=${id}&life=former&url=${url}`);
    expect(await known.$eval('h1', (at) => at.textContent)).toBe(blogPage(TOOLS).title);
    for (const one of [known, tour, tools]) await one.close();
  });

  it('is nothing that a click on the icon needs, whenever the background ends', async () => {
    const page = await open(TOOLS);
    const { title } = blogPage(TOOLS);
    const h1 = (view: Page): Promise<string | null> =>
      view.$eval('[data-field="title"]', (at) => at.textContent);
    for (const wait of [0, 30, 120, 400]) {
      // While it lights the icon.
      await page.goto(`${site.origin}${TOOLS}?turn=${wait}`);
      await new Promise((resolve) => setTimeout(resolve, wait));
      await powers.killBackground();
      const popup = await driver.openPopup(page);
      await powers.killBackground();
      expect(await settled(popup)).toBe('ready');
      expect(await h1(popup)).toBe(title);
      await powers.killBackground();
      // While it opens the reader.
      const clicked = popup.$eval('.actions .primary', (at) => (at as HTMLElement).click());
      await powers.killBackground();
      await clicked;
      const reader = await pageAt(driver.browser, (url) => url.endsWith(`turn%3D${wait}`));
      await powers.killBackground();
      expect(await settled(reader)).toBe('ready');
      expect(await h1(reader)).toBe(title);
      await reader.close();
      const panel = await driver.openPanel(page);
      await powers.killBackground();
      expect(await settled(panel)).toBe('ready');
      await panel.close().catch(() => undefined);
    }
    await page.reload();
    await waitFor(async () => (await toolbarOf(driver, page)).badge === '3m', { what: 'a badge' });
    await page.close();
  });
});

/** Puts an update there, as the browser does once it has one, and says whether it has been taken. */
const UPDATE = `
  const { AddonManagerPrivate } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  front.updatesTaken = 0;
  AddonManagerPrivate.getUpgradeListener(id)({
    version: '9.9.9',
    install: () => { front.updatesTaken += 1; },
  });
`;

describe('an update in Firefox', () => {
  it('waits until the last reader is closed', async () => {
    const firefox = BROWSERS.find(({ name }) => name === 'Firefox');
    if (!firefox) throw new Error('No Firefox');
    const site = await serve(BLOG, {}, { isStill: true });
    const driver = await firefox.startFresh();
    const taken = (): Promise<unknown> =>
      runInFirefox(driver.browser, 'return front.updatesTaken;');
    const page = await driver.browser.newPage();
    await page.goto(site.origin + TOOLS);
    const readers = [await openReaderOf(driver, page), await openReaderOf(driver, page)];
    await runInFirefox(driver.browser, UPDATE);
    for (const reader of readers) {
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(await taken()).toBe(0);
      await reader.close();
    }
    await waitFor(async () => (await taken()) === 1, { what: 'the update to be taken' });
    await runInFirefox(driver.browser, UPDATE);
    await waitFor(async () => (await taken()) === 1, { what: 'the next one to be taken at once' });
    await driver.close();
    await site.close();
  });
});
