import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BLOG } from '../browser/blog.ts';
import { BROWSERS, settled, type Driver } from '../browser/driver.ts';
import { openReaderOf } from '../browser/reader.ts';
import { serve, type Route, type Site } from '../browser/serve.ts';

const POST = '/blog/every-component';
/** What Next.js writes of a post for its router: whole, whole again, and the page without its frame. */
const FILES = [
  `${POST}.txt`,
  `${POST}/__next._full.txt`,
  `${POST}/__next.!KGVuKQ.!KGhvbWUp.blog.every-component.__PAGE__.txt`,
];
const WHOLE = readFileSync(join(BLOG, `${POST}.txt`));

/** A file that ends in the middle of the article. */
const cutOff: Route = (_request, response) => {
  response
    .writeHead(200, { 'content-type': 'text/plain; charset=utf-8' })
    .end(WHOLE.subarray(0, Math.round(WHOLE.length * 0.6)));
};

/** What the reader shows of an article: its facts, its contents, and its text block by block. */
async function shownIn(reader: Page): Promise<Record<string, unknown>> {
  return reader.evaluate(() => {
    const texts = (selector: string): string[] =>
      [...document.querySelectorAll(selector)].map((at) => at.textContent.trim());
    return {
      facts: texts(
        '[data-field="title"],[data-field="description"],[data-field="date"],[data-field="author"],[data-field="tag"],[data-field="reading-time"]',
      ),
      contents: texts('nav[aria-label="Contents"] a[data-index]'),
      headings: [...document.querySelectorAll('[data-field="content"] [data-index]')].map(
        ({ id, localName }) => `${localName}#${id}`,
      ),
      // A diagram that the page has drawn is its source in a payload.
      blocks: texts('[data-field="content"] :is(p,li,td,pre,summary,figcaption)').filter(
        (text) => !text.startsWith('graph LR'),
      ),
    };
  });
}

describe.each(BROWSERS)('payloads in the reader in $name', ({ start }) => {
  let site: Site;
  let driver: Driver;
  let page: Page;

  beforeAll(async () => {
    site = await serve(BLOG, { '/blog/cut.txt': cutOff }, { isStill: true });
    driver = await start();
    page = await driver.browser.newPage();
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  async function readerOn(path: string): Promise<Page> {
    await page.goto(site.origin + path);
    return openReaderOf(driver, page);
  }

  it('read as the post that they are the data of, whichever file of it they are', async () => {
    const ofPost = await readerOn(POST);
    const shown = await shownIn(ofPost);
    expect(shown['headings']).not.toEqual([]);
    await ofPost.close();
    for (const path of FILES) {
      const reader = await readerOn(path);
      expect(await reader.$eval('[data-kind]', (root) => root.getAttribute('data-kind'))).toBe(
        'payload',
      );
      expect(await shownIn(reader)).toEqual(shown);
      await reader.close();
    }
  });

  it('give what can be read of them, and say that the rest is missing', async () => {
    const reader = await readerOn('/blog/cut.txt');
    expect(await settled(reader)).toBe('ready');
    const { blocks } = (await shownIn(reader)) as { blocks: string[] };
    expect(blocks.length).toBeGreaterThan(10);
    expect(await reader.$eval('body', (body) => body.textContent)).toContain('is cut off');
    await reader.close();
  });
});
