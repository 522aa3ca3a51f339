import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BLOG, blogPage } from '../browser/blog.ts';
import { BROWSERS, settled, waitFor, type Driver } from '../browser/driver.ts';
import { clickEntry, landing } from '../browser/jumping.ts';
import { serve, type Site } from '../browser/serve.ts';

/** Bars that stay, ids as awkward as they come, bars that shrink, a shell that scrolls. */
const POSTS = [
  '/blog/every-component',
  '/blog/awkward-ids',
  '/blog/shrinking-header',
  '/blog/scrolling-shell',
];

describe.each(BROWSERS)('a jump in $name', ({ start }) => {
  let site: Site;
  let driver: Driver;
  let page: Page;

  beforeAll(async () => {
    site = await serve(BLOG);
    driver = await start();
    page = await driver.browser.newPage();
    if (driver.name === 'chromium') await reduceMotion();
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  async function reduceMotion(): Promise<void> {
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  }

  async function open(path: string): Promise<Page> {
    await page.goto(site.origin + path);
    const popup = await driver.openPopup(page);
    await settled(popup);
    if (driver.name === 'firefox') await page.bringToFront();
    return popup;
  }

  it.each(POSTS)('goes to every heading of %s, clear of every bar', async (path) => {
    const popup = await open(path);
    const entries = await popup.$$eval('nav[aria-label="Contents"] a', (links) =>
      links.map((link) => ({
        text: link.textContent ?? '',
        id: link.getAttribute('href')?.slice(1) ?? '',
        isHidden: link.parentElement?.querySelector('.within') !== null,
      })),
    );
    expect(entries.length).toBeGreaterThan(5);
    for (const [index, entry] of entries.entries()) {
      if (entry.isHidden) continue;
      await clickEntry(popup, index);
      const landed = await waitFor(
        async () => {
          const now = await landing(page);
          return now.text.startsWith(entry.text.slice(0, 20)) && now.isClear && now;
        },
        { what: `"${entry.text}" to be in sight`, milliseconds: 5000 },
      );
      if (entry.id !== '') expect(landed.hash).toBe(entry.id);
      if (!landed.isAtEnd) expect(landed.top).toBeLessThan(250);
    }
    await popup.close();
  });

  it('goes to each of two headings that have one id', async () => {
    const { headings } = blogPage('/blog/awkward-ids');
    const ids = headings.map((heading) => heading.id);
    const twice = ids.flatMap((id, at) => (id !== null && ids.indexOf(id) !== at ? [at] : []));
    const second = twice[0] ?? -1;
    const first = ids.indexOf(ids[second] ?? null);
    expect(second).toBeGreaterThan(first);
    const popup = await open('/blog/awkward-ids');
    await clickEntry(popup, first);
    const high = await offset();
    await clickEntry(popup, second);
    await waitFor(async () => (await offset()) > high, { what: 'the second one' });
    await popup.close();
  });

  async function offset(): Promise<number> {
    await landing(page);
    return page.evaluate(
      () => scrollY + (document.activeElement?.getBoundingClientRect().top ?? 0),
    );
  }

  it('is undone by Back, to where the reader was, and leaves the router working', async () => {
    const popup = await open('/blog/the-shape-of-small-tools');
    await page.evaluate(() => window.scrollTo({ top: 333, behavior: 'instant' }));
    await clickEntry(popup, 8);
    await landing(page);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(600);
    await page.evaluate(() => history.back());
    await waitFor(() => page.evaluate(() => scrollY === 333 && location.hash === ''), {
      what: 'the place left',
    });
    await popup.close();
    await page.evaluate(() => document.querySelector<HTMLElement>('a[href="/blog"]')?.click());
    await waitFor(() =>
      page.evaluate(
        () => location.pathname === '/blog' && document.querySelector('h1')?.textContent === 'Blog',
      ),
    );
  });

  it('is undone by Back in a container that scrolls, too', async () => {
    const popup = await open('/blog/scrolling-shell');
    const shellTop = (): Promise<number> =>
      page.$eval('.overflow-auto', (shell) => shell.scrollTop);
    await page.$eval('.overflow-auto', (shell) =>
      shell.scrollTo({ top: 150, behavior: 'instant' }),
    );
    await clickEntry(popup, 6);
    await landing(page);
    expect(await shellTop()).toBeGreaterThan(400);
    await page.evaluate(() => history.back());
    await waitFor(async () => (await shellTop()) === 150, { what: 'the place left' });
    await popup.close();
  });

  it('leaves the page as it was once focus has gone on', async () => {
    const popup = await open('/blog/guide-layout-tour');
    const before = await page.$eval('article', (article) => article.outerHTML);
    await clickEntry(popup, 2);
    await landing(page);
    expect(await page.$eval('article', (article) => article.outerHTML)).not.toBe(before);
    // A window without focus tells its elements nothing; the popup has it while it is open.
    await popup.close();
    await page.bringToFront();
    await page.evaluate(() => document.querySelector<HTMLElement>('article a[href]')?.focus());
    await waitFor(async () => before === (await page.$eval('article', (at) => at.outerHTML)), {
      what: 'the article to be as it was',
    });
  });

  it('says so when the section has gone, and reads the page again', async () => {
    const popup = await open('/blog/guide-layout-tour');
    // Another heading of the same size in its place: of what moves nothing nobody is told.
    await page.$eval('.prose h2', (heading) => {
      heading.id = 'the-crate';
      const [text] = heading.querySelectorAll('a');
      if (text) text.textContent = 'The Crate';
    });
    await clickEntry(popup, 0);
    await popup.waitForSelector('[role="alert"]');
    await waitFor(
      () =>
        popup.$eval(
          'nav[aria-label="Contents"] a',
          (entry) => entry.getAttribute('href') === '#the-crate',
        ),
      { what: 'the outline to be that of the page as it is now' },
    );
    await popup.close();
  });

  it('works from the keyboard', async () => {
    const popup = await open('/blog/guide-layout-tour');
    if (driver.name === 'firefox') await popup.bringToFront();
    await popup.focus('nav[aria-label="Contents"] a[data-index="1"]');
    await popup.keyboard.press('Enter');
    const { headings } = blogPage('/blog/guide-layout-tour');
    await waitFor(() =>
      page.evaluate((id) => decodeURIComponent(location.hash) === `#${id}`, headings[1]?.id ?? ''),
    );
    await popup.close();
  });
});

describe('a jump that is seen', () => {
  it('scrolls smoothly where the reader has not asked for less motion', async () => {
    const site = await serve(BLOG);
    const { start } = BROWSERS[0];
    const driver = await start();
    const page = await driver.browser.newPage();
    await page.goto(`${site.origin}/blog/the-shape-of-small-tools`);
    const popup = await driver.openPopup(page);
    await settled(popup);
    await page.evaluate(() => {
      const seen: number[] = [];
      addEventListener('scroll', () => seen.push(scrollY));
      Object.assign(globalThis, { seen });
    });
    await clickEntry(popup, 6);
    const landed = await landing(page);
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: number[] }).seen);
    expect(landed.isClear).toBe(true);
    expect(new Set(seen).size).toBeGreaterThan(3);
    await driver.close();
    await site.close();
  });
});
