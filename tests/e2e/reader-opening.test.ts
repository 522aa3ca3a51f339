import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BLOG, blogPage } from '../browser/blog.ts';
import {
  BROWSERS,
  goToExtension,
  settled,
  tabIdOf,
  waitFor,
  type Driver,
} from '../browser/driver.ts';
import { forgetArticles, openReaderAt, openReaderOf, readerSettled } from '../browser/reader.ts';
import { serve, type Site } from '../browser/serve.ts';

const TOOLS = '/blog/the-shape-of-small-tools';

interface Tab {
  id: number;
  index: number;
  url?: string;
  openerTabId?: number;
}

/** The tab of the reader and that of the post, once there is a reader. */
async function readerTab(driver: Driver, post: string): Promise<{ reader: Tab; page: Tab }> {
  return waitFor(
    async () => {
      const tabs = (await driver.control.evaluate(async () =>
        (globalThis.browser ?? globalThis.chrome)?.tabs.query({}),
      )) as unknown as Tab[];
      const reader = tabs.find(({ url }) => url?.includes('/reader.html?url='));
      const page = tabs.find(({ url }) => url?.split('#')[0] === post);
      return reader && page && { reader, page };
    },
    { what: 'a tab with the reader' },
  );
}

async function closeReaders(driver: Driver): Promise<void> {
  for (const page of await driver.browser.pages()) {
    if (page.url().includes('/reader.html')) await page.close();
  }
}

describe.each(BROWSERS)('the reader in $name', ({ start }) => {
  let site: Site;
  let driver: Driver;
  let page: Page;
  let address: string;

  beforeAll(async () => {
    site = await serve(BLOG, {}, { isStill: true });
    driver = await start();
    address = site.origin + TOOLS;
    page = await driver.browser.newPage();
  });
  beforeEach(async () => {
    await forgetArticles(driver);
    await page.goto(address);
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  async function titleOf(reader: Page): Promise<string | null> {
    return reader.$eval('[data-field="title"]', (title) => title.textContent);
  }

  async function opensBeside(open: () => Promise<void>): Promise<void> {
    await open();
    const { reader, page: post } = await readerTab(driver, address);
    expect(reader.index).toBe(post.index + 1);
    expect(reader.openerTabId).toBe(post.id);
    await closeReaders(driver);
  }

  it('opens from the popup, right after the post', async () => {
    await opensBeside(async () => {
      const popup = await driver.openPopup(page);
      await settled(popup);
      await popup.$eval('.button.primary', (button) => (button as HTMLElement).click());
    });
  });

  it('opens from the panel, right after the post', async () => {
    await opensBeside(async () => {
      const panel = await driver.openPanel(page);
      await settled(panel);
      await panel.$eval('.button.primary', (button) => (button as HTMLElement).click());
      await readerTab(driver, address);
      await panel.close();
    });
  });

  it('opens at the section that is being read', async () => {
    const { headings } = blogPage(TOOLS);
    await page.goto(`${address}#${headings[5]?.id}`);
    const popup = await driver.openPopup(page);
    await settled(popup);
    await popup.waitForSelector('[aria-current="location"]');
    await popup.$eval('.button.primary', (button) => (button as HTMLElement).click());
    const { reader } = await readerTab(driver, address);
    expect(new URL(reader.url ?? '').hash).toBe(`#${headings[5]?.id}`);
    await closeReaders(driver);
  });

  it('is offered in the context menu and by command', async () => {
    const offered = await driver.control.evaluate(async () => {
      const api = (globalThis.browser ?? globalThis.chrome) as unknown as {
        contextMenus: { update(id: string, change: object): Promise<void> };
        commands: { getAll(): Promise<{ name: string }[]> };
      };
      // It fails where there is no such entry.
      await api.contextMenus.update('open-reader', {});
      return (await api.commands.getAll()).map(({ name }) => name);
    });
    expect(offered).toContain('open-reader');
  });

  it('shows the article with its facts and its outline', async () => {
    const reader = await openReaderOf(driver, page);
    const truth = blogPage(TOOLS);
    const shown = await reader.evaluate(() => {
      const texts = (selector: string): (string | null)[] =>
        [...document.querySelectorAll(selector)].map((at) => at.textContent);
      return {
        kind: document.querySelector('[data-state]')?.getAttribute('data-kind'),
        title: texts('[data-field="title"]'),
        authors: texts('[data-field="author"]'),
        tags: texts('[data-field="tag"]'),
        date: document.querySelector('[data-field="date"]')?.getAttribute('datetime'),
        headings: texts('nav[aria-label="Contents"] a[data-depth][data-index]'),
        words: Number(document.querySelector('article[data-field="content"]')?.textContent?.length),
      };
    });
    expect(shown).toMatchObject({
      kind: 'post',
      title: [truth.title],
      authors: truth.authors,
      tags: truth.tags,
      date: truth.date,
      headings: truth.headings.map(({ text }) => text),
    });
    expect(shown.words).toBeGreaterThan(2000);
    await reader.close();
  });

  it('puts the address of the article into its own, which works in another window', async () => {
    const reader = await openReaderOf(driver, page);
    const { search } = new URL(await reader.evaluate(() => location.href));
    expect(new URLSearchParams(search).get('url')).toBe(address);
    await reader.close();
    const other = await openReaderAt(driver, search);
    expect(await titleOf(other)).toBe(blogPage(TOOLS).title);
    await other.close();
  });

  it('shows the article again after a reload, also once the tab of the post has gone', async () => {
    const post = await driver.browser.newPage();
    await post.goto(`${site.origin}/blog/guide-layout-tour`);
    const reader = await openReaderOf(driver, post);
    await post.close();
    await reader.evaluate(() => scrollTo({ top: 400, behavior: 'instant' }));
    await reload(reader);
    expect(await readerSettled(reader)).toBe('ready');
    expect(await titleOf(reader)).toBe(blogPage('/blog/guide-layout-tour').title);
    await waitFor(() => reader.evaluate(() => Math.abs(scrollY - 400) < 3), { what: 'the place' });
    await reader.close();
  });

  /** In Firefox a navigation to a page of an extension need not settle. */
  async function reload(reader: Page): Promise<void> {
    await reader.evaluate(() => {
      document.body.dataset['old'] = '';
      setTimeout(() => location.reload());
    });
    await waitFor(() =>
      reader.evaluate(() => !('old' in document.body.dataset)).catch(() => false),
    );
  }

  it('reads an open tab with the address where nothing is kept', async () => {
    const reader = await openReaderAt(driver, `?${new URLSearchParams({ url: address })}`);
    expect(await titleOf(reader)).toBe(blogPage(TOOLS).title);
    await reader.close();
  });

  it('says that an article is no longer kept, and leads to the post', async () => {
    const gone = 'https://example.com/blog/gone';
    const reader = await openReaderAt(driver, `?${new URLSearchParams({ url: gone })}`);
    const problem = await reader.$eval('[data-state="error"]', (root) => [
      root.getAttribute('data-problem'),
      root.querySelector('a')?.href,
    ]);
    expect(problem).toEqual(['not_kept', gone]);
    await reader.close();
  });

  it.each(['?url=javascript:alert(1)', '?url=nonsense', '', '?tab=x'])(
    'leads nowhere with the query "%s"',
    async (query) => {
      const reader = await driver.browser.newPage();
      await goToExtension(reader, driver.extensionUrl(`reader.html${query}`));
      expect(await readerSettled(reader)).toBe('error');
      expect(await reader.$('a')).toBeNull();
      await reader.close();
    },
  );

  it('says that there is nothing to read on a list of posts without text', async () => {
    const plain = await driver.browser.newPage();
    await plain.goto(`${site.origin}/blog`);
    const reader = await openReaderOf(driver, plain);
    const state = await reader.$eval('[data-state]', (root) => root.getAttribute('data-state'));
    expect(['empty', 'ready']).toContain(state);
    await reader.close();
    await plain.close();
  });
});

describe('the reader in Chromium', () => {
  it.each([
    ['the command', 'commands', ['open-reader', 'TAB']],
    ['the context menu', 'contextMenus', [{ menuItemId: 'open-reader' }, 'TAB']],
  ])('opens by %s', async (_name, event, parameters) => {
    const site = await serve(BLOG, {}, { isStill: true });
    const driver = await BROWSERS[0].start();
    const page = await driver.browser.newPage();
    await page.goto(site.origin + TOOLS);
    const worker = await driver.browser.waitForTarget(
      (target) => target.url() === driver.extensionUrl('background.js'),
    );
    const background = await worker.worker();
    await background?.evaluate(
      async (path, parts, id) => {
        const chrome = globalThis.chrome as unknown as {
          tabs: { get(id: number): Promise<object> };
          commands: Events;
          contextMenus: Events;
        };
        type Events = Record<string, { dispatch(...parts: unknown[]): void }>;
        const tab = await chrome.tabs.get(id);
        const values = parts.map((part) => (part === 'TAB' ? tab : part));
        if (path === 'commands') chrome.commands['onCommand']?.dispatch(...values);
        else chrome.contextMenus['onClicked']?.dispatch(...values);
      },
      event,
      parameters,
      await tabIdOf(driver, page),
    );
    const { reader, page: post } = await readerTab(driver, site.origin + TOOLS);
    expect(reader.index).toBe(post.index + 1);
    await driver.close();
    await site.close();
  });
});
