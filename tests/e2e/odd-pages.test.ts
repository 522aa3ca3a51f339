import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BLOG } from '../browser/blog.ts';
import { BROWSERS, settled, toolbarOf, waitFor, type Driver } from '../browser/driver.ts';
import { clickEntry } from '../browser/jumping.ts';
import { ODD_PAGES, ODD_SECTIONS } from '../browser/odd-pages.ts';
import { takePowers, type Powers } from '../browser/powers.ts';
import { openReaderOf } from '../browser/reader.ts';
import { serve, type Site } from '../browser/serve.ts';

describe.each(BROWSERS)('odd pages in $name', ({ startFresh }) => {
  let site: Site;
  let driver: Driver;
  let powers: Powers;
  let page: Page;

  beforeAll(async () => {
    site = await serve(BLOG, ODD_PAGES, { isStill: true });
    driver = await startFresh();
    powers = await takePowers(driver);
  });
  afterEach(async () => {
    await page.close();
    expect(await powers.errors()).toEqual([]);
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  /** The focused heading, seen from the extension's own world: the page's may be a minefield. */
  async function focused(tab: number): Promise<string | undefined> {
    return driver.control.evaluate(async (tabId) => {
      const api = globalThis.browser ?? globalThis.chrome;
      const [frame] =
        (await api?.scripting.executeScript({
          target: { tabId },
          func: () => {
            const at = Reflect.get<Document, 'activeElement'>(
              Document.prototype,
              'activeElement',
              document,
            );
            const { top = -1 } = at?.getBoundingClientRect() ?? {};
            return at?.localName === 'h2' && top > -1 && top < innerHeight ? at.textContent : '';
          },
        })) ?? [];
      return frame?.result as string | undefined;
    }, tab);
  }

  it.each(Object.keys(ODD_PAGES))('are no harder to read: %s', async (path) => {
    page = await driver.browser.newPage();
    await page.goto(site.origin + path);
    const tabId = await waitFor(() => tabIdAt(driver, page.url()));
    await waitFor(async () => /^\d+m$/.test((await toolbarOf(driver, page)).badge), {
      what: 'the badge',
    });
    const popup = await driver.openPopup(page);
    expect(await settled(popup)).toBe('ready');
    const entries = (): Promise<(string | null)[]> =>
      popup.$$eval('nav[aria-label="Contents"] a', (links) =>
        links.map((link) => link.textContent),
      );
    await waitFor(async () => (await entries()).join() === ODD_SECTIONS.join(), {
      what: 'the sections',
    }).catch(async () => expect(await entries()).toEqual(ODD_SECTIONS));
    expect(await popup.$eval('[data-field="title"]', (at) => at.textContent)).toBe(path);
    if (driver.name === 'firefox') await page.bringToFront();
    await clickEntry(popup, 2);
    await waitFor(async () => (await focused(tabId)) === 'Gamma', { what: 'the jump' });
    await popup.waitForSelector('nav a[data-index="2"][aria-current="location"]');
    await popup.close();
    const reader = await openReaderOf(driver, page);
    const read = await reader.$$eval('article[data-field="content"] h2', (headings) =>
      headings.map((heading) => heading.textContent),
    );
    expect(read).toEqual(ODD_SECTIONS);
    await reader.close();
  });
});

function tabIdAt({ control }: Driver, url: string): Promise<number | undefined> {
  return control.evaluate(async (address) => {
    const api = globalThis.browser ?? globalThis.chrome;
    return (await api?.tabs.query({}))?.find((tab) => tab.url === address)?.id;
  }, url);
}
