import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BLOG, blogPage } from '../browser/blog.ts';
import { openPopupFor } from '../browser/doors.ts';
import { BROWSERS, settled, tabIdOf, toolbarOf, waitFor, type Driver } from '../browser/driver.ts';
import { clickEntry, landing } from '../browser/jumping.ts';
import { pageAt, takePowers, type Powers } from '../browser/powers.ts';
import { openReaderAt, openReaderOf } from '../browser/reader.ts';
import { serve, type Site } from '../browser/serve.ts';

const TOOLS = '/blog/the-shape-of-small-tools';
const BASED =
  '<!doctype html><html lang="en"><title>Based</title><base href="/b/"><p>Hello <a href="c">there</a>.</p></html>';
const PLAIN = '<!doctype html><html lang="en"><title>Plain</title><p>Hello.</p></html>';
/** Has the browser prepare a post before anybody goes there. */
const PRERENDERING = `<!doctype html><html lang="en"><title>Prerendering</title>
  <script type="speculationrules">{"prerender":[{"urls":["/blog/prepared"],"eagerness":"immediate"}]}</script>
  <a href="/blog/prepared">Post</a></html>`;
const PREPARED = `<!doctype html><html lang="en"><title>Prepared</title><main id="nd-home-layout"><h1>Prepared</h1>
  <time datetime="2026-01-05">5 January 2026</time><div class="prose"><h2 id="a">Alpha</h2><p>${'Some words. '.repeat(60)}</p></div></main></html>`;

/** What these tests need of APIs that the driver does not name. */
interface Api {
  tabs: {
    remove(id: number): Promise<void>;
    getCurrent(): Promise<{ id: number; incognito: boolean }>;
    discard(id: number): Promise<unknown>;
    get(id: number): Promise<{ discarded: boolean; status: string }>;
    query(query: object): Promise<{ id: number; url?: string; discarded: boolean }[]>;
    update(id: number, change: object): Promise<unknown>;
    setZoom(id: number, factor: number): Promise<void>;
  };
  action: { getBadgeText(tab: { tabId: number }): Promise<string> };
  windows: { create(window: object): Promise<{ id: number }> };
  storage: { session: { get(keys: null): Promise<object> } };
  contextMenus: { update(id: string, change: object): Promise<void> };
}

describe.each(BROWSERS)('odd tabs in $name', ({ startFresh }) => {
  let site: Site;
  let driver: Driver;
  let powers: Powers;
  let page: Page;
  /** How often the browser has asked for a page to prepare it. */
  let prepared = 0;

  beforeAll(async () => {
    site = await serve(BLOG, {
      '/plain': PLAIN,
      '/based': BASED,
      '/prerendering': PRERENDERING,
      '/blog/prepared': ({ headers }, response) => {
        // The one that was asked for at a click would be none that was prepared.
        prepared += headers['sec-purpose'] === 'prefetch;prerender' ? 1 : 100;
        response.writeHead(200, { 'content-type': 'text/html' }).end(PREPARED);
      },
    });
    driver = await startFresh();
    powers = await takePowers(driver);
    page = await driver.browser.newPage();
    if (driver.name === 'chromium')
      await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  });
  afterEach(async () => {
    expect(await powers.errors()).toEqual([]);
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  /** Calls the browser from a page of the extension. */
  function call<A extends unknown[], R>(
    ask: (api: Api, ...args: A) => R,
    ...args: A
  ): Promise<Awaited<R>> {
    return driver.control.evaluate(
      `(${String(ask)})(globalThis.browser ?? globalThis.chrome, ...${JSON.stringify(args)})`,
    ) as Promise<Awaited<R>>;
  }

  async function badgeIs(badge: string, at = page): Promise<void> {
    let last: string | undefined;
    await waitFor(async () => (last = (await toolbarOf(driver, at)).badge) === badge, {
      what: `badge ${badge}`,
    }).catch((error: unknown) => {
      throw new Error(`${String(error)}; it is "${last}"`);
    });
  }

  async function shows(view: Page, selector: string, text: string): Promise<void> {
    await waitFor(
      async () =>
        (await view.$eval(selector, (at) => at.textContent).catch(() => undefined)) === text,
      { what: `${selector} to be "${text}"` },
    );
  }

  it('that go back to a page which was kept whole', async () => {
    await page.goto(site.origin + TOOLS);
    const panel = await driver.openPanel(page);
    await shows(panel, '[data-field="title"]', blogPage(TOOLS).title);
    await page.bringToFront();
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) =>
        Object.assign(globalThis, { isKept: persisted }),
      );
    });
    await page.goto(`${site.origin}/plain`);
    await badgeIs('');
    await page.evaluate(() => history.back());
    await page.waitForFunction('globalThis.isKept === true');
    await badgeIs('3m');
    await shows(panel, '[data-field="title"]', blogPage(TOOLS).title);
    await clickEntry(panel, 8);
    expect((await landing(page)).isClear).toBe(true);
    await panel.waitForSelector('nav a[data-index="8"][aria-current="location"]');
    await panel.close();
  });

  it('that are zoomed, far in and far out', async () => {
    await page.goto(site.origin + TOOLS);
    const tabId = await tabIdOf(driver, page);
    const panel = await driver.openPanel(page);
    await shows(panel, '[data-field="title"]', blogPage(TOOLS).title);
    await page.bringToFront();
    for (const [factor, section] of [
      [3, 5],
      [0.3, 2],
      [1, 8],
    ] as const) {
      await call((api, id, zoom) => api.tabs.setZoom(id, zoom), tabId, factor);
      await clickEntry(panel, section);
      await panel.waitForSelector(`nav a[data-index="${section}"][aria-current="location"]`);
      const landed = await landing(page);
      expect(landed.text).toContain(blogPage(TOOLS).headings[section]?.text);
      expect(landed.isClear).toBe(true);
    }
    await panel.close();
  });

  it.each(['popup', 'reader'])('that were put to sleep, in the %s', async (view) => {
    const url = `${site.origin}${TOOLS}?${view}`;
    const sleeper = await driver.browser.newPage();
    await sleeper.goto(url);
    await badgeIs('3m', sleeper);
    await page.bringToFront();
    await call((api, id) => api.tabs.discard(id), await tabIdOf(driver, sleeper));
    const id = await waitFor(() => call(sleeping, url), { what: 'the tab to sleep' });
    await page.goto(`${site.origin}/plain`);
    const shown = await (view === 'popup'
      ? openPopupFor(driver, page, id)
      : openReaderAt(driver, `?tab=${id}`));
    // Firefox runs nothing in a tab that sleeps, and wakes it for its user alone.
    if (driver.name === 'firefox') {
      await shown.waitForSelector('[data-problem="asleep"]');
      await call((api, tab) => api.tabs.update(tab, { active: true }), id);
      await waitFor(() => call(isAwake, id), { what: 'the tab to wake' });
      // In a moment: the answer of a page that goes at once need never come.
      if (view === 'reader')
        await shown.evaluate(() => {
          setTimeout(() => location.reload());
        });
    }
    await shows(shown, '[data-field="title"]', blogPage(TOOLS).title);
    await shown.close();
    await call((api, tab) => api.tabs.remove(tab), id);
  });

  it('that wake up beside the panel', async () => {
    await page.goto(`${site.origin}/plain`);
    const url = `${site.origin}${TOOLS}?panel`;
    const sleeper = await driver.browser.newPage();
    await sleeper.goto(url);
    await badgeIs('3m', sleeper);
    const panel = await driver.openPanel(sleeper);
    await shows(panel, '[data-field="title"]', blogPage(TOOLS).title);
    await page.bringToFront();
    await shows(panel, '[data-field="title"]', 'Plain');
    await call((api, id) => api.tabs.discard(id), await tabIdOf(driver, sleeper));
    const id = await waitFor(() => call(sleeping, url), { what: 'the tab to sleep' });
    await call((api, tab) => api.tabs.update(tab, { active: true }), id);
    await shows(panel, '[data-field="title"]', blogPage(TOOLS).title);
    await panel.close();
    await call((api, tab) => api.tabs.remove(tab), id);
  });

  it.each([
    ['plain', 'Hello.'],
    ['based', 'Hello there.'],
  ])('that hold no article we know, in the reader: %s', async (path, text) => {
    await page.goto(`${site.origin}/${path}`);
    const reader = await openReaderOf(driver, page);
    await shows(reader, 'article[data-field="content"]', text);
    const links = await reader.$$eval('article a', (all) => all.map((at) => at.href));
    expect(links).toEqual(path === 'based' ? [`${site.origin}/b/c`] : []);
    await reader.close();
  });

  it('that the browser prepared before anybody went there', async () => {
    if (driver.name === 'firefox') return;
    await page.goto(`${site.origin}/prerendering`);
    await waitFor(() => Promise.resolve(prepared > 0), { what: 'the page to be prepared' });
    expect(await toolbarOf(driver, page)).toEqual({ badge: '', title: 'Reader for Fumadocs' });
    await page.evaluate(() => document.querySelector('a')?.click());
    const url = `${site.origin}/blog/prepared`;
    await waitFor(async () => (await call(badgeAt, url)) === '1m', { what: 'the badge' });
    expect(prepared).toBe(1);
  });

  it('that are offline', async () => {
    if (driver.name === 'firefox') return;
    await page.goto(site.origin + TOOLS);
    await badgeIs('3m');
    await page.setOfflineMode(true);
    const popup = await driver.openPopup(page);
    await popup.setOfflineMode(true);
    expect(await settled(popup)).toBe('ready');
    await clickEntry(popup, 8);
    expect((await landing(page)).isClear).toBe(true);
    await popup.type('input[type="search"]', 'small');
    await popup.waitForSelector('.hits a');
    await popup.close();
    const reader = await openReaderOf(driver, page);
    await reader.setOfflineMode(true);
    await reader.reload();
    await shows(reader, 'article[data-field="content"] h2', 'What We Mean by Small');
    await reader.close();
    await page.setOfflineMode(false);
  });

  it('that are private, and stay so', async () => {
    await powers.allowPrivate();
    const url = `${site.origin}${TOOLS}?private`;
    await call((api, address) => api.windows.create({ incognito: true, url: address }), url);
    const secret = await pageAt(driver.browser, (at) => at === url);
    const popup = await driver.openPopup(secret);
    expect(await settled(popup)).toBe('ready');
    expect(await popup.$$eval('nav a', (entries) => entries.length)).toBe(16);
    await popup.$eval('.actions .primary', (button) => (button as HTMLElement).click());
    const reader = await pageAt(
      driver.browser,
      (at) => at.startsWith(driver.extensionUrl('reader.html')) && at.includes('private'),
    );
    await shows(reader, '[data-field="title"]', blogPage(TOOLS).title);
    const isPrivate = await reader.evaluate(async () => {
      const { tabs, contextMenus } = (globalThis.browser ?? globalThis.chrome) as unknown as Api;
      // Fails where the menu has no such entry.
      await contextMenus.update('open-reader', {});
      return (await tabs.getCurrent()).incognito;
    });
    expect(isPrivate).toBe(true);
    expect(await call(keptArticles)).not.toContain(`article:${url}`);
  });
});

async function sleeping({ tabs }: Api, url: string): Promise<number | undefined> {
  return (await tabs.query({})).find((tab) => tab.discarded && tab.url === url)?.id;
}

async function keptArticles({ storage }: Api): Promise<string[]> {
  return Object.keys(await storage.session.get(null));
}

async function badgeAt({ tabs, action }: Api, url: string): Promise<string | undefined> {
  const shown = (await tabs.query({})).find((tab) => tab.url === url);
  return shown && action.getBadgeText({ tabId: shown.id });
}

async function isAwake({ tabs }: Api, id: number): Promise<boolean> {
  const { discarded, status } = await tabs.get(id);
  return !discarded && status === 'complete';
}
