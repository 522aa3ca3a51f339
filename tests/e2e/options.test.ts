import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { atOwnRate } from '../../utils/page/outline/own-rate.ts';
import type { Article } from '../../utils/page/types.ts';
import { BLOG, blogPage } from '../browser/blog.ts';
import {
  BROWSERS,
  settled,
  tabIdOf,
  toolbarOf,
  waitFor,
  type Driver,
  waitForRest,
} from '../browser/driver.ts';
import { clickEntry } from '../browser/jumping.ts';
import { callStorage, choose, enterRate, isStored, openOptions, says } from '../browser/options.ts';
import { serve, type Site } from '../browser/serve.ts';

const TOOLS = '/blog/the-shape-of-small-tools';

/** What the test needs of an API that the driver does not name. */
interface Api {
  tabs: {
    query(query: object): Promise<{ id: number; url?: string }[]>;
    remove(ids: number[]): Promise<void>;
  };
  windows: { create(window: object): Promise<unknown> };
}

describe.each(BROWSERS)('the options in $name', ({ name, start }) => {
  let site: Site;
  let driver: Driver;
  let page: Page;
  let options: Page;

  beforeAll(async () => {
    site = await serve(BLOG, {}, { isStill: true });
    driver = await start();
    page = await driver.browser.newPage();
    await page.goto(site.origin + TOOLS);
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });
  beforeEach(async () => {
    await callStorage(driver, 'clear');
    options = await openOptions(driver);
  });

  async function popupOf(shown: Page): Promise<Page> {
    const popup = await driver.openPopup(shown);
    await settled(popup);
    return popup;
  }

  async function badgeIs(badge: string): Promise<void> {
    await waitFor(async () => (await toolbarOf(driver, page)).badge === badge, {
      what: `the badge to be "${badge}"`,
    });
  }

  /** What the extension reads of the page, without any settings. */
  async function articleOf(shown: Page): Promise<Article> {
    const tabId = await tabIdOf(driver, shown);
    return driver.control.evaluate(async (tabId) => {
      const api = globalThis.browser ?? globalThis.chrome;
      const [frame] =
        (await api?.scripting.executeScript({ target: { tabId }, files: ['/extractor.js'] })) ?? [];
      return JSON.parse(String(frame?.result)) as Article;
    }, tabId);
  }

  /** Closes the options pages there are, as the extension sees them; says how many that were. */
  async function closeOptions(): Promise<number> {
    return driver.control.evaluate(async (url) => {
      const { tabs } = (globalThis.browser ?? globalThis.chrome) as unknown as Api;
      const found = (await tabs.query({})).filter((tab) => tab.url === url);
      await tabs.remove(found.map(({ id }) => id));
      return found.length;
    }, driver.extensionUrl('options.html'));
  }

  /** Gives the options page a window of its own. */
  async function moveOptionsOut(): Promise<void> {
    await driver.control.evaluate(async (url) => {
      const { tabs, windows } = (globalThis.browser ?? globalThis.chrome) as unknown as Api;
      const tab = (await tabs.query({})).find((open) => open.url === url);
      await windows.create({ tabId: tab?.id });
    }, driver.extensionUrl('options.html'));
  }

  it('opens from the popup, in a state of error too', async () => {
    await options.close();
    const empty = await driver.browser.newPage();
    await empty.goto('http://127.0.0.1:9/').catch(() => undefined);
    for (const shown of [page, empty]) {
      const popup = await popupOf(shown);
      await popup.$eval('button[aria-label="Settings"]', (button) => button.click());
      await waitFor(async () => (await closeOptions()) > 0, { what: 'the options page' });
      await popup.close().catch(() => undefined);
    }
    // Chromium opens the options in a tab that shows nothing.
    await empty.close().catch(() => undefined);
  });

  it('sets the rate that minutes are counted by, in the popup and on the badge', async () => {
    const article = await articleOf(page);
    const slow = atOwnRate(article, { words: 90, lang: 'en' });
    expect(slow.minutes).toBeGreaterThan(article.minutes + 1);
    // Beside the options, in which somebody types: in a tab, they would close a popup.
    await moveOptionsOut();
    const popup = await popupOf(page);
    await enterRate(options, '90');
    await says(options, '.save-status output', /^Saved$/);
    await isStored(driver, 'rate', { words: 90, lang: 'en' });
    await badgeIs(`${slow.minutes}m`);
    const minutes = (): Promise<string | null> =>
      popup.$eval('[data-field="reading-time"]', (at) => at.getAttribute('data-minutes'));
    await waitFor(async () => (await minutes()) === String(slow.minutes));
    await enterRate(options, '');
    await isStored(driver, 'rate', null);
    await badgeIs(`${article.minutes}m`);
    await waitFor(async () => (await minutes()) === String(article.minutes));
    await popup.close();
  });

  it.each(['79', '901', '1.5'])('does not take %s words a minute', async (text) => {
    await enterRate(options, '300');
    await isStored(driver, 'rate', { words: 300, lang: 'en' });
    await enterRate(options, text);
    await says(options, '[role="alert"]', /from 80 to 900/);
    const [isInvalid, typed] = await options.$eval('[name="rate"]', (input) => [
      input.getAttribute('aria-invalid'),
      (input as HTMLInputElement).value,
    ]);
    expect([isInvalid, typed]).toEqual(['true', text]);
    await isStored(driver, 'rate', { words: 300, lang: 'en' });
  });

  it('sets what the badge shows in tabs that are open', async () => {
    const { minutes } = await articleOf(page);
    await badgeIs(`${minutes}m`);
    await choose(options, '[name="badge"][value="dot"]');
    await badgeIs('•');
    await choose(options, '[name="badge"][value="off"]');
    await badgeIs('');
    expect((await toolbarOf(driver, page)).title).toContain('minute read');
    await choose(options, '[name="badge"][value="minutes"]');
    await badgeIs(`${minutes}m`);
  });

  it('go by what is sound where some of it is garbage', async () => {
    await callStorage(driver, 'set', { 'settings.badge': 'dot', 'settings.theme': { a: 1 } });
    await badgeIs('•');
    const popup = await popupOf(page);
    expect(await popup.$eval('main', (main) => main.dataset['state'])).toBe('ready');
    await popup.close();
  });

  it('sets the deepest level of the outline, whose sections hold what is left out', async () => {
    const { headings } = blogPage(TOOLS);
    const top = headings.filter(({ depth }) => depth <= 2).map(({ text }) => text);
    expect(top.length).toBeLessThan(headings.length);
    const popup = await popupOf(page);
    const entries = (): Promise<string[]> =>
      popup.$$eval('[role="treeitem"][data-index]', (items) =>
        items.map((item) => item.textContent ?? ''),
      );
    const times = (): Promise<string[]> =>
      popup.$$eval('[data-level="1"]', (rows) =>
        rows.map((row) => row.querySelector('.minutes')?.textContent ?? ''),
      );
    expect(await entries()).toEqual(headings.map(({ text }) => text));
    const before = await times();
    await options.select('[name="deepest"]', '2');
    await waitFor(async () => (await entries()).length === top.length);
    expect(await entries()).toEqual(top);
    expect(await times()).toEqual(before);
    // The filter knows what is left out.
    const hidden = headings.find(({ depth }) => depth > 2)?.text ?? '';
    await popup.focus('[type="search"]');
    await popup.keyboard.type(hidden);
    await waitFor(async () => (await entries()).includes(hidden));
    await popup.close();
  });

  it('marks in a shallow outline the section that holds the one being read', async () => {
    const { headings } = blogPage(TOOLS);
    const inner = headings.findLastIndex(({ depth }) => depth > 2);
    const holder = headings.findLastIndex(({ depth }, index) => depth === 2 && index < inner);
    const popup = await popupOf(page);
    await clickEntry(popup, inner);
    const isMarked = async (index: number): Promise<void> => {
      await waitFor(async () => (await popup.$(`[aria-current][data-index="${index}"]`)) !== null, {
        what: `the mark at heading ${index}`,
      });
    };
    await isMarked(inner);
    await options.select('[name="deepest"]', '2');
    await waitFor(async () => (await popup.$(`[data-index="${inner}"]`)) === null);
    await isMarked(holder);
    await popup.close();
  });

  it('sets the theme, which the next page has before it is drawn', async () => {
    const background = (shown: Page): Promise<string> =>
      shown.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const popup = await popupOf(page);
    for (const [theme, color] of [
      ['dark', 'rgb(22, 23, 26)'],
      ['light', 'rgb(255, 255, 255)'],
    ] as const) {
      await choose(options, `[name="theme"][value="${theme}"]`);
      await waitFor(async () => (await background(popup)) === color);
      expect(await background(options)).toBe(color);
    }
    await choose(options, '[name="theme"][value="dark"]');
    await isStored(driver, 'theme', 'dark');
    // No remote control of Firefox reaches the first moment of an extension's page.
    if (driver.name === 'firefox') return;
    await popup.evaluateOnNewDocument(() => {
      new MutationObserver(() => {
        if (!document.body || 'themeAtFirst' in globalThis) return;
        Object.assign(globalThis, { themeAtFirst: document.documentElement.dataset['theme'] });
      }).observe(document, { childList: true, subtree: true });
    });
    await popup.reload();
    await settled(popup);
    const first = await popup.evaluate(
      () => (globalThis as { themeAtFirst?: string }).themeAtFirst,
    );
    expect(first).toBe('dark');
    await popup.close();
  });

  // Firefox is started with less motion, where no jump does.
  it.skipIf(name === 'Firefox')('sets whether a jump scrolls visibly', async () => {
    const popup = await popupOf(page);
    const places = async (index: number): Promise<number> => {
      await page.evaluate(() => {
        scrollTo({ top: 0, behavior: 'instant' });
        Object.assign(globalThis, { seenAt: new Set<number>() });
        addEventListener('scroll', () => {
          (globalThis as unknown as { seenAt: Set<number> }).seenAt.add(Math.round(scrollY));
        });
      });
      await clickEntry(popup, index);
      await waitForRest(async () => {
        const now = await page.evaluate(() => scrollY);
        return now > 100 ? now : undefined;
      });
      return page.evaluate(() => (globalThis as unknown as { seenAt: Set<number> }).seenAt.size);
    };
    expect(await places(8)).toBeGreaterThan(4);
    await choose(options, '[name="smooth"]');
    await isStored(driver, 'smooth', false);
    await waitFor(async () => (await places(8)) <= 3, { what: 'a jump at once' });
    await popup.close();
  });
});
