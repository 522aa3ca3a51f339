import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BROWSERS, settled, tabIdOf, toolbarOf, waitFor, type Driver } from '../browser/driver.ts';
import { serve, type Site } from '../browser/serve.ts';
import { showsPage } from '../browser/shown.ts';
import { worldOf } from '../browser/world.ts';

function post(title: string, headings: string[]): string {
  const sections = headings.map((text) => `<h2 id="${text}">${text}</h2><p>Words about it.</p>`);
  return `<!doctype html><html lang="en"><title>${title}</title><main id="nd-home-layout"><h1>${title}</h1>
    <time datetime="2026-01-05">5 January 2026</time><div class="prose">${sections.join('')}</div></main></html>`;
}

const MANY = Array.from({ length: 12 }, (_, at) => `h${at}`);

describe.each(BROWSERS)('what was read for the badge in $name', ({ start }) => {
  let site: Site;
  let driver: Driver;
  let page: Page;
  let second = post('Second', ['x', 'y']);

  beforeAll(async () => {
    site = await serve('.', {
      '/blog/first': post('First', ['a', 'b', 'c']),
      '/blog/second': (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html' }).end(second);
      },
      '/blog/many': post('Many', MANY),
      '/blog/by-state': post('By state', ['a', 'b', 'c']).replace(
        '<main',
        '<style>body:has(#brief:checked) #b { display: none }</style><input type="checkbox" id="brief"><main',
      ),
      '/plain':
        '<!doctype html><html lang="en"><title>Plain</title><h1>Plain</h1><p>Text.</p></html>',
    });
    driver = await start();
  });
  beforeEach(async () => {
    page = await driver.browser.newPage();
  });
  afterEach(() => page.close());
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  /** Opens a page, and waits until what the badge says of it is kept. */
  async function open(path: string): Promise<void> {
    await page.goto(site.origin + path);
    await waitFor(async () => (await toolbarOf(driver, page)).badge !== '', { what: 'a badge' });
    await waitFor(async () => (await kept()) !== undefined, { what: 'what is kept' });
  }

  /** What is kept of the tab, as it is stored. */
  async function kept(): Promise<{ title: string; json: string } | undefined> {
    return driver.control.evaluate(
      async (key) => {
        const api = globalThis.browser ?? globalThis.chrome;
        const { storage } = api as unknown as {
          storage: { session: { get(key: string): Promise<Record<string, never>> } };
        };
        return (await storage.session.get(key))[key];
      },
      `reading:${await tabIdOf(driver, page)}`,
    );
  }

  /** As somebody who takes over what is stored, or a version before this one, might leave it. */
  async function putKept(change: object): Promise<void> {
    const before = await kept();
    await driver.control.evaluate(
      async (key, value) => {
        const api = globalThis.browser ?? globalThis.chrome;
        const { storage } = api as unknown as {
          storage: { session: { set(items: object): Promise<void> } };
        };
        await storage.session.set({ [key]: value });
      },
      `reading:${await tabIdOf(driver, page)}`,
      { ...before, ...change },
    );
  }

  async function popupShows(title: string, headings: string[]): Promise<void> {
    const popup = await driver.openPopup(page);
    expect(await settled(popup)).toBe('ready');
    await showsPage(popup, { title, headings });
    await popup.close();
  }

  it('is the whole outline', async () => {
    await open('/blog/many');
    const { headings } = JSON.parse((await kept())?.json ?? '') as { headings: { text: string }[] };
    expect(headings.map(({ text }) => text)).toEqual(MANY);
    await popupShows('Many', MANY);
  });

  it('is shown before the page has answered, and mended when it has', async () => {
    await open('/blog/first');
    const article = JSON.parse((await kept())?.json ?? '') as { headings: object[] };
    const headings = article.headings.toReversed();
    await putKept({ json: JSON.stringify({ ...article, headings }) });
    const popup = await driver.openPopup(page);
    expect(await settled(popup)).toBe('ready');
    await showsPage(popup, { title: 'First', headings: ['a', 'b', 'c'] });
    await popup.close();
    // What is kept is mended as well.
    await waitFor(async () => (await kept())?.json === JSON.stringify(article));
  });

  it('is mended where the page has changed since', async () => {
    await open('/blog/first');
    await page.evaluate(() => {
      const { body } = document;
      body
        .querySelector('.prose')
        ?.insertAdjacentHTML('beforeend', '<h2 id="d">d</h2><p>Text.</p>');
      body.querySelector('#a')?.remove();
    });
    await popupShows('First', ['b', 'c', 'd']);
  });

  it('is not shown once the address is another one', async () => {
    await open('/blog/first');
    await page.evaluate(() => history.pushState(null, '', '/blog/elsewhere'));
    await popupShows('First', ['a', 'b', 'c']);
  });

  it('is not shown of a page that the tab has left', async () => {
    await open('/blog/first');
    await page.goto(`${site.origin}/blog/second`);
    await popupShows('Second', ['x', 'y']);
    second = post('Second', ['y', 'z']);
    await page.reload();
    await popupShows('Second', ['y', 'z']);
    second = post('Second', ['x', 'y']);
  });

  it('is read anew where the page shows something else without a change of its DOM', async () => {
    await open('/blog/by-state');
    await popupShows('By state', ['a', 'b', 'c']);
    await popupShows('By state', ['a', 'b', 'c']);
    await page.click('#brief');
    await popupShows('By state', ['a', 'c']);
    await page.click('#brief');
    await popupShows('By state', ['a', 'b', 'c']);
  });

  it('is forgotten where the tab leaves Fumadocs, and with the tab', async () => {
    await open('/blog/first');
    const tabId = await tabIdOf(driver, page);
    expect(await worldOf(driver, page)).toMatchObject({ isSpotting: true, readAgain: true });
    await page.evaluate(() => {
      history.pushState(null, '', '/plain');
      document.title = 'Plain';
      document.body.innerHTML = '<h1>Plain</h1><p>Text.</p>';
    });
    await waitFor(async () => (await kept()) === undefined, { what: 'nothing kept' });
    await waitFor(async () => !(await worldOf(driver, page)).readAgain, { what: 'an empty world' });
    await open('/blog/second');
    await page.close();
    page = await driver.browser.newPage();
    await waitFor(
      () =>
        driver.control.evaluate(async (key) => {
          const api = globalThis.browser ?? globalThis.chrome;
          const { storage } = api as unknown as {
            storage: { session: { get(key: string): Promise<object> } };
          };
          return !(key in (await storage.session.get(key)));
        }, `reading:${tabId}`),
      { what: 'nothing kept of a tab that is closed' },
    );
  });

  it('leaves nothing of a page that is none of Fumadocs', async () => {
    await page.goto(`${site.origin}/plain`);
    const popup = await driver.openPopup(page);
    await settled(popup);
    await popup.close();
    expect(await kept()).toBeUndefined();
    expect(await worldOf(driver, page)).toMatchObject({ isSpotting: false, readAgain: false });
  });

  it.each([
    ['is none', { json: 'null' }],
    ['is no JSON', { json: '{' }],
    ['is of another page', { json: '{"url":"https://elsewhere.example/"}' }],
    ['has another title', { title: 'Other' }],
  ])('is passed over where it %s', async (_what, change) => {
    await open('/blog/first');
    await putKept(change);
    await popupShows('First', ['a', 'b', 'c']);
  });

  it('is text, whatever it says', async () => {
    await open('/blog/first');
    const article = JSON.parse((await kept())?.json ?? '') as { headings: object[] };
    const headings = article.headings.map((heading) => ({ ...heading, text: '<img src=x>' }));
    await putKept({ json: JSON.stringify({ ...article, headings }) });
    const popup = await driver.openPopup(page);
    await settled(popup);
    expect(await popup.$$('nav img')).toHaveLength(0);
    await popup.close();
  });

  // Not in Firefox, whose remote control itself waits for a page that is busy.
  it('is shown while the page is busy, which is said when it does not answer', async () => {
    if (driver.name === 'firefox') return;
    await open('/blog/first');
    await page.evaluate(() => {
      setTimeout(() => {
        const end = Date.now() + 9000;
        while (Date.now() < end);
      });
    });
    const popup = await driver.openPopup(page);
    await popup.waitForSelector('[data-kept] nav a ::-p-text(a)');
    await popup.waitForSelector('[data-problem="silent"]');
    await popup.waitForSelector('main:not([data-kept]) nav a ::-p-text(a)');
    await popup.close();
  });
});
