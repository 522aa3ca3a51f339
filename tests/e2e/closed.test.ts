import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BLOG, blogPage, type BlogHeading } from '../browser/blog.ts';
import { BROWSERS, settled, waitFor, type Driver, waitForRest } from '../browser/driver.ts';
import { clickEntry, landing } from '../browser/jumping.ts';
import { serve, type Site } from '../browser/serve.ts';

const DOORS = '/blog/behind-closed-doors';
const EVERY = '/blog/every-component';

/** An entry of the outline: its text, and the label of what must be opened first. */
interface Entry {
  text: string;
  within: string | undefined;
}

describe.each(BROWSERS)('closed tabs and accordions in $name', ({ start }) => {
  let site: Site;
  let driver: Driver;
  let page: Page;
  let popup: Page;

  beforeAll(async () => {
    site = await serve(BLOG);
    driver = await start();
    page = await driver.browser.newPage();
    if (driver.name === 'chromium') {
      await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    }
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  async function open(path: string): Promise<void> {
    await page.goto(site.origin + path);
    await openPopup();
  }

  async function openPopup(): Promise<void> {
    popup = await driver.openPopup(page);
    await settled(popup);
    if (driver.name === 'firefox') await page.bringToFront();
  }

  function entries(): Promise<Entry[]> {
    return popup.$$eval('nav[aria-label="Contents"] a', (links) =>
      links.map((link) => ({
        text: link.textContent ?? '',
        within: link.parentElement?.querySelector('.within bdi')?.textContent ?? undefined,
      })),
    );
  }

  /** Clicks an entry and waits until its heading is where a jump puts it, and stays there. */
  async function jumpTo(index: number, { text, id }: BlogHeading): Promise<void> {
    await clickEntry(popup, index);
    const landed = await waitFor(
      async () => {
        const now = await landing(page);
        return now.text.startsWith(text) && now.isClear && now;
      },
      { what: `"${text}" to be in sight`, milliseconds: 10_000 },
    );
    expect(landed.hash).toBe(id);
    if (!landed.isAtEnd) expect(landed.top).toBeLessThan(250);
    const { top } = await landing(page);
    expect(Math.abs(top - landed.top)).toBeLessThanOrEqual(2);
  }

  it.each([EVERY, DOORS])('are in the outline of %s, each with its label', async (path) => {
    await open(path);
    const { headings } = blogPage(path);
    const wanted = headings.map(({ text, closed, within }) => ({
      text,
      within: closed ? within : undefined,
    }));
    expect(wanted.filter(({ within }) => within).length).toBeGreaterThan(5);
    expect(await entries()).toEqual(wanted);
    await popup.close();
  });

  it.each([EVERY, DOORS])('are opened by a jump, whichever way one goes in %s', async (path) => {
    await open(path);
    const { headings } = blogPage(path);
    const inPanels = [...headings.entries()].filter(([, { within }]) => within !== undefined);
    for (const [index, heading] of [...inPanels, ...inPanels.toReversed()]) {
      await jumpTo(index, heading);
    }
    await popup.close();
  });

  it('lead back to where the reader was', async () => {
    await open(DOORS);
    const { headings } = blogPage(DOORS);
    const at = headings.findIndex(({ id }) => id === 'finding-who-was-left-behind');
    await page.evaluate(() => window.scrollTo({ top: 222, behavior: 'instant' }));
    // The bar shrinks, and the page with it.
    const left = await restingPlace();
    await jumpTo(at, headings[at] as BlogHeading);
    await page.evaluate(() => history.back());
    await waitFor(
      () => page.evaluate((top) => Math.abs(scrollY - top) <= 2 && location.hash === '', left),
      {
        what: 'the place left',
      },
    );
    await popup.close();
    await follow(EVERY);
  });

  it('are not made up from the page before, after a soft navigation', async () => {
    await page.goto(site.origin + DOORS);
    await follow(EVERY);
    await openPopup();
    const { headings } = blogPage(EVERY);
    const isThere = ({ closed, id }: BlogHeading): boolean =>
      !closed || id === 'we-tried-the-table-first';
    const texts = (await entries()).map(({ text }) => text);
    expect(texts).toEqual(headings.filter(isThere).map(({ text }) => text));
    await popup.close();
  });

  it('are found by their text', async () => {
    await open(DOORS);
    await popup.type('input[type="search"]', 'Compare the lists');
    await popup.waitForSelector('.hits a');
    const hits = await popup.$$eval('.hits a', (links) => links.map((link) => link.textContent));
    expect(hits.join()).toContain('Finding Who Was Left Behind');
    await popup.close();
  });

  function restingPlace(): Promise<number> {
    return waitForRest(async () => (await page.evaluate(() => scrollY)) || undefined);
  }

  /** Clicks a link of the page, which its router follows. */
  async function follow(path: string): Promise<void> {
    await page.evaluate((href) => {
      Object.assign(globalThis, { isSamePage: true });
      document.querySelector<HTMLElement>(`a[href="${href}"]`)?.click();
    }, path);
    const { title } = blogPage(path);
    await waitFor(
      () =>
        page.evaluate(
          (text) =>
            document.querySelector('h1')?.textContent === text && 'isSamePage' in globalThis,
          title,
        ),
      { what: 'the other page' },
    );
  }
});
