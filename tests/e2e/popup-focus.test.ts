import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BLOG } from '../browser/blog.ts';
import { BROWSERS, settled, waitFor, type Driver } from '../browser/driver.ts';
import { serve, type Site } from '../browser/serve.ts';

const TOOLS = '/blog/the-shape-of-small-tools';
const LONG = '/blog/two-hundred-headings';

describe.each(BROWSERS)('at opening in $name', ({ start }) => {
  let site: Site;
  let driver: Driver;
  let page: Page;
  let popup: Page;

  beforeAll(async () => {
    site = await serve(BLOG, {}, { isStill: true });
    driver = await start();
    page = await driver.browser.newPage();
  });
  afterAll(async () => {
    await page.close();
    await driver.close();
    await site.close();
  });

  /** Opens the popup over a page that is read as far as some heading. */
  async function open(path: string, id?: string): Promise<void> {
    await page.goto(site.origin + path);
    await page.evaluate(
      (id) => id && document.getElementById(id)?.scrollIntoView({ behavior: 'instant' }),
      id,
    );
    popup = await driver.openPopup(page);
    await settled(popup);
  }

  /** What has the focus, as the popup itself says. */
  function focus(): Promise<{ text: string; isCurrent: boolean; isInView: boolean }> {
    return popup.evaluate(() => {
      const at = document.activeElement;
      const row = at?.getBoundingClientRect();
      const list = document.querySelector('.sections, .posts')?.getBoundingClientRect();
      return {
        text: at?.textContent ?? '',
        isCurrent: at?.getAttribute('aria-current') === 'location',
        isInView: Boolean(row && list && row.top >= list.top && row.bottom <= list.bottom),
      };
    });
  }

  async function focusIs(text: RegExp): Promise<void> {
    await waitFor(async () => text.test((await focus()).text), {
      what: `${text} in what has focus`,
    });
  }

  it('the row of the section that is read has the focus, and is in view', async () => {
    await open(LONG, 'where-permissions-go-wrong');
    await waitFor(
      async () => {
        const { text, isCurrent, isInView } = await focus();
        return text === 'Where Permissions Go Wrong' && isCurrent && isInView;
      },
      { what: 'the current row to have the focus in view' },
    );
    await popup.close();
  });

  it('arrows, letters and Enter work at once', async () => {
    await open(TOOLS, 'why-edges-matter');
    await focusIs(/^Why Edges Matter$/);
    await popup.keyboard.press('ArrowDown');
    await focusIs(/^Refusing Early$/);
    await popup.keyboard.type('pl');
    await focusIs(/^Plain Lines$/);
    await popup.keyboard.press('Enter');
    await waitFor(() =>
      page.evaluate(() => document.activeElement?.textContent?.startsWith('Plain Lines')),
    );
    await popup.close();
  });

  it('a slash leads to the filter, where the focus stays', async () => {
    await open(TOOLS, 'why-edges-matter');
    await popup.keyboard.press('/');
    await popup.keyboard.type('stop');
    await popup.waitForSelector('.found:not([hidden])');
    await page.evaluate(() => scrollTo({ top: 1e6, behavior: 'instant' }));
    await popup.waitForSelector('[data-progress="100"]');
    expect(
      await popup.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value),
    ).toBe('stop');
    await popup.close();
  });

  it('the first post of a list has it, and what is to be done where there is no list', async () => {
    await open('/blog');
    await focusIs(/^Behind Closed Doors$/);
    await popup.close();
    await open('/blog/no-headings');
    await focusIs(/^Open reader$/);
    await popup.close();
  });

  it('what copies a row is not in the way before anything was done', async () => {
    await open(TOOLS);
    await waitFor(async () => (await focus()).text !== '');
    await focusIs(/^.{1,60}$/);
    expect(await popup.$('.row-tools')).toBeNull();
    await popup.keyboard.press('ArrowDown');
    await popup.waitForSelector('.row-tools');
    await popup.close();
  });

  it('the side panel takes it from nobody', async () => {
    await page.goto(site.origin + TOOLS);
    const panel = await driver.openPanel(page);
    await panel.waitForSelector('nav[aria-label="Contents"] [aria-current]');
    expect(await panel.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    await panel.close();
  });
});
