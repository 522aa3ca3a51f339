import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BLOG } from '../browser/blog.ts';
import { launchChromium } from '../browser/chromium.ts';
import {
  BROWSERS,
  CHROME_BUILD,
  settled,
  startChromium,
  startFirefox,
  toolbarOf,
  waitFor,
  type Driver,
} from '../browser/driver.ts';
import { openPopupFor, openPopupUnclicked } from '../browser/doors.ts';
import { openReaderAt } from '../browser/reader.ts';
import { serve, type Site } from '../browser/serve.ts';

/** Pages as broken or as hostile as they come, all with Fumadocs colours. */
const ODD_PAGES: Record<string, string> = {
  '/blog/no-title': fumadocs('<div class="prose"><h2 id="a">Alpha</h2><p>Text.</p></div>', ''),
  '/blog/levels': fumadocs(
    '<h1>Levels</h1><div class="prose"><h2 id="a">Two</h2><p>Text.</p><h5 id="b">Five</h5><p>Text.</p><h3 id="c"> </h3></div>',
  ),
  '/blog/long-heading': fumadocs(
    `<h1>Long</h1><div class="prose"><h2 id="a">${'long '.repeat(2000)}</h2><p>Text.</p></div>`,
  ),
  '/blog/bad-date': fumadocs(
    '<h1>Bad date</h1><time datetime="2024-13-45">Smarch 45, 2024</time><p>By Ada Lovelace</p><div class="prose"><h2 id="a">Alpha</h2><p>Text.</p></div>',
  ),
  '/blog/broken': `${fumadocs('<h1>Broken</h1><div class="prose"><h2 id="a">Alpha<p>Text.<table><h2 id="b">Beta</table><b><i></b>')}</p></div></span>`,
  '/blog/clobbered': fumadocs(
    '<h1>Clobbered</h1><form name="body"><input name="querySelectorAll"></form><img name="title"><form id="documentElement"></form><div class="prose"><h2 id="a">Alpha</h2><p>Text.</p></div>',
  ),
};

function fumadocs(body: string, title = '<title>Odd</title>'): string {
  return `<!doctype html><html lang="en">${title}<style>:root{--color-fd-background:#fff}</style><body>${body}`;
}

const PLAIN = `<!doctype html><html lang="en"><title>Plain</title><p>Hello.</p></html>`;

/** Never finishes: its picture does not come. */
const SLOW = fumadocs(
  '<h1>Slow</h1><div class="prose"><h2 id="a">Alpha</h2><p>Text.</p></div><img src="/never.png">',
);

describe.each(BROWSERS)('the popup in $name', ({ start }) => {
  let site: Site;
  let driver: Driver;
  let page: Page;

  beforeAll(async () => {
    site = await serve(BLOG, {
      ...ODD_PAGES,
      '/plain': PLAIN,
      '/slow': SLOW,
      '/never.png': () => undefined,
    });
    driver = await start();
    page = await driver.browser.newPage();
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  async function popupOn(path: string): Promise<Page> {
    await page.goto(site.origin + path);
    const popup = await driver.openPopup(page);
    await settled(popup);
    return popup;
  }

  async function entriesOn(path: string): Promise<string[]> {
    const popup = await popupOn(path);
    const entries = await popup.$$eval('nav[aria-label="Contents"] a', (links) =>
      links.map((link) => `${link.getAttribute('data-depth')} ${link.textContent}`),
    );
    await popup.close();
    return entries;
  }

  it.each([
    ['/blog/no-title', ['2 Alpha']],
    ['/blog/levels', ['2 Two', '5 Five']],
    ['/blog/long-heading', [`2 ${'long '.repeat(2000).trim()}`]],
    ['/blog/bad-date', ['2 Alpha']],
    ['/blog/broken', ['2 Alpha', '2 Beta']],
    ['/blog/clobbered', ['2 Alpha']],
  ])('shows what is right on %s', async (path, expected) => {
    expect(await entriesOn(path)).toEqual(expected);
  });

  it('leaves out a date that is none, and keeps the author beside it', async () => {
    const popup = await popupOn('/blog/bad-date');
    expect(await popup.$('[data-field="date"]')).toBeNull();
    expect(await popup.$eval('[data-field="author"]', (element) => element.textContent)).toBe(
      'Ada Lovelace',
    );
    await popup.close();
  });

  it('says that a post has no sections, and keeps its facts', async () => {
    const popup = await popupOn('/blog/no-headings');
    expect(await popup.$eval('[data-state]', (root) => root.getAttribute('data-state'))).toBe(
      'empty',
    );
    expect(await popup.$eval('.state', (state) => state.textContent)).toMatch(/no headings/);
    expect(await popup.$('[data-field="reading-time"]')).not.toBeNull();
    await popup.close();
  });

  it('says that there is nothing to outline on a page without an article', async () => {
    const popup = await popupOn('/plain');
    const root = await popup.$eval('[data-state]', (at) => [
      at.getAttribute('data-state'),
      at.getAttribute('data-kind'),
    ]);
    expect(root).toEqual(['empty', 'none']);
    expect(await popup.$eval('.state', (state) => state.textContent)).toMatch(
      /not made with Fumadocs/,
    );
    await popup.close();
  });

  it('reads a page that is still loading, and says so', async () => {
    await page
      .goto(`${site.origin}/slow`, { waitUntil: 'domcontentloaded' })
      .catch(() => undefined);
    const popup = await driver.openPopup(page);
    await settled(popup);
    expect(await popup.$eval('nav a', (entry) => entry.textContent)).toBe('Alpha');
    expect(await popup.$eval('.notice', (notice) => notice.textContent)).toMatch(/still loading/);
    await popup.close();
    await page.goto('about:blank');
  });

  it('says that the tab has been closed', async () => {
    await page.goto(`${site.origin}/plain`);
    const popup = await openPopupFor(driver, page, 123_456_789);
    expect(await settled(popup)).toBe('error');
    expect(await problemOf(popup)).toBe('gone');
    await popup.close();
  });

  it('says of the reader that it is one of its own pages', async () => {
    const reader = await openReaderAt(driver, '?tab=123456789');
    await reader.waitForSelector('[data-problem="gone"]');
    const popup = await driver.openPopup(reader);
    expect(await settled(popup)).toBe('error');
    expect(await problemOf(popup)).toBe('own');
    await popup.close();
    await reader.close();
  });

  it('says that the browser keeps it out of its own pages', async () => {
    const own = await driver.browser.newPage();
    const address = driver.name === 'chromium' ? 'chrome://version/' : 'about:license';
    await own.goto(address, { timeout: 3000 }).catch(() => undefined);
    const popup = await driver.openPopup(own);
    expect(await settled(popup)).toBe('error');
    expect(await problemOf(popup)).toBe('forbidden');
    await popup.close();
    await own.close();
  });

  it('reads a raw payload as the post that it is the data of', async () => {
    const popup = await popupOn('/blog/the-shape-of-small-tools.txt');
    const shown = await popup.$eval('[data-state]', (root) => [
      root.getAttribute('data-state'),
      root.getAttribute('data-kind'),
      root.querySelector('[data-field="title"]')?.textContent,
      root.querySelectorAll('nav[aria-label="Contents"] a').length,
    ]);
    expect(shown).toEqual(['ready', 'payload', 'The Shape of Small Tools', 16]);
    await popup.$eval('nav a[data-index="3"]', (entry) => (entry as HTMLElement).click());
    await waitFor(() => Promise.resolve(page.url().includes('/blog/the-shape-of-small-tools#')));
    await popup.close();
  });

  it('says in plain words why a page is taken for a post', async () => {
    const popup = await popupOn('/blog/the-shape-of-small-tools');
    await popup.click('.why');
    const text = await popup.$eval('.evidence', (element) => element.textContent);
    expect(text).toMatch(/Fumadocs colours \(version 15 or newer\)/);
    expect(text).toMatch(/A date by the title/);
    await popup.close();
  });

  it('opens a post of the list in the same tab, and shows it', async () => {
    const popup = await popupOn('/blog');
    await popup.$eval('[data-field="post"] a[href$="/guide-layout-tour"]', (link) =>
      (link as HTMLElement).click(),
    );
    await waitFor(() => Promise.resolve(page.url().endsWith('/guide-layout-tour')));
    await popup.close();
  });
});

function problemOf(popup: Page): Promise<string | null> {
  return popup.$eval('[data-state]', (root) => root.getAttribute('data-problem'));
}

describe('a tab that was open before the install', () => {
  it('is read at the click, and its icon lights up at once', async () => {
    const site = await serve(BLOG);
    const browser = await launchChromium({ enableExtensions: true });
    const page = await browser.newPage();
    await page.goto(`${site.origin}/blog/the-shape-of-small-tools`);
    const id = await browser.installExtension(CHROME_BUILD);
    const extension = (await browser.extensions()).get(id);
    if (!extension) throw new Error('not installed');
    // What comes after an install would take the popup's place.
    const [welcome] = await waitFor(async () => {
      const pages = await extension.pages();
      return pages.length > 0 && pages;
    });
    await welcome?.close();
    await page.bringToFront();
    await page.triggerExtensionAction(extension);
    const popup = await waitFor(async () =>
      (await extension.pages()).find((shown) => shown.url().includes('popup.html')),
    );
    expect(await settled(popup)).toBe('ready');
    expect(await popup.$$eval('nav a', (entries) => entries.length)).toBe(16);
    const badge = await waitFor(() =>
      popup.evaluate(async () => {
        const [tab] = (await globalThis.chrome?.tabs.query({ url: 'http://localhost/*' })) ?? [];
        return globalThis.chrome?.action.getBadgeText({ tabId: tab?.id ?? 0 });
      }),
    );
    expect(badge).toBe('3m');
    await browser.close();
    await site.close();
  });
});

describe('access withheld', () => {
  it('in Chromium lasts until the click, which reads the page', async () => {
    const site = await serve(BLOG);
    const driver = await startChromium();
    await withholdAccess(driver);
    const page = await driver.browser.newPage();
    await page.goto(`${site.origin}/blog/the-shape-of-small-tools`);
    const before = await openPopupUnclicked(driver, page);
    expect(await settled(before)).toBe('error');
    expect(await problemOf(before)).toBe('withheld');
    await before.close();
    // Chrome spends the first click on the content script that it held back, the second on us.
    await page.bringToFront();
    await driver.clickIcon(page);
    await waitFor(async () => (await toolbarOf(driver, page)).badge === '3m', {
      what: 'the badge',
    });
    const popup = await driver.openPopup(page);
    expect(await settled(popup)).toBe('ready');
    expect(await popup.$$eval('nav a', (entries) => entries.length)).toBe(16);
    await driver.close();
    await site.close();
  });

  it('in Firefox is said in a sentence, and the icon stays as it is', async () => {
    const site = await serve(BLOG);
    const driver = await startFirefox();
    const page = await driver.browser.newPage();
    await page.goto(`${site.origin}/blog/the-shape-of-small-tools`);
    await driver.control.evaluate(() =>
      globalThis.browser?.permissions.remove({ origins: ['http://*/*', 'https://*/*'] }),
    );
    await page.reload();
    // A click on the icon would be a permission.
    const panel = await driver.openPanel(page);
    expect(await settled(panel)).toBe('error');
    expect(await problemOf(panel)).toBe('withheld');
    await driver.close();
    await site.close();
  });
});

/** Sets the extension to "on click", as its menu in the toolbar does. */
async function withholdAccess(driver: Driver): Promise<void> {
  const page = await driver.browser.newPage();
  await page.goto('chrome://extensions/');
  const id = new URL(driver.extensionUrl('')).host;
  await page.evaluate(async (extensionId) => {
    const { developerPrivate } = globalThis.chrome as unknown as {
      developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> };
    };
    await developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_CLICK' });
  }, id);
  await page.close();
}

describe('the toolbar', () => {
  it('names the extension where there is nothing else to say', async () => {
    const site = await serve(BLOG, { '/plain': PLAIN });
    const driver = await BROWSERS[0].start();
    const page = await driver.browser.newPage();
    await page.goto(`${site.origin}/plain`);
    expect(await toolbarOf(driver, page)).toEqual({ badge: '', title: 'Reader for Fumadocs' });
    await driver.close();
    await site.close();
  });
});
