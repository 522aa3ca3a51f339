import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BLOG, blogPage } from '../browser/blog.ts';
import { closeTabs } from '../browser/close-tabs.ts';
import { BROWSERS, settled, tabIdOf, waitFor, type Driver } from '../browser/driver.ts';
import { callMemory, forgetMemory, isRemembered } from '../browser/memory.ts';
import { callStorage, openOptions, pressButton, says } from '../browser/options.ts';
import { currentIs, forgetArticles, openReaderAt } from '../browser/reader.ts';
import { serve, type Site } from '../browser/serve.ts';
import { violations } from '../browser/violations.ts';

const TOOLS = '/blog/the-shape-of-small-tools';
const { headings } = blogPage(TOOLS);

describe.each(BROWSERS)('what is remembered in $name', ({ start }) => {
  let site: Site;
  let driver: Driver;
  let page: Page;

  beforeAll(async () => {
    site = await serve(BLOG, {}, { isStill: true });
    driver = await start();
  });
  beforeEach(async () => {
    await callStorage(driver, 'clear');
    await forgetArticles(driver);
    page = await driver.browser.newPage();
    await page.goto(site.origin + TOOLS);
  });
  afterEach(async () => {
    await closeTabs(driver);
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  function at(index: number): string {
    return headings[index]?.text ?? '';
  }

  /** Reads in the reader up to a section. */
  async function readUpTo(index: number): Promise<void> {
    const reader = await openReaderAt(driver, `?tab=${await tabIdOf(driver, page)}`);
    await reader.evaluate((index) => {
      document.querySelector(`.prose [data-index="${index}"]`)?.scrollIntoView();
    }, index);
    await isRemembered(driver, TOOLS, ({ place }) => place?.heading?.text === at(index));
    await reader.close();
  }

  it('leads on from where one was, in the popup, and says what lies behind', async () => {
    await readUpTo(5);
    const popup = await driver.openPopup(page);
    await settled(popup);
    const row = await waitFor(() => popup.$('.continue-row'), { what: 'the row' });
    expect(await row.evaluate((at) => at.textContent)).toMatch(
      new RegExp(`^Continue at “${at(5)}” · \\d+ min left$`),
    );
    expect(await popup.$$eval('.outline-row[data-passed="true"]', (rows) => rows.length)).toBe(6);
    expect(await violations(popup)).toEqual([]);
    await row.evaluate((at) => (at as HTMLElement).click());
    await waitFor(() => page.evaluate((id) => location.hash === `#${id}`, headings[5]?.id), {
      what: 'the section',
    });
    // Once there, there is nowhere to go on to.
    await waitFor(async () => (await popup.$('.continue-row')) === null, { what: 'no row' });
  });

  it('is the same of a post and of its raw data', async () => {
    await readUpTo(5);
    await page.goto(`${site.origin}${TOOLS}.txt`);
    const reader = await openReaderAt(driver, `?tab=${await tabIdOf(driver, page)}`, {
      remembers: true,
    });
    await says(reader, '.continued-bar', new RegExp(`Continued at “${at(5)}”`));
    await currentIs(reader, at(5));
    expect(await violations(reader)).toEqual([]);
  });

  it('can be marked as read there, read again, and forgotten', async () => {
    await readUpTo(5);
    const popup = await driver.openPopup(page);
    await settled(popup);
    await waitFor(() => popup.$('.memory-tools'), { what: 'the tools' });
    await pressButton(popup, 'Mark as read');
    await says(popup, '.memory-row', /You have read this/);
    expect(await popup.$('.continue-row')).toBeNull();
    await pressButton(popup, 'Read again');
    await waitFor(() => popup.$('.memory-row[data-read="false"]'), { what: 'unread' });
    await pressButton(popup, 'Forget this post');
    await waitFor(async () => (await popup.$('.memory-row')) === null, { what: 'no row' });
    expect(await callMemory(driver, 'all')).toEqual([]);
  });

  it('is nothing of a post that was not read, and moves nothing in the popup', async () => {
    const popup = await driver.openPopup(page);
    await settled(popup);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await popup.$('.memory-row')).toBeNull();
  });

  it('counts pages where that is wanted, and else does not', async () => {
    const scroll = (): Promise<void> =>
      page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), headings[4]?.id ?? '');
    let popup = await driver.openPopup(page);
    await settled(popup);
    await scroll();
    await new Promise((resolve) => setTimeout(resolve, 2000));
    expect(await callMemory(driver, 'all')).toEqual([]);
    await callStorage(driver, 'set', { 'settings.version': 1, 'settings.remember': 'pages' });
    await page.evaluate(() => scrollTo(0, 0));
    popup = await driver.openPopup(page);
    await settled(popup);
    await scroll();
    const kept = await isRemembered(driver, TOOLS, ({ place }) => place?.heading?.text === at(4));
    expect(kept.place?.view).toBe('page');
    const reader = await openReaderAt(driver, `?tab=${await tabIdOf(driver, page)}`, {
      remembers: true,
    });
    await says(reader, '.continued-bar', new RegExp(`Continued at “${at(4)}”`));
  });

  it('can be forgotten by site and as a whole, on the options page', async () => {
    for (const host of ['a.example', 'b.example'])
      await callMemory(driver, 'put', `${host}/x`, { url: `https://${host}/x`, key: `${host}/x` });
    const options = await openOptions(driver);
    await says(options, '.known-sites', /a\.example1 post/);
    expect(await violations(options)).toEqual([]);
    await options.$eval('[aria-label="Forget a.example"]', (at) => (at as HTMLElement).click());
    await waitFor(async () => (await callMemory(driver, 'all')).length === 1, { what: 'one' });
    await pressButton(options, 'Forget everything');
    expect(await callMemory(driver, 'all')).toHaveLength(1);
    await pressButton(options, 'Yes, forget everything');
    await says(options, '[data-field="memory"]', /Nothing is remembered yet/);
    expect(await callMemory(driver, 'all')).toEqual([]);
  });

  it('comes back from a backup, which first says what it would bring', async () => {
    for (const n of [1, 2, 3])
      await callMemory(driver, 'put', `a.example/${n}`, {
        url: `https://a.example/${n}`,
        at: n,
        title: `${n}`,
      });
    const options = await openOptions(driver);
    const file = await backupOf(options);
    await options.$eval('[aria-label="Forget a.example"]', (at) => (at as HTMLElement).click());
    await waitFor(async () => (await callMemory(driver, 'all')).length === 0, { what: 'none' });
    await choose(options, file);
    await says(options, '.backup-plan', /0 new, 0 to update.*forgotten since, too \(3\)/);
    await options.$eval('.backup-plan input', (at) => (at as HTMLElement).click());
    await options.$eval('[data-action="restore"]', (at) => (at as HTMLElement).click());
    await says(options, '[data-field="backup"]', /Restored: 3 new/);
    expect(await callMemory(driver, 'all')).toHaveLength(3);
    await forgetMemory(driver);
    await choose(options, file.slice(0, -20));
    await says(options, '.backup-plan', /ends in the middle/);
    await choose(options, file);
    await says(options, '.backup-plan', /3 new, 0 to update, 0 known/);
    expect(await callMemory(driver, 'all')).toEqual([]);
    await choose(options, [
      ...new TextEncoder().encode('{"format":"reader-for-fumadocs","version":9}\n'),
    ]);
    await says(options, '[data-field="backup"] [role="alert"]', /newer version/);
    await choose(options, [1, 2, 3]);
    await says(options, '[data-field="backup"] [role="alert"]', /no backup/);
  });

  /** Saves a backup, and says which bytes are in it. */
  async function backupOf(options: Page): Promise<number[]> {
    await options.evaluate(() => {
      const create = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob) => {
        Object.assign(globalThis, { savedBlob: blob });
        return create(blob);
      };
    });
    await options.$eval('[data-action="save-backup"]', (at) => (at as HTMLElement).click());
    return waitFor(
      () =>
        options.evaluate(async () => {
          const { savedBlob } = globalThis as { savedBlob?: Blob };
          return savedBlob && [...new Uint8Array(await savedBlob.arrayBuffer())];
        }),
      { what: 'the file' },
    );
  }

  async function choose(options: Page, bytes: number[]): Promise<void> {
    await options.$eval(
      '[data-field="backup"] input[type="file"]',
      (input: HTMLInputElement, bytes) => {
        const files = new DataTransfer();
        files.items.add(new File([new Uint8Array(bytes)], 'backup.jsonl.gz'));
        input.files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      },
      bytes,
    );
  }
});
