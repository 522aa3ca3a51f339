import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCorpus } from '../accuracy/corpus.ts';
import { launchChromium } from '../browser/chromium.ts';
import { settled, startChromium, startFirefox, type Driver } from '../browser/driver.ts';
import { launchFirefox } from '../browser/firefox.ts';
import { serve, type Site } from '../browser/serve.ts';
import { clickEntry, landing } from '../browser/jumping.ts';
import { proxyPrefs } from '../browser/proxy.ts';
import { tracesInPage } from '../browser/traces.ts';

/** `ALL_PAGES=1` takes the whole corpus, which takes minutes. */
const EVERY = process.env['ALL_PAGES'] === undefined ? 20 : 1;

const CORPUS = loadCorpus().filter((_page, at) => at % EVERY === 0);

function pathOf(slug: string): string {
  return `/blog/${slug.replaceAll('/', '-')}`;
}

function serveCorpus(): Promise<Site> {
  return serve(
    import.meta.dirname,
    Object.fromEntries(CORPUS.map(({ slug, html }) => [pathOf(slug), html])),
  );
}

/** What a page has listened for on its window and document, and said in its console. */
interface Watch {
  listeners: () => Promise<string[]>;
  console: string[];
}

/**
 * Chromium can be asked about listeners, in whichever world they are. Those in the extension's own
 * world no page can see; what is listed here are those of the page's.
 */
async function watchPage(page: Page): Promise<Watch> {
  const session = await page.createCDPSession();
  const said: string[] = [];
  const scripts = new Map<string, string>();
  session.on('Debugger.scriptParsed', ({ scriptId, url }) => scripts.set(scriptId, url));
  session.on('Runtime.consoleAPICalled', ({ type, args }) =>
    said.push(`${type}: ${args.map(({ value }) => String(value)).join(' ')}`),
  );
  session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => said.push(exceptionDetails.text));
  session.on('Log.entryAdded', ({ entry }) => {
    // Chromium itself asks for an app's manifest again when its tab comes to the front.
    if (!entry.text.startsWith('Manifest fetch')) said.push(`${entry.level}: ${entry.text}`);
  });
  for (const domain of ['Debugger', 'Runtime', 'Log'] as const)
    await session.send(`${domain}.enable`);
  return {
    console: said,
    listeners: async () => [
      ...(await listenersOf(session, 'window', scripts)),
      ...(await listenersOf(session, 'document', scripts)),
    ],
  };
}

async function listenersOf(
  session: CDPSession,
  target: string,
  scripts: Map<string, string>,
): Promise<string[]> {
  const { result } = await session.send('Runtime.evaluate', { expression: target });
  const { listeners } = await session.send('DOMDebugger.getEventListeners', {
    objectId: result.objectId ?? '',
  });
  return listeners
    .filter(({ scriptId }) => !scripts.get(scriptId)?.startsWith('chrome-extension:'))
    .map(({ type, useCapture, passive }) => `${target} ${type} ${useCapture} ${passive}`)
    .toSorted();
}

/** What the page's own world and its console show of each page of the corpus. */
interface Seen {
  traces: Record<string, unknown>;
  listeners: string[];
  console: string[];
}

describe('a page in Chromium', () => {
  let site: Site;
  let bare: Browser;
  let driver: Driver;

  beforeAll(async () => {
    site = await serveCorpus();
    const args = ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'];
    bare = await launchChromium({ args, defaultViewport: { width: 1280, height: 800 } });
    driver = await startChromium({ args });
  });
  afterAll(async () => {
    await bare.close();
    await driver.close();
    await site.close();
  });

  /** Opens page after page, does something about it, and says what can be seen then. */
  async function visit(tab: Page, act: () => Promise<void>): Promise<Map<string, Seen>> {
    const seen = new Map<string, Seen>();
    const watch = await watchPage(tab);
    for (const { slug } of CORPUS) {
      watch.console.length = 0;
      await tab.goto(site.origin + pathOf(slug), { waitUntil: 'load' });
      await act();
      seen.set(slug, {
        traces: await tab.evaluate(tracesInPage),
        listeners: await watch.listeners(),
        // Files of the page's own that are not there are asked for once, twice or late.
        console: watch.console.filter((line) => !/Failed to load resource/.test(line)).toSorted(),
      });
    }
    return seen;
  }

  it(
    `of the corpus (${CORPUS.length}) is the same with the extension and its popup as without`,
    { timeout: 600_000 },
    async () => {
      const tab = await driver.browser.newPage();
      let popup: Page | undefined;
      const other = await bare.newPage();
      await other.goto(site.origin + pathOf(CORPUS[0]?.slug ?? ''));
      const expected = await visit(other, () => Promise.resolve());
      let outlines = 0;
      const actual = await visit(tab, async () => {
        await popup?.close();
        popup = await driver.openPopup(tab);
        const state = await settled(popup);
        expect(state).not.toBe('error');
        if (state === 'ready') outlines += 1;
        // The follower is there, and the searcher has been.
        await popup.$eval('[type="search"]', searchFor).catch(() => undefined);
        await popup.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
      });
      expect(outlines).toBeGreaterThan(CORPUS.length / 2);
      for (const { slug } of CORPUS) expect(actual.get(slug), slug).toEqual(expected.get(slug));
    },
  );

  it('is another after a jump, which is what can be seen of it', async () => {
    const post = CORPUS.find(({ expected }) => expected.headings.length > 3);
    const tab = await driver.browser.newPage();
    await tab.goto(site.origin + pathOf(post?.slug ?? ''));
    const before = await tab.evaluate(tracesInPage);
    const popup = await driver.openPopup(tab);
    await settled(popup);
    expect(await tab.evaluate(tracesInPage)).toEqual(before);
    await clickEntry(popup, 2);
    await landing(tab);
    const after = await tab.evaluate(tracesInPage);
    const changed = Object.keys(after).filter(
      (key) => JSON.stringify(after[key]) !== JSON.stringify(before[key]),
    );
    expect(changed).toEqual(expect.arrayContaining(['address', 'focus', 'history']));
  });
});

function searchFor(input: Element): void {
  (input as HTMLInputElement).value = 'the';
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Addresses elsewhere fail at once. */
const NO_NET = { ...proxyPrefs(), 'network.proxy.no_proxies_on': 'localhost' };

describe('a page in Firefox', () => {
  it('is the same with the extension and its popup as without', { timeout: 600_000 }, async () => {
    const site = await serveCorpus();
    const pages = CORPUS.filter((_page, at) => at % 3 === 0);
    const { browser: bare } = await launchFirefox({ hasExtension: false, prefs: NO_NET });
    const expected: Record<string, unknown>[] = [];
    const plain = await bare.newPage();
    for (const { slug } of pages) {
      await plain.goto(site.origin + pathOf(slug), { waitUntil: 'load' });
      expected.push(await plain.evaluate(tracesInPage));
    }
    await bare.close();
    const driver = await startFirefox({ prefs: NO_NET });
    const tab = await driver.browser.newPage();
    for (const [at, { slug }] of pages.entries()) {
      await tab.goto(site.origin + pathOf(slug), { waitUntil: 'load' });
      const popup = await driver.openPopup(tab);
      expect(await settled(popup)).not.toBe('error');
      await popup.$eval('[type="search"]', searchFor).catch(() => undefined);
      const actual = await tab.evaluate(tracesInPage);
      const first = expected[at] ?? {};
      expect({ ...actual, history: 0 }, slug).toEqual({ ...first, history: 0 });
    }
    await driver.close();
    await site.close();
  });
});
