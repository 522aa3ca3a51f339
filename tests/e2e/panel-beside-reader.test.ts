import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isInFront, ownTabId, seenTabs, type SeenTab } from '../browser/between.ts';
import { BLOG, blogPage } from '../browser/blog.ts';
import { BROWSERS, settled, tabIdOf, waitFor, type Driver } from '../browser/driver.ts';
import { clickEntry, landing } from '../browser/jumping.ts';
import { currentIs, forgetArticles, openReaderOf } from '../browser/reader.ts';
import { serve, type Site } from '../browser/serve.ts';
import { showsPage } from '../browser/shown.ts';

const TOOLS = '/blog/the-shape-of-small-tools';
const POST = blogPage(TOOLS);
const SHOWN = { title: POST.title, headings: POST.headings.map(({ text }) => text) };

interface ActionApi {
  action: {
    getBadgeText(tab: { tabId: number }): Promise<string>;
    getTitle(tab: { tabId: number }): Promise<string>;
  };
}

describe.each(BROWSERS)('beside the reader in $name', ({ start }) => {
  let site: Site;
  let driver: Driver;
  let page: Page;
  let reader: Page;
  let readerId: number;
  const opened: Page[] = [];

  beforeAll(async () => {
    site = await serve(BLOG, {}, { isStill: true });
    driver = await start();
    page = await driver.browser.newPage();
  });
  beforeEach(async () => {
    await closeReaders();
    await forgetArticles(driver);
    await page.goto(site.origin + TOOLS);
    reader = await openReaderOf(driver, page);
    readerId = await ownTabId(reader);
    opened.push(reader);
  });
  afterEach(async () => {
    for (const view of opened.splice(0)) await view.close().catch(() => undefined);
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  async function readerTabs(): Promise<SeenTab[]> {
    return (await seenTabs(driver)).filter(({ url }) => url?.includes('/reader.html'));
  }

  /** A try that was given up on, and in a kept browser a test before, may have left one. */
  async function closeReaders(): Promise<void> {
    const left = (await readerTabs()).map(({ id }) => id);
    await driver.control.evaluate(async (ids) => {
      await (globalThis.browser ?? globalThis.chrome)?.tabs.remove(ids);
    }, left);
  }

  async function openPanel(): Promise<Page> {
    const panel = await driver.openPanel(reader);
    opened.push(panel);
    await settled(panel);
    return panel;
  }

  async function openPopup(): Promise<Page> {
    const popup = await driver.openPopup(reader);
    opened.push(popup);
    await settled(popup);
    return popup;
  }

  /** What the toolbar shows of a tab. */
  function toolbar(tabId: number): Promise<[badge: string, title: string]> {
    return driver.control.evaluate(async (id) => {
      const { action } = (globalThis.browser ?? globalThis.chrome) as unknown as ActionApi;
      return Promise.all([action.getBadgeText({ tabId: id }), action.getTitle({ tabId: id })]);
    }, tabId);
  }

  it.each(['popup', 'panel'])('the %s shows the facts and the contents', async (which) => {
    const view = await (which === 'panel' ? openPanel() : openPopup());
    await showsPage(view, SHOWN);
    const facts = await view.evaluate(() => ({
      kind: document.querySelector('[data-state]')?.getAttribute('data-kind'),
      state: document.querySelector('[data-state]')?.getAttribute('data-state'),
      date: document.querySelector('[data-field="date"]')?.getAttribute('datetime'),
      tags: [...document.querySelectorAll('[data-field="tag"]')].map((at) => at.textContent),
      primary: document.querySelector('.button.primary')?.textContent,
    }));
    expect(facts).toEqual({
      kind: 'post',
      state: 'ready',
      date: POST.date,
      tags: POST.tags,
      primary: 'Original',
    });
  });

  it('the panel follows the reader, and a click on a heading goes there', async () => {
    const panel = await openPanel();
    await clickEntry(panel, 8);
    expect((await landing(reader)).text).toBe(POST.headings[8]?.text);
    await currentIs(panel, POST.headings[8]?.text ?? '');
    await reader.evaluate(() => {
      dispatchEvent(new Event('wheel'));
      scrollTo({ top: document.body.scrollHeight, behavior: 'instant' });
    });
    await currentIs(panel, POST.headings.at(-1)?.text ?? '');
    await panel.waitForSelector('.progress[data-progress="100"]');
  });

  it('the panel follows again after the reader was loaded anew', async () => {
    const panel = await openPanel();
    await reader.evaluate(() => {
      document.body.dataset['old'] = '';
      setTimeout(() => location.reload());
    });
    await waitFor(() =>
      reader.evaluate(() => !('old' in document.body.dataset)).catch(() => false),
    );
    await settled(reader);
    await showsPage(panel, SHOWN);
    await clickEntry(panel, 5);
    await currentIs(panel, POST.headings[5]?.text ?? '');
  });

  it('the filter finds what is in the text', async () => {
    const panel = await openPanel();
    await panel.waitForSelector('nav [aria-current="location"]');
    const word = await reader.$eval('#reader-content p:last-of-type', (at) =>
      (at.textContent ?? '').split(' ').slice(0, 4).join(' '),
    );
    await panel.type('input[type="search"]', word);
    await panel.waitForSelector('.hits a');
  });

  it('Markdown is copied', async () => {
    const popup = await openPopup();
    await popup.evaluate(() => {
      const kept: string[] = [];
      Object.assign(globalThis, { kept });
      navigator.clipboard.write = async ([item]) => {
        kept.push((await (await item?.getType('text/plain'))?.text()) ?? '');
      };
    });
    await popup.$eval('[data-action="copy-markdown"]', (at) => (at as HTMLElement).click());
    const text = await waitFor(() =>
      popup.evaluate(() => (globalThis as unknown as { kept: string[] }).kept[0]),
    );
    expect(text).toContain(`source: "${site.origin}${TOOLS}"`);
    for (const heading of POST.headings) expect(text).toContain(`# ${heading.text}`);
    await waitFor(
      async () =>
        (await popup.$eval('output.toast', (at) => at.textContent)) === 'Copied as Markdown',
    );
  });

  it('the button leads to the post', async () => {
    const popup = await openPopup();
    await popup.$eval('.button.primary', (button) => (button as HTMLElement).click());
    const { id } = await isInFront(driver, TOOLS);
    expect(id).toBe(await tabIdOf(driver, page));
    expect(await readerTabs()).toHaveLength(1);
  });

  it('the icon is lit, with the badge of the post, until the reader is left', async () => {
    const postId = await tabIdOf(driver, page);
    await waitFor(async () => (await toolbar(postId))[0] !== '', { what: 'the badge of the post' });
    await waitFor(async () => String(await toolbar(readerId)) === String(await toolbar(postId)), {
      what: 'the same for the reader',
    });
    await driver.control.evaluate(
      async (id, url) => {
        await (globalThis.browser ?? globalThis.chrome)?.tabs.update(id, { url });
      },
      readerId,
      driver.extensionUrl('options.html'),
    );
    await waitFor(async () => (await toolbar(readerId))[0] === '', { what: 'no badge' });
    expect((await toolbar(readerId))[1]).toBe('Reader for Fumadocs');
    const popup = await driver.openPopup(reader);
    opened.push(popup);
    expect(await settled(popup)).toBe('error');
    expect(await popup.$eval('[data-problem]', (at) => at.getAttribute('data-problem'))).toBe(
      'own',
    );
  });

  it('the badge follows the settings', async () => {
    await waitFor(async () => (await toolbar(readerId))[0] !== '', { what: 'the badge' });
    const set = (badge: string): Promise<void> =>
      driver.control.evaluate(async (badge) => {
        const { storage } = (globalThis.browser ?? globalThis.chrome) as unknown as {
          storage: { sync: { set(items: object): Promise<void> } };
        };
        await storage.sync.set({ 'settings.version': 1, 'settings.badge': badge });
      }, badge);
    await set('dot');
    await waitFor(async () => (await toolbar(readerId))[0] === '•', { what: 'a dot' });
    await set('minutes');
    await waitFor(async () => /\d/.test((await toolbar(readerId))[0]), { what: 'minutes' });
  });
});
