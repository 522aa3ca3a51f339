import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BLOG } from '../browser/blog.ts';
import { settled, startFirefox, waitFor, type Driver } from '../browser/driver.ts';
import { runInFirefox } from '../browser/firefox-window.ts';
import { canMark, dragOver, marksPainted, paintedMarks, storedMarks } from '../browser/marking.ts';
import { callMemory } from '../browser/memory.ts';
import { pageAt } from '../browser/powers.ts';
import { says } from '../browser/options.ts';
import { openReaderAt, reloadReader } from '../browser/reader.ts';
import { readerList } from '../browser/returning.ts';
import { serve, type Site } from '../browser/serve.ts';

const TOOLS = '/blog/the-shape-of-small-tools';

/** Addresses of the open tabs, each with its container; the default one is 0. */
const TABS = `return front.gBrowser.tabs.map((tab) => [
  tab.linkedBrowser.currentURI.spec, Number(tab.getAttribute('usercontextid')),
]);`;

describe('a post in a container of Firefox', () => {
  let site: Site;
  let driver: Driver;

  beforeAll(async () => {
    site = await serve(BLOG, {}, { isStill: true });
    driver = await startFirefox({ prefs: { 'privacy.userContext.enabled': true } });
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  async function openIn(container: number): Promise<void> {
    await runInFirefox(
      driver.browser,
      `front.gBrowser.selectedTab = front.gBrowser.addTab('${site.origin}${TOOLS}?${container}', {
        userContextId: ${container},
        triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
      });`,
    );
  }

  async function containersOf(part: string): Promise<number[]> {
    const tabs = (await runInFirefox(driver.browser, TABS)) as [string, number][];
    return tabs.filter(([url]) => url.includes(part)).map(([, container]) => container);
  }

  it('opens its reader in that container, and what the reader opens', async () => {
    await openIn(1);
    const post = await pageAt(driver.browser, (url) => url.endsWith(`${TOOLS}?1`));
    const popup = await driver.openPopup(post);
    expect(await settled(popup)).toBe('ready');
    await popup.$eval('nav a[href^="#"]', (entry) =>
      entry.dispatchEvent(
        new MouseEvent('click', { ctrlKey: true, bubbles: true, cancelable: true }),
      ),
    );
    await waitFor(async () => (await containersOf('?1#')).length > 0, { what: 'a section' });
    expect(await containersOf('?1#')).toEqual([1]);
    await popup.$eval('.actions .primary', (button) => (button as HTMLElement).click());
    const at = driver.extensionUrl('reader.html');
    const reader = await pageAt(driver.browser, (url) => url.startsWith(at));
    expect(await settled(reader)).toBe('ready');
    expect(await containersOf('reader.html')).toEqual([1]);
    await post.close();
    await (await pageAt(driver.browser, (url) => url.includes('?1#'))).close();
    await reader.$eval('.original-link', (link) => (link as HTMLElement).click());
    await waitFor(async () => (await containersOf(`${TOOLS}?1`)).length > 0, { what: 'the post' });
    expect(await containersOf(`${TOOLS}?1`)).toEqual([1]);
  });

  it('has a reader of its own, though another container has one of the same post', async () => {
    await driver.control.bringToFront();
    await runInFirefox(
      driver.browser,
      `front.gBrowser.selectedTab = front.gBrowser.addTab('${site.origin}${TOOLS}?1', {
        userContextId: 2,
        triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
      });`,
    );
    await waitFor(async () => (await containersOf(`${TOOLS}?1`)).includes(2));
    const posts = await waitFor(async () => {
      const pages = await driver.browser.pages();
      const found = pages.filter((page) => page.url().endsWith(`${TOOLS}?1`));
      return found.length > 1 && found;
    });
    const popup = await driver.openPopup(posts.at(-1) ?? driver.control);
    expect(await settled(popup)).toBe('ready');
    await popup.$eval('.actions .primary', (button) => (button as HTMLElement).click());
    await waitFor(async () => (await containersOf('reader.html')).length > 1, {
      what: 'a second reader',
    });
    expect((await containersOf('reader.html')).toSorted((a, b) => a - b)).toEqual([1, 2]);
  });

  async function openReaders(): Promise<Page[]> {
    const at = driver.extensionUrl('reader.html');
    const readers: Page[] = [];
    for (const page of await driver.browser.pages()) {
      const url = await page.evaluate(() => location.href).catch(() => '');
      if (url.startsWith(at)) readers.push(page);
    }
    return readers;
  }

  function hasDatabase(reader: Page): Promise<boolean> {
    return reader.evaluate(async () =>
      (await indexedDB.databases()).some(({ name }) => name === 'reader'),
    );
  }

  it('is remembered nowhere: what a container keeps, no page outside could forget', async () => {
    const readers = await openReaders();
    expect(readers).toHaveLength(2);
    for (const reader of readers) {
      await reader.bringToFront();
      await reader.evaluate(() => scrollTo({ top: 2000, behavior: 'instant' }));
    }
    await new Promise((resolve) => setTimeout(resolve, 2500));
    for (const reader of readers) expect(await hasDatabase(reader)).toBe(false);
    expect(await callMemory(driver, 'all')).toEqual([]);
    expect(await readerList(driver)).toEqual([]);
  });

  it('asks before it keeps highlights, which are shown in that container alone', async () => {
    const [reader, other] = await openReaders();
    if (!reader || !other) throw new Error('no readers');
    await reader.bringToFront();
    await reader.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await canMark(reader);
    const words = await reader.$eval('.prose p', (at) => at.textContent.slice(0, 30).trim());
    const answer = async (index: number): Promise<void> => {
      await dragOver(reader, words);
      await reader.keyboard.press('h');
      await reader.waitForSelector('.mark-question');
      await says(reader, '.mark-question', /This tab is in a container/);
      await reader.$$eval(
        '.mark-question button',
        (all, index) => (all[index] as HTMLElement | undefined)?.click(),
        index,
      );
      await waitFor(async () => (await reader.$('.mark-question')) === null);
    };
    await answer(1);
    expect(await hasDatabase(reader)).toBe(false);
    expect(await paintedMarks(reader)).toEqual([]);
    await answer(0);
    const painted = await marksPainted(reader);
    expect(painted.join('')).toContain(words.slice(0, 10));
    expect(await hasDatabase(other)).toBe(false);
    expect(await storedMarks(driver)).toEqual([]);
    // Who has agreed finds them again.
    expect(await reloadReader(reader)).toBe('ready');
    await waitFor(async () => (await paintedMarks(reader)).length === painted.length, {
      what: 'the mark after a reload',
    });
    await reloadReader(other);
    await canMark(other);
    expect(await paintedMarks(other)).toEqual([]);
  });

  it('is kept for that container alone', async () => {
    const url = `${site.origin}${TOOLS}?1`;
    const keptKeys = async (): Promise<string[]> => {
      const kept = (await driver.control.evaluate(`browser.storage.session.get()`)) as object;
      return Object.keys(kept).filter((key) => key.endsWith(url));
    };
    await waitFor(async () => (await keptKeys()).length > 1, { what: 'both to be kept' });
    const own = [1, 2].map((id) => `article:firefox-container-${id}:${url}`);
    expect((await keptKeys()).toSorted()).toEqual(own);
    for (const page of await driver.browser.pages()) {
      if (page !== driver.control) await page.close();
    }
    const reader = await openReaderAt(driver, `?url=${encodeURIComponent(url)}`);
    expect(await settled(reader)).toBe('error');
    expect(await reader.$('article[data-field="content"]')).toBeNull();
    await reader.close();
  });

  it('is not shown by a reader in another one that names its tab', async () => {
    await openIn(3);
    const post = await pageAt(driver.browser, (url) => url.endsWith(`${TOOLS}?3`));
    const popup = await driver.openPopup(post);
    expect(await settled(popup)).toBe('ready');
    const tab = new URL(popup.url()).searchParams.get('tab') ?? '';
    await popup.close();
    const reader = await openReaderAt(driver, `?tab=${tab}`);
    expect(await settled(reader)).toBe('error');
    expect(await reader.$('article[data-field="content"]')).toBeNull();
  });
});
