import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BLOG, blogPage } from '../browser/blog.ts';
import { openPopupUnclicked } from '../browser/doors.ts';
import { BROWSERS, tabIdOf, toolbarOf, waitFor, type Driver } from '../browser/driver.ts';
import { takePowers, type Powers } from '../browser/powers.ts';
import { serve, type Site } from '../browser/serve.ts';

const TOOLS = '/blog/the-shape-of-small-tools';

describe.each(BROWSERS)('access taken back while running, in $name', ({ start }) => {
  let site: Site;
  let driver: Driver;
  let powers: Powers;
  let page: Page;
  let tabId: number;
  let panel: Page;

  beforeAll(async () => {
    site = await serve(BLOG);
    driver = await start();
    powers = await takePowers(driver);
    page = await driver.browser.newPage();
    await page.goto(site.origin + TOOLS);
    tabId = await tabIdOf(driver, page);
    // It may take a click on the icon, which would be a permission: in another tab.
    const other = await driver.browser.newPage();
    await other.goto(`${site.origin}/blog`);
    panel = await driver.openPanel(other);
    await page.bringToFront();
    await panel.waitForSelector('[data-state="ready"][data-kind="post"]');
    await other.close();
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  async function badgeIs(wanted: string): Promise<void> {
    const badge = (): Promise<string | undefined> =>
      driver.control.evaluate(
        (id) => (globalThis.browser ?? globalThis.chrome)?.action.getBadgeText({ tabId: id }),
        tabId,
      );
    await waitFor(async () => (await badge()) === wanted, { what: `the badge "${wanted}"` });
  }

  it('is said at once in a panel that is open, and in every popup from then on', async () => {
    await badgeIs('3m');
    await powers.setAccess(false);
    await panel.waitForSelector('[data-problem="withheld"]');
    const popup = await openPopupUnclicked(driver, page);
    await popup.waitForSelector('[data-problem="withheld"]');
    await popup.close();
  });

  it('leaves nothing in the toolbar that was read before', async () => {
    await page.bringToFront();
    await page.evaluate(() => document.querySelector<HTMLElement>('a[href="/blog"]')?.click());
    await waitFor(() => page.evaluate(() => location.pathname === '/blog'));
    await badgeIs('');
    await page.goto(site.origin + TOOLS);
    await badgeIs('');
  });

  it('ends with access given again: icon and panel need no click, and the page no reload', async () => {
    await powers.setAccess(true);
    await panel.waitForSelector('[data-state="ready"]');
    expect(await panel.$eval('[data-field="title"]', (at) => at.textContent)).toBe(
      blogPage(TOOLS).title,
    );
    await badgeIs('3m');
    expect((await toolbarOf(driver, page)).title).toMatch(/16 sections/);
    expect(await powers.errors()).toEqual([]);
  });
});
