import type { ServerResponse } from 'node:http';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BLOG } from '../browser/blog.ts';
import { BROWSERS, settled, tabIdOf, waitFor, type Driver } from '../browser/driver.ts';
import { forgetArticles, openReaderAt, readerSettled } from '../browser/reader.ts';
import { serve, type Site } from '../browser/serve.ts';

const NAMES = ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon', 'Zeta', 'Eta', 'Theta'];
const SENTENCE = 'A queue is stable only while jobs arrive more slowly than workers finish them. ';

const PARTS = NAMES.map(
  (name) =>
    `<h2 id="${name.toLowerCase()}">${name}</h2>${`<p>${name}: ${SENTENCE.repeat(5)}</p>`.repeat(4)}`,
);
const START = `<!doctype html><html lang="en"><head><title>Streamed</title>
  <style>:root{--color-fd-background:#fff}</style></head><body><main id="nd-home-layout">
  <h1>Streamed</h1><time datetime="2026-01-05">5 January 2026</time><div class="prose">`;
// It breaks off in the midst of a paragraph.
const HALF = `${START}${PARTS.slice(0, 4).join('')}<p>Delta, but not`;
const REST = ` only that.</p>${PARTS.slice(4).join('')}</div></main></body></html>`;

interface Kept {
  storage: { session: { get(keys: null): Promise<Record<string, unknown>> } };
}

describe.each(BROWSERS)('half an article in $name', ({ start }) => {
  let site: Site;
  let driver: Driver;
  let page: Page;
  /** What waits for its rest. */
  let held: ServerResponse | undefined;
  const opened: Page[] = [];

  beforeAll(async () => {
    site = await serve(BLOG, {
      '/blog/streamed': (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
        response.write(HALF);
        held = response;
      },
      '/blog/nothing-yet': (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
        response.write(START);
        held = response;
      },
    });
    driver = await start();
    page = await driver.browser.newPage();
  });
  beforeEach(async () => {
    await forgetArticles(driver);
  });
  afterEach(async () => {
    held?.end();
    for (const view of opened.splice(0)) await view.close().catch(() => undefined);
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  /** Goes to a page that has only half arrived, and gives the id of its tab. */
  async function goHalf(path = '/blog/streamed', shown = '#delta'): Promise<number> {
    // Its tab is known by the page before.
    await page.goto(`${site.origin}/blog`);
    await page.bringToFront();
    const tabId = await tabIdOf(driver, page);
    void page.goto(site.origin + path).catch(() => undefined);
    await page.waitForSelector(shown);
    return tabId;
  }

  async function letGo(rest = REST): Promise<void> {
    held?.end(rest);
    // A tab that is hidden has no frames to wait by.
    await waitFor(() => page.evaluate(() => document.readyState === 'complete'));
  }

  async function open(tabId: number): Promise<Page> {
    const reader = await openReaderAt(driver, `?tab=${tabId}`);
    opened.push(reader);
    return reader;
  }

  function headingsIn(view: Page): Promise<(string | null)[]> {
    return view.$$eval('nav[aria-label="Contents"] a', (all) => all.map((at) => at.textContent));
  }

  async function has(view: Page, names: string[]): Promise<void> {
    await waitFor(async () => String(await headingsIn(view)) === String(names), {
      what: `the headings ${String(names)}`,
    });
  }

  function notices(view: Page): Promise<(string | null)[]> {
    return view.$$eval('.notice[role="status"]', (all) => all.map((at) => at.textContent));
  }

  async function keptAddresses(): Promise<string[]> {
    const kept = await driver.control.evaluate(() =>
      ((globalThis.browser ?? globalThis.chrome) as unknown as Kept).storage.session.get(null),
    );
    return Object.keys(kept).filter((key) => key.startsWith('article:'));
  }

  function texts(reader: Page): Promise<string[]> {
    return reader.$$eval('#reader-content > *', (all) => all.map((at) => at.textContent ?? ''));
  }

  it('is shown as such, then as a whole, with the place where it was', async () => {
    const reader = await open(await goHalf());
    expect(await headingsIn(reader)).toEqual(NAMES.slice(0, 4));
    expect(await notices(reader)).toEqual(['The page is still loading. More may follow.']);
    expect(await keptAddresses()).toEqual([]);
    expect(await reader.evaluate(() => location.search)).toMatch(/^\?tab=\d+&life=\w+&url=/);
    await reader.bringToFront();
    const top = await reader.evaluate(() => {
      const gamma = document.querySelector('#gamma');
      gamma?.scrollIntoView({ behavior: 'instant' });
      // The same element afterwards: nobody loses a selection, or focus, in what was there.
      Object.assign(globalThis, { gamma });
      return gamma?.getBoundingClientRect().top;
    });
    // Wherever one reads, it is said that there is more to come.
    const { y = -1 } = (await (await reader.$('.notice[role="status"]'))?.boundingBox()) ?? {};
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(200);
    await letGo();
    await has(reader, NAMES);
    await waitFor(async () => (await notices(reader)).length === 0, { what: 'no notice' });
    await reader.waitForSelector('#reader-content #theta');
    expect(
      await reader.evaluate(() => {
        const { gamma } = globalThis as unknown as { gamma: Element };
        return gamma.isConnected && gamma.getBoundingClientRect().top;
      }),
    ).toBeCloseTo(top ?? NaN, -0.7);
    const shown = await texts(reader);
    expect(shown.filter((text) => text.startsWith('Delta, but not'))).toEqual([
      'Delta, but not only that.',
    ]);
    expect(shown).toHaveLength(NAMES.length * 5 + 1);
    await waitFor(async () => (await keptAddresses()).length === 1, { what: 'it to be kept' });
    expect(await reader.evaluate(() => location.search)).toContain('?url=');
    // The place is that of the whole article.
    await reader.evaluate(() => document.querySelector('#eta')?.scrollIntoView());
    await reader.waitForSelector('nav a[data-index="6"][aria-current="location"]');
  });

  it('is read anew where the reader is loaded again meanwhile, and never shown again', async () => {
    const tabId = await goHalf();
    const reader = await open(tabId);
    await reader.evaluate(() => {
      document.body.dataset['old'] = '';
      setTimeout(() => location.reload());
    });
    await waitFor(() =>
      reader.evaluate(() => !('old' in document.body.dataset)).catch(() => false),
    );
    await readerSettled(reader);
    expect(await headingsIn(reader)).toEqual(NAMES.slice(0, 4));
    await letGo();
    await has(reader, NAMES);
    const again = await openReaderAt(
      driver,
      `?${new URLSearchParams({ url: `${site.origin}/blog/streamed` })}`,
    );
    opened.push(again);
    expect(await headingsIn(again)).toEqual(NAMES);
  });

  it('of which nothing has come is waited for', async () => {
    const tabId = await goHalf('/blog/nothing-yet', 'h1');
    const reader = await driver.browser.newPage();
    opened.push(reader);
    void reader.goto(driver.extensionUrl(`reader.html?tab=${tabId}`)).catch(() => undefined);
    await waitFor(() => reader.$eval('[data-state="loading"]', () => true).catch(() => false), {
      what: 'the reader to wait',
    });
    await letGo(PARTS.join('') + REST);
    await has(reader, [...NAMES, ...NAMES.slice(4)]);
  });

  it('that is left stays, and says that there is no more', async () => {
    const reader = await open(await goHalf());
    await page.goto(`${site.origin}/blog/no-headings`);
    await waitFor(
      async () => (await notices(reader))[0]?.startsWith('The page did not finish') ?? false,
      {
        what: 'the notice',
      },
    );
    expect(await headingsIn(reader)).toEqual(NAMES.slice(0, 4));
    expect(await keptAddresses()).toEqual([]);
    expect(await reader.evaluate(() => location.search)).toContain('?url=');
  });

  it('says so when its Markdown is copied or saved, in the popup and in the reader', async () => {
    const tabId = await goHalf();
    const popup = await driver.openPopup(page);
    await settled(popup);
    await copyFrom(popup, '[data-action="copy-markdown"]', 'Copied what has loaded so far');
    await popup.close();
    const reader = await open(tabId);
    await reader.bringToFront();
    await copyFrom(reader, '[data-action="copy-markdown"]', 'Copied what has loaded so far');
    await letGo();
    await has(reader, NAMES);
    await copyFrom(reader, '[data-action="copy-markdown"]', 'Copied as Markdown');
  });

  async function copyFrom(view: Page, button: string, said: string): Promise<void> {
    await view.evaluate(() => {
      navigator.clipboard.write = async ([item]) => {
        await item?.getType('text/plain');
      };
    });
    await view.$eval(button, (at) => (at as HTMLElement).click());
    await waitFor(
      async () => (await view.$eval('output.toast', (at) => at.textContent ?? '')).startsWith(said),
      { what: said },
    );
  }
});
