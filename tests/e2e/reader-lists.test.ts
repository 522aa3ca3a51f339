import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BLOG } from '../browser/blog.ts';
import { BROWSERS, waitFor, type Driver } from '../browser/driver.ts';
import { forgetArticles, openReaderAt, openReaderOf } from '../browser/reader.ts';
import { serve, type Route, type Site } from '../browser/serve.ts';
import { violations } from '../browser/violations.ts';

const HEAD = '<!doctype html><html lang="en"><style>:root { --color-fd-background: white }';

/** Pages of a Fumadocs site on which nothing but styles keeps links apart. */
const ROUTES: Record<string, Route> = {
  '/blog/links': `${HEAD} .row { display: flex; gap: 1rem } .side a { margin-inline-end: 1rem }</style>
    <main id="nd-home-layout"><h1>Links</h1><article class="prose"><p>${'Some words of text. '.repeat(40)}</p>
    <h2 id="go">Where to go</h2>
    <p class="row"><a href="/blog">Read the blog</a><a href="/docs">How we write</a></p>
    <p class="side"><a href="/a">One thing</a><a href="/b">Another thing</a></p>
    <p>An <em>un</em>do of <a href="/c">foo</a><a href="/d">bar</a>.</p></article></main></html>`,
  '/nothing': `${HEAD}</style><title>Nothing</title><main id="nd-home-layout"></main></html>`,
};

describe.each(BROWSERS)('the reader on pages that are no posts in $name', ({ start }) => {
  let site: Site;
  let driver: Driver;
  let page: Page;

  beforeAll(async () => {
    site = await serve(BLOG, ROUTES, { isStill: true });
    driver = await start();
    page = await driver.browser.newPage();
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  async function openOf(path: string): Promise<Page> {
    await page.goto(site.origin + path);
    return openReaderOf(driver, page);
  }

  function rootOf(reader: Page): Promise<(string | null)[]> {
    return reader.$eval('[data-state]', (root) => [
      root.getAttribute('data-state'),
      root.getAttribute('data-kind'),
    ]);
  }

  it('shows the posts of a list, as the popup does', async () => {
    const reader = await openOf('/blog');
    const postsIn = (view: Page): Promise<(string | null)[]> =>
      view.$$eval('[data-field="post"]', (posts) => posts.map((post) => post.textContent));
    expect(await rootOf(reader)).toEqual(['ready', 'index']);
    const posts = await postsIn(reader);
    expect(posts.length).toBeGreaterThan(5);
    const popup = await driver.openPopup(page);
    await popup.waitForSelector('[data-field="post"]');
    expect(posts).toEqual(await postsIn(popup));
    await popup.close().catch(() => undefined);
    expect(await reader.title()).toContain(
      (await reader.$eval('[data-field="title"]', (title) => title.textContent)) ?? '?',
    );
    expect(await violations(reader)).toEqual([]);
    await reader.close();
  });

  it('opens the post that is clicked', async () => {
    const reader = await openOf('/blog');
    const href = await reader.$eval('[data-field="post"] a', (link) => {
      link.click();
      return link.href;
    });
    const opened = await waitFor(
      async () => (await driver.browser.pages()).find((other) => other.url() === href),
      { what: href },
    );
    await opened.close();
    await reader.close();
  });

  it('shows them by the address of the list too, while its tab is open and afterwards', async () => {
    const query = `?${new URLSearchParams({ url: `${site.origin}/blog` })}`;
    await page.goto(`${site.origin}/blog`);
    await forgetArticles(driver);
    for (const path of ['/blog', '/docs']) {
      await page.goto(site.origin + path);
      const reader = await openReaderAt(driver, query);
      expect(await rootOf(reader)).toEqual(['ready', 'index']);
      expect((await reader.$$('[data-field="post"]')).length).toBeGreaterThan(5);
      await reader.close();
    }
  });

  it('shows the text of a home page, its links apart', async () => {
    const reader = await openOf('/');
    const text = await reader.$eval('article', (article) => article.textContent);
    expect(text).toMatch(/Read the blog\s+How we write/);
    await reader.close();
  });

  it('shows links apart that styles keep apart, and leaves words whole', async () => {
    const reader = await openOf('/blog/links');
    const text = (await reader.$eval('article', (article) => article.textContent)) ?? '';
    expect(text).toContain('Read the blog How we write');
    expect(text).toContain('One thing Another thing');
    expect(text).toContain('An undo of foobar.');
    await reader.close();
  });

  it('offers no way that leads nowhere where there is nothing at all', async () => {
    const reader = await openOf('/nothing');
    expect((await rootOf(reader))[0]).toBe('empty');
    expect(await reader.$$eval('a, button', (ways) => ways.length)).toBe(0);
    await reader.close();
  });
});
