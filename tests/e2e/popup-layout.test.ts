import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BLOG } from '../browser/blog.ts';
import {
  BROWSERS,
  settled,
  startChromium,
  startFirefox,
  waitFor,
  type Driver,
} from '../browser/driver.ts';
import { firefoxPopupSize } from '../browser/firefox-views.ts';
import { drawn, layoutOf, startLow } from '../browser/layout.ts';
import { serve, type Site } from '../browser/serve.ts';
import { VIEW_ROUTES, VIEWS } from '../browser/views.ts';

const WIDTH = 392;
const TOOLS = '/blog/the-shape-of-small-tools';
const PAGES = Object.entries({ ...VIEWS, 'an error': 'http://127.0.0.1:9/' });
/** Those that have most to show, and one of each list. */
const FULL = PAGES.filter(([name]) =>
  ['a post with long words', 'a list of posts', 'docs', 'an error'].includes(name),
);

/** A system that draws everything twice as large; no browser's own zoom reaches its popups. */
const TWICE = [
  '--force-device-scale-factor=2',
  '--screen-info={1366x768 devicePixelRatio=2.0}',
  '--window-size=683,384',
];

let site: Site;
let driver: Driver;
let page: Page;

beforeAll(async () => {
  site = await serve(BLOG, VIEW_ROUTES, { isStill: true });
});
afterAll(() => site.close());

function use(start: () => Promise<Driver>): void {
  beforeAll(async () => {
    driver = await start();
    page = await driver.browser.newPage();
  });
  afterAll(async () => {
    await page.close();
    await driver.close();
  });
}

async function popupOn(path: string): Promise<Page> {
  await page.goto(new URL(path, site.origin).href).catch(() => undefined);
  const popup = await driver.openPopup(page);
  await settled(popup);
  return popup;
}

/** Header and footer are in the window, and nothing but the list scrolls. */
async function standsIn(popup: Page): Promise<void> {
  const layout = await drawn(popup);
  expect(layout.footer.bottom).toBeLessThanOrEqual(layout.height + 1);
  expect(layout.footer.bottom - layout.footer.top).toBeGreaterThan(30);
  expect(layout.list).toBeGreaterThanOrEqual(60);
  expect(layout.scrolling).toEqual([]);
}

async function type(popup: Page, text: string): Promise<void> {
  await popup.focus('[type="search"]');
  await popup.keyboard.type(text);
  await popup.waitForSelector('.found:not([hidden]), .post-news span');
}

describe.each(BROWSERS)('the popup in $name', ({ name, start }) => {
  use(start);

  it.each(PAGES)('is as wide as its content, with %s', async (_name, path) => {
    const popup = await popupOn(path);
    await standsIn(popup);
    const { width, content } = await layoutOf(popup);
    expect({ width, content }).toEqual({ width: WIDTH, content: WIDTH });
    if (driver.name === 'firefox') {
      expect(await firefoxPopupSize(driver.browser)).toMatchObject({ panel: WIDTH, page: WIDTH });
    }
    await popup.close();
  });

  // Remote control of Firefox waits for ever with a page that is busy.
  it.runIf(name === 'Chromium')('is as wide while it waits for a page', async () => {
    await page.goto(`${site.origin}/busy`, { waitUntil: 'domcontentloaded' });
    const popup = await driver.openPopup(page);
    await popup.waitForSelector('[data-state="loading"]');
    const { width, content } = await drawn(popup);
    expect({ width, content }).toEqual({ width: WIDTH, content: WIDTH });
    await popup.close();
    await page.close();
    page = await driver.browser.newPage();
  });

  it.each(['/docs/writing', TOOLS, '/blog/every-component'])(
    'keeps its height and its footer while %s is filtered',
    async (path) => {
      const popup = await popupOn(path);
      const before = await drawn(popup);
      for (const letters of ['e', 'n', 'zzzz']) {
        await type(popup, letters);
        const after = await drawn(popup);
        expect(after.height).toBe(before.height);
        expect(after.footer).toEqual(before.footer);
        expect(after.list).toBe(before.list);
      }
      await popup.close();
    },
  );

  it('shows by what a page was recognised, at the kind of page', async () => {
    const popup = await popupOn(TOOLS);
    const kind = await popup.$eval('.why', (button) => ({
      text: button.textContent,
      name: button.getAttribute('aria-label'),
      isOpen: button.getAttribute('aria-expanded'),
    }));
    expect(kind).toEqual({
      text: 'Blog post',
      name: 'Blog post: show the reasons',
      isOpen: 'false',
    });
    await popup.click('.why');
    await popup.waitForSelector('.evidence');
    expect(await popup.$eval('.why', (at) => at.getAttribute('aria-expanded'))).toBe('true');
    await standsIn(popup);
    await popup.close();
  });

  it('offers no reader and no Markdown where there is no article', async () => {
    const popup = await popupOn('/');
    expect(await popup.$eval('.state', (state) => state.textContent)).toMatch(/No article here/);
    expect(await popup.$('.actions .primary')).toBeNull();
    expect(await popup.$('[data-action="copy-markdown"]')).toBeNull();
    await popup.close();
  });

  it('shows the minutes of all sections at the top, or of none', async () => {
    const minutes = async (path: string): Promise<string[]> => {
      const popup = await popupOn(path);
      const found = await popup.$$eval('.outline-row', (rows) =>
        rows.map(
          (row) =>
            `${(row as HTMLElement).dataset['level']} ${row.querySelector('.minutes')?.textContent ?? ''}`,
        ),
      );
      await popup.close();
      return found
        .filter((row) => row.startsWith('1'))
        .concat(found.filter((row) => /^[2-9] ./.test(row)));
    };
    const tools = await minutes(TOOLS);
    expect(tools.filter((row) => row === '1 <1 min').length).toBeGreaterThan(1);
    expect(tools.filter((row) => !/^1 <?\d+ min$/.test(row))).toEqual([]);
    expect(new Set(await minutes('/docs/writing'))).toEqual(new Set(['1 ']));
  });

  it('says how long what is left takes: less and less', async () => {
    const popup = await popupOn(TOOLS);
    await popup.waitForSelector('.progress');
    const all = await popup.$eval('.progress', (at) => at.textContent ?? '');
    expect(all).toMatch(/^\d+ min left$/);
    await popup.evaluate(() =>
      document.querySelectorAll<HTMLElement>('[role="treeitem"]')[12]?.click(),
    );
    await waitFor(async () => {
      const left = (await popup.$eval('.progress', (at) => at.textContent)) ?? '';
      return /^\d min left$/.test(left) && left !== all;
    });
    await popup.close();
  });

  it('names the tab that holds a section, and says it in a sentence', async () => {
    const popup = await popupOn('/blog/every-component');
    const within = await popup.$$eval('.within', (labels) =>
      labels.map((label) => [
        label.querySelector('bdi')?.textContent,
        label.querySelector('.visually-hidden')?.textContent,
      ]),
    );
    expect(within).toContainEqual(['In a test', 'in “In a test”']);
    await popup.close();
  });

  it('keeps long words of headings out of the minutes', async () => {
    const popup = await popupOn('/blog/long-words');
    const clashes = await popup.$$eval(
      '.outline-row',
      (rows) =>
        rows.filter((row) => {
          const text = document.createRange();
          const entry = row.querySelector('a');
          const minutes = row.querySelector('.minutes');
          if (!entry || !minutes) return false;
          text.selectNodeContents(entry);
          return text.getBoundingClientRect().right > minutes.getBoundingClientRect().left;
        }).length,
    );
    expect(clashes).toBe(0);
    await popup.close();
  });
});

describe.each([
  ['chromium', 'low'],
  ['chromium', 'lowest'],
  ['firefox', 'low'],
  ['firefox', 'lowest'],
] as const)('on a low screen, in %s, %s', (name, size) => {
  use(() => startLow(name, size));

  it.each(FULL)('header and footer stand, with %s', async (_name, path) => {
    const popup = await popupOn(path);
    await standsIn(popup);
    if (await popup.$('[type="search"]')) {
      await type(popup, 'e');
      await standsIn(popup);
    }
    await popup.close();
  });

  it('the reasons scroll in themselves', async () => {
    const popup = await popupOn(TOOLS);
    await popup.click('.why');
    await popup.waitForSelector('.evidence');
    const { footer, height, list } = await drawn(popup);
    expect(footer.bottom).toBeLessThanOrEqual(height + 1);
    expect(list).toBeGreaterThanOrEqual(60);
    await popup.close();
  });
});

describe.each([
  ['Chromium', () => startChromium({ args: TWICE })],
  ['Firefox', () => startFirefox({ prefs: { 'layout.css.devPixelsPerPx': '2.0' } })],
])('at twice the size in %s', (_browser, start) => {
  use(start);

  it.each(FULL)('header and footer stand, with %s', async (_name, path) => {
    const popup = await popupOn(path);
    expect(await popup.evaluate(() => devicePixelRatio)).toBe(2);
    await standsIn(popup);
    if (await popup.$('[type="search"]')) {
      await type(popup, 'e');
      await standsIn(popup);
    }
    await popup.close();
  });
});
