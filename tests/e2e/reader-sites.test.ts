import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addresses, isInFront, readerPage } from '../browser/between.ts';
import { BLOG, blogPage } from '../browser/blog.ts';
import { enterPanel } from '../browser/contents-views.ts';
import { closeTabs } from '../browser/close-tabs.ts';
import { BROWSERS, type Driver, settled, waitFor } from '../browser/driver.ts';
import { callStorage, isStored, openOptions } from '../browser/options.ts';
import { forgetArticles, readerSettled } from '../browser/reader.ts';
import { serve, type Site } from '../browser/serve.ts';
import { badgeSays } from '../browser/shown.ts';
import { violations } from '../browser/violations.ts';

const TOOLS = '/blog/the-shape-of-small-tools';
const TOUR = '/blog/guide-layout-tour';

describe.each(BROWSERS)('sites that are always read in the reader, in $name', ({ start }) => {
  let site: Site;
  let other: Site;
  let driver: Driver;

  beforeAll(async () => {
    site = await serve(BLOG, {}, { isStill: true });
    other = await serve(BLOG, {}, { isStill: true });
    driver = await start();
  });
  afterEach(async () => {
    await closeTabs(driver);
    await callStorage(driver, 'clear');
    await forgetArticles(driver);
  });
  afterAll(async () => {
    await driver.close();
    await Promise.all([site.close(), other.close()]);
  });

  async function alwaysRead(): Promise<void> {
    await callStorage(driver, 'set', {
      'settings.version': 1,
      'settings.readerSites': [site.origin],
    });
  }

  async function open(address: string): Promise<Page> {
    const page = await driver.browser.newPage();
    await page.goto(address);
    await page.bringToFront();
    return page;
  }

  function titleIn(reader: Page): Promise<string | null> {
    return reader.$eval('[data-field="title"]', (title) => title.textContent);
  }

  async function readers(): Promise<string[]> {
    return (await addresses(driver)).filter((address) => address === 'reader');
  }

  it('open their posts by themselves, once it is turned on in the reader', async () => {
    const page = await open(site.origin + TOOLS);
    const popup = await driver.openPopup(page);
    await popup.locator('.button.primary').click();
    await isInFront(driver, '/reader.html');
    const first = await readerPage(driver);
    await readerSettled(first);
    await first.keyboard.press('a');
    await first.locator('#reader-look input[name="always"]').click();
    await isStored(driver, 'readerSites', [site.origin]);
    await first.close();
    await page.goto(site.origin + TOUR);
    await page.bringToFront();
    await isInFront(driver, '/reader.html');
    const reader = await readerPage(driver);
    await readerSettled(reader);
    expect(await titleIn(reader)).toBe(blogPage(TOUR).title);
  });

  it.each(['popup', 'panel'] as const)(
    'are turned on and off in the menu of the %s, by key too',
    async (kind) => {
      const page = await open(site.origin + TOOLS);
      const view = await (kind === 'popup' ? driver.openPopup(page) : driver.openPanel(page));
      // A panel shows the tab before until it has been told of this one.
      await view.waitForSelector(`[data-field="title"] ::-p-text(${blogPage(TOOLS).title})`);
      await settled(view);
      if (kind === 'panel') await enterPanel(driver, view);
      const before = await view.$eval('main', (main) => main.getBoundingClientRect().height);
      expect(await offered(view)).toBe('false');
      await view.keyboard.press('End');
      await view.waitForFunction(() =>
        document.activeElement?.matches('[role="menuitemcheckbox"]'),
      );
      expect(await violations(view)).toEqual([]);
      await view.keyboard.press('Enter');
      await isStored(driver, 'readerSites', [site.origin]);
      await view.waitForSelector(
        '.toast ::-p-text(Posts of this site open in the reader from now on)',
      );
      expect(await offered(view)).toBe('true');
      expect(await view.$eval('main', (main) => main.getBoundingClientRect().height)).toBe(before);
      await view.$eval('[role="menuitemcheckbox"]', (item) => (item as HTMLElement).click());
      await isStored(driver, 'readerSites', []);
      await view.waitForSelector('.toast ::-p-text(no longer open in the reader)');
      await view.close();
    },
  );

  /** Opens the menu; returns whether posts of the site are said to open in the reader. */
  async function offered(view: Page): Promise<string | null> {
    await view.focus('.actions [aria-haspopup="menu"]');
    await view.keyboard.press('ArrowDown');
    await view.waitForFunction(() => document.activeElement?.matches('[role="menuitem"]'));
    const item = await view.$('[role="menu"]:popover-open [role="menuitemcheckbox"]');
    const [text, isOn] = (await item?.evaluate((at) => [
      at.textContent,
      at.getAttribute('aria-checked'),
    ])) ?? [null, null];
    expect(text).toBe(`Always open posts of ${new URL(site.origin).host} in the reader`);
    return isOn ?? null;
  }

  it('let one go back to the page with one key, and stay there', async () => {
    await alwaysRead();
    const page = await open(site.origin + TOOLS);
    await isInFront(driver, '/reader.html');
    const reader = await readerPage(driver);
    await readerSettled(reader);
    await reader.keyboard.press('o');
    await isInFront(driver, TOOLS);
    await page.reload();
    await badgeSays(driver, page, '3m');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await isInFront(driver, TOOLS);
    expect(await readers()).toHaveLength(1);
    // Also where the page has to be opened anew.
    await page.close();
    await reader.bringToFront();
    await reader.keyboard.press('o');
    await isInFront(driver, TOOLS);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await isInFront(driver, TOOLS);
    expect(await readers()).toHaveLength(1);
  });

  it('wait for tabs in the background to come to the front', async () => {
    await alwaysRead();
    const front = await open(other.origin + TOUR);
    const back = await driver.browser.newPage();
    await front.bringToFront();
    await back.goto(site.origin + TOOLS);
    await badgeSays(driver, back, '3m');
    expect(await readers()).toHaveLength(0);
    await back.bringToFront();
    await isInFront(driver, '/reader.html');
    // So that it is closed afterwards: Firefox names a new tab late.
    await readerPage(driver);
  });

  it('leave lists, docs and other sites alone', async () => {
    await alwaysRead();
    for (const address of [site.origin + '/blog', site.origin + '/docs', other.origin + TOOLS]) {
      const page = await open(address);
      await waitFor(async () => (await page.title()) !== '');
      await new Promise((resolve) => setTimeout(resolve, 1200));
      expect(await readers()).toHaveLength(0);
    }
  });

  it('are listed in the options, and removed there', async () => {
    await alwaysRead();
    const options = await openOptions(driver);
    const names = (): Promise<(string | null)[]> =>
      options.$$eval('[data-field="reader-sites"] bdi', (all) => all.map((at) => at.textContent));
    expect(await names()).toEqual([new URL(site.origin).host]);
    expect(await violations(options)).toEqual([]);
    await options.locator('[data-field="reader-sites"] .button').click();
    await isStored(driver, 'readerSites', []);
    expect(await names()).toEqual([]);
  });
});
