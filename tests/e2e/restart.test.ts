import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seenTabs } from '../browser/between.ts';
import { BLOG, blogPage } from '../browser/blog.ts';
import { BROWSERS, settled, tabIdOf, waitFor, type Driver } from '../browser/driver.ts';
import { isRemembered } from '../browser/memory.ts';
import { callStorage } from '../browser/options.ts';
import { takePowers } from '../browser/powers.ts';
import { currentIs, openReaderAt, openReaderOf } from '../browser/reader.ts';
import { openArticles, quit, readerList } from '../browser/returning.ts';
import { serve, type Site } from '../browser/serve.ts';

const TOOLS = '/blog/the-shape-of-small-tools';
const TOUR = '/blog/guide-layout-tour';
const SECTION = 5;

interface Api {
  tabs: { update(id: number, change: object): Promise<unknown> };
}

describe.each(BROWSERS)('an open reader in $name, after a restart', ({ startFresh }) => {
  let site: Site;
  let driver: Driver;
  let profile: string;

  beforeAll(async () => {
    site = await serve(BLOG, {}, { isStill: true });
  });
  beforeEach(async () => {
    profile = mkdtempSync(join(tmpdir(), 'reader-profile-'));
    driver = await startFresh({ profile });
    // Chromium loads an extension from a folder again if a developer has loaded it.
    const powers = await takePowers(driver);
    if (driver.name === 'chromium') await powers.reload();
  });
  afterEach(async () => {
    await driver.close().catch(() => undefined);
    rmSync(profile, { recursive: true, force: true });
  });
  afterAll(() => site.close());

  async function open(path: string): Promise<Page> {
    const page = await driver.browser.newPage();
    await page.goto(site.origin + path);
    return page;
  }

  /** Two readers, one with its post beside it, and one alone; where somebody has read in both. */
  async function readTwo(): Promise<void> {
    const tools = await open(TOOLS);
    await readIn(await openReaderOf(driver, tools), TOOLS);
    const tour = await open(TOUR);
    const query = `?tab=${await tabIdOf(driver, tour)}`;
    await readIn(await openReaderAt(driver, query, { remembers: true }), TOUR);
    await tour.close();
  }

  async function readIn(reader: Page, path: string): Promise<void> {
    await reader.evaluate((index) => {
      document.querySelector(`.prose [data-index="${index}"]`)?.scrollIntoView();
    }, SECTION);
    await isRemembered(driver, path, ({ place }) => place?.heading?.text === sectionOf(path));
  }

  function sectionOf(path: string): string {
    return blogPage(path).headings[SECTION]?.text ?? '';
  }

  async function restart(withTabs = true): Promise<void> {
    await quit(driver);
    driver = await startFresh({ profile, isBack: true, withTabs });
  }

  /** The tabs with readers, by the addresses of their articles. */
  async function readers(): Promise<{ id: number; url: string }[]> {
    const tabs = await seenTabs(driver);
    return tabs
      .filter(({ url }) => url?.includes('/reader.html'))
      .map(({ id, url = '' }) => ({ id, url: new URL(url).searchParams.get('url') ?? '' }));
  }

  /** Goes to a reader that the browser has brought back, as to any tab. */
  async function goTo(path: string): Promise<Page> {
    const url = site.origin + path;
    const id = await waitFor(async () => (await readers()).find((one) => one.url === url)?.id, {
      what: `the tab of the reader of ${path}`,
    });
    await driver.control.evaluate(async (tabId) => {
      const { tabs } = (globalThis.browser ?? globalThis.chrome) as unknown as Api;
      await tabs.update(tabId, { active: true });
    }, id);
    return waitFor(
      async () => {
        for (const page of await driver.browser.pages()) {
          const shown = await page.evaluate(() => location.href).catch(() => '');
          if (shown.includes(`url=${encodeURIComponent(url)}`)) return page;
        }
        return undefined;
      },
      { what: `the reader of ${path}` },
    );
  }

  async function isWhereOneWas(path: string): Promise<void> {
    const reader = await goTo(path);
    if (driver.name === 'chromium') await reader.emulateFocusedPage(true);
    expect(await settled(reader)).toBe('ready');
    expect(await reader.$eval('[data-field="title"]', (at) => at.textContent)).toBe(
      blogPage(path).title,
    );
    await currentIs(reader, sectionOf(path));
  }

  it('has its article and its place, and is there once', async () => {
    await readTwo();
    await waitFor(async () => (await openArticles(driver)).length === 2, { what: 'two articles' });
    await waitFor(async () => (await readerList(driver)).length === 2, { what: 'two readers' });
    await restart();
    await isWhereOneWas(TOOLS);
    await isWhereOneWas(TOUR);
    expect(await readers()).toHaveLength(2);
    // And once more, with nothing done in between.
    await restart();
    await isWhereOneWas(TOUR);
    expect(await readers()).toHaveLength(2);
  });

  it('is not opened by us where the browser opens none', async () => {
    await readTwo();
    await waitFor(async () => (await readerList(driver)).length === 2, { what: 'two readers' });
    await restart(false);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await readers()).toEqual([]);
    expect(await readerList(driver)).toEqual([]);
  });

  it('offers to load the post where nothing is remembered', async () => {
    await callStorage(driver, 'set', { 'settings.version': 1, 'settings.remember': 'nothing' });
    const tour = await open(TOUR);
    await openReaderOf(driver, tour);
    await tour.close();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(await openArticles(driver)).toEqual([]);
    await restart();
    const reader = await goTo(TOUR);
    expect(await settled(reader)).toBe('error');
    await reader.$eval('.reader-state button.primary', (at) => (at as HTMLElement).click());
    await reader.waitForSelector('.reader[data-state="ready"]');
    expect(await reader.$eval('[data-field="title"]', (at) => at.textContent)).toBe(
      blogPage(TOUR).title,
    );
  });
});
