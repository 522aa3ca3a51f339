import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addresses, command, isInFront, readerPage, seenTabs } from '../browser/between.ts';
import { BLOG, blogPage } from '../browser/blog.ts';
import { closeTabs } from '../browser/close-tabs.ts';
import { BROWSERS, settled, tabIdOf, waitFor, type Driver } from '../browser/driver.ts';
import { clickEntry, landing } from '../browser/jumping.ts';
import { pageAt } from '../browser/powers.ts';
import { currentIs, forgetArticles } from '../browser/reader.ts';
import { serve, type Site } from '../browser/serve.ts';

const TOOLS = '/blog/the-shape-of-small-tools';
const PAYLOAD = `${TOOLS}.txt`;
const { headings } = blogPage(TOOLS);

describe.each(BROWSERS)('reader and post in $name', ({ start }) => {
  let site: Site;
  let driver: Driver;
  let address: string;
  let page: Page;

  beforeAll(async () => {
    site = await serve(BLOG, {}, { isStill: true });
    driver = await start();
    address = site.origin + TOOLS;
  });
  beforeEach(async () => {
    await forgetArticles(driver);
    page = await driver.browser.newPage();
    await page.goto(address);
  });
  afterEach(async () => {
    await closeTabs(driver);
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  function at(index: number): { id: string; text: string } {
    const { id, text } = headings[index] ?? {};
    return { id: id ?? '', text: text ?? '' };
  }

  /** Opens the reader, or goes to it, from the popup over a page. */
  async function openReader(from = page): Promise<void> {
    const popup = await driver.openPopup(from);
    await settled(popup);
    const hash = new URL(await from.evaluate(() => location.href)).hash.slice(1);
    const section = headings.find(({ id }) => id === hash);
    if (section) await currentIs(popup, section.text);
    await popup.$eval('.button.primary', (button) => (button as HTMLElement).click());
    await isInFront(driver, '/reader.html');
  }

  async function goBy(index: number, reader: Page): Promise<void> {
    await clickEntry(reader, index);
    await currentIs(reader, at(index).text);
  }

  /** Follows a link of the post's own: as a click does, it ends the settling of a jump before. */
  async function follow(id: string): Promise<void> {
    await page.evaluate((hash) => {
      dispatchEvent(new Event('pointerdown'));
      location.hash = hash;
    }, id);
  }

  /** Waits until a page has gone to a section. */
  async function isAt(index: number, shown: Page): Promise<void> {
    await waitFor(() => shown.evaluate((id) => location.hash === `#${id}`, at(index).id), {
      what: `section ${index}`,
    });
    expect((await landing(shown)).text).toBe(at(index).text);
  }

  it('go to each other, at the section that is read, and are never three', async () => {
    await page.goto(`${address}#${at(4).id}`);
    await openReader();
    const reader = await readerPage(driver);
    await currentIs(reader, at(4).text);
    await goBy(8, reader);
    await reader.keyboard.press('o');
    await isInFront(driver, TOOLS);
    await isAt(8, page);
    await follow(at(2).id);
    await openReader();
    await currentIs(reader, at(2).text);
    await goBy(6, reader);
    await reader.click('.original-link');
    await isInFront(driver, `${TOOLS}#${at(6).id}`);
    await isAt(6, page);
    expect(await addresses(driver)).toEqual([`${address}#${at(6).id}`, 'reader']);
  });

  it('go to each other by one key, which both have', async () => {
    const post = await tabIdOf(driver, page);
    await follow(at(5).id);
    await command(driver, 'open-reader', post);
    const { id } = await isInFront(driver, '/reader.html');
    const reader = await readerPage(driver);
    await currentIs(reader, at(5).text);
    await goBy(7, reader);
    await command(driver, 'open-reader', id);
    await isInFront(driver, TOOLS);
    await isAt(7, page);
    await command(driver, 'open-reader', post);
    await isInFront(driver, '/reader.html');
    expect(await addresses(driver)).toHaveLength(2);
  });

  it('keep the place of the reader where the post is not being read yet', async () => {
    await openReader();
    const reader = await readerPage(driver);
    await goBy(5, reader);
    await landing(reader);
    const before = await reader.evaluate(() => scrollY);
    await page.bringToFront();
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await openReader();
    expect(await reader.evaluate(() => scrollY)).toBe(before);
    expect(await addresses(driver)).toHaveLength(2);
  });

  it('are one of each where the panel’s button is pressed twice', async () => {
    const panel = await driver.openPanel(page);
    await settled(panel);
    await panel.$eval('.button.primary', (button) => {
      (button as HTMLElement).click();
      (button as HTMLElement).click();
    });
    await isInFront(driver, '/reader.html');
    await readerPage(driver);
    await panel.close();
    expect(await addresses(driver)).toEqual([address, 'reader']);
  });

  it('take no page of the browser for a reader that was opened from the post', async () => {
    await driver.control.evaluate(
      async (openerTabId) => {
        const { tabs } = (globalThis.browser ?? globalThis.chrome) as unknown as {
          tabs: { create(tab: object): Promise<unknown> };
        };
        await tabs.create({ url: 'about:blank', openerTabId, active: false });
      },
      await tabIdOf(driver, page),
    );
    await openReader();
    await readerPage(driver);
  });

  it('open the post at the section where its tab has been closed', async () => {
    await openReader();
    const reader = await readerPage(driver);
    await goBy(3, reader);
    await page.close();
    await reader.click('.original-link');
    const { index, openerTabId } = await isInFront(driver, `${TOOLS}#${at(3).id}`);
    const tab = (await seenTabs(driver)).find(({ url }) => url?.includes('/reader.html'));
    expect([index, openerTabId]).toEqual([(tab?.index ?? NaN) + 1, tab?.id]);
    expect(await addresses(driver)).toHaveLength(2);
  });

  it('of several tabs with the post, the one it was read from', async () => {
    const other = await driver.browser.newPage();
    await other.goto(address);
    const third = await driver.browser.newPage();
    await third.goto(`${address}#${at(9).id}`);
    const { id } = await focus(other);
    await command(driver, 'open-reader', id);
    await isInFront(driver, '/reader.html');
    const reader = await readerPage(driver);
    await goBy(2, reader);
    await reader.keyboard.press('o');
    await isAt(2, other);
    expect((await isInFront(driver, TOOLS)).id).toBe(id);
  });

  async function focus(shown: Page): Promise<{ id: number }> {
    await shown.bringToFront();
    return waitFor(async () =>
      (await seenTabs(driver)).find(({ active, url }) => active && url?.startsWith(address)),
    );
  }

  it('find each other where the site’s router has gone on to the post', async () => {
    await page.goto(`${site.origin}/blog`);
    await page.evaluate((path) => {
      document.querySelector<HTMLElement>(`a[href="${path}"]`)?.click();
    }, TOOLS);
    await page.waitForFunction((path) => location.pathname === path, {}, TOOLS);
    await page.waitForSelector(`[id="${at(0).id}"]`);
    await openReader();
    const reader = await readerPage(driver);
    await goBy(4, reader);
    await reader.keyboard.press('o');
    await isAt(4, page);
    expect(await addresses(driver)).toHaveLength(2);
  });

  it('of raw data lead to the page that they are the data of, and back', async () => {
    await page.goto(site.origin + PAYLOAD);
    await openReader();
    const reader = await readerPage(driver);
    await goBy(5, reader);
    await reader.keyboard.press('o');
    await isInFront(driver, `${TOOLS}#${at(5).id}`);
    const post = await pageAt(driver.browser, (url) => url.startsWith(`${address}#`));
    await isAtHash(post, at(5).id);
    await openReader(post);
    await goBy(3, reader);
    await reader.keyboard.press('o');
    await isAt(3, post);
    expect(await addresses(driver)).toHaveLength(3);
  });

  async function isAtHash(shown: Page, id: string): Promise<void> {
    await shown.waitForFunction((hash) => location.hash === `#${hash}`, {}, id);
  }
});
