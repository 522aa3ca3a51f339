import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BLOG } from '../browser/blog.ts';
import { settled, BROWSERS, type Driver } from '../browser/driver.ts';
import { serve, type Site } from '../browser/serve.ts';
import { VIEW_ROUTES, VIEWS } from '../browser/views.ts';
import { violations } from '../browser/violations.ts';

describe.each(['light', 'dark'])('the popup is accessible in %s', (theme) => {
  let site: Site;
  let driver: Driver;
  let page: Page;

  beforeAll(async () => {
    site = await serve(BLOG, VIEW_ROUTES, { isStill: true });
    driver = await BROWSERS[0].start();
    page = await driver.browser.newPage();
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  async function violationsIn(popup: Page): Promise<string[]> {
    await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    return violations(popup);
  }

  it.each(Object.entries(VIEWS))('showing %s', async (_name, path) => {
    await page.goto(site.origin + path);
    const popup = await driver.openPopup(page);
    await settled(popup);
    const why = await popup.$('.why');
    await why?.click();
    expect(await violationsIn(popup)).toEqual([]);
    await popup.close();
  });

  it('showing what else can be copied', async () => {
    await page.goto(`${site.origin}/blog/lazy-images`);
    const popup = await driver.openPopup(page);
    await settled(popup);
    await popup.click('.actions [aria-haspopup="menu"]');
    await popup.waitForSelector('[role="menuitem"] ::-p-text(Copy the site)');
    expect(await violations(popup)).toEqual([]);
    await popup.close();
  });

  it('showing that the tab has gone', async () => {
    await page.goto(`${site.origin}/plain`);
    const popup = await driver.openPopup(page);
    // It closes with its tab, except where that goes before anything has been read.
    await popup.evaluateOnNewDocument(() => {
      const { tabs } = globalThis.chrome as unknown as { tabs: { get: () => Promise<never> } };
      tabs.get = () => Promise.reject(new Error('No tab with id: 7.'));
    });
    await popup.reload();
    await popup.waitForSelector('[data-problem="gone"]');
    expect(await violationsIn(popup)).toEqual([]);
    await popup.close();
  });
});
