import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../utils/page/types.ts';
import { BLOG, blogPages } from '../browser/blog.ts';
import { BROWSERS, type Driver } from '../browser/driver.ts';
import { currentIs, openKept, openReaderOf } from '../browser/reader.ts';
import { sampleArticle } from '../browser/sample-article.ts';
import { serve, type Site } from '../browser/serve.ts';

const SENTENCE =
  'The queue is stable only while jobs arrive more slowly than workers finish them. ';

/** An article of so many sections, each of which holds so much. */
function article(origin: string, sections: number, part: (at: number) => string): Article {
  const content = Array.from(
    { length: sections },
    (_, at) => `<h2 id="s${at}" data-index="${at}">Section ${at}</h2>${part(at)}`,
  ).join('');
  return sampleArticle(origin, { content, url: `${origin}/blog/huge-${sections}` });
}

/** 100,000 words. */
const words = (): string => `<p>${SENTENCE.repeat(15)}</p>`.repeat(2);
/** 5,000 blocks of code. */
const code = (): string =>
  `<figure data-code data-language="ts"><pre><code>${`<span data-line=""><span data-ink="#cf222e/#ff7b72">const</span> queue = <span data-ink="#0a3069/#a5d6ff">'a'</span>;</span>\n`.repeat(4)}</code></pre></figure>`.repeat(
    20,
  );
/** A table of 10,000 rows. */
const table = (): string =>
  `<table><thead><tr><th>Queue</th><th>Jobs</th></tr></thead><tbody>${'<tr><td>resize</td><td>1,204</td></tr>'.repeat(10_000)}</tbody></table>`;
/** Tags nested 5,000 deep. */
const deep = (): string =>
  `${'<blockquote>'.repeat(5000)}<p>Deep.</p>${'</blockquote>'.repeat(5000)}`;

describe('a huge article in the reader', () => {
  let site: Site;
  let driver: Driver;

  beforeAll(async () => {
    site = await serve(BLOG);
    driver = await BROWSERS[0].start();
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  /** Readers that are open, by what their sections hold: to show one takes longer than to ask it. */
  const readers = new Map<(at: number) => string, Page>();

  async function readerOf(sections: number, part: (at: number) => string): Promise<Page> {
    const reader =
      readers.get(part) ?? (await openKept(driver, article(site.origin, sections, part)));
    readers.set(part, reader);
    await reader.bringToFront();
    return reader;
  }

  /** Blocks of an article, and the most of them that were drawn at once on a way through it. */
  async function drawnOnTheWay(reader: Page): Promise<{ blocks: number; drawn: number }> {
    return reader.evaluate(async () => {
      const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
      // What is within a block that is skipped is not laid out.
      const parts = [...document.querySelectorAll('.prose > figure > pre, .prose > p > span')];
      let drawn = 0;
      for (let step = 0; step < 12; step += 1) {
        scrollBy({ top: innerHeight * 3, behavior: 'instant' });
        await frame();
        await frame();
        const now = parts.filter((part) => part.checkVisibility({ contentVisibilityAuto: true }));
        drawn = Math.max(drawn, now.length);
      }
      return { blocks: parts.length, drawn };
    });
  }

  it.each([
    ['100,000 words', 250, words],
    ['5,000 blocks of code', 250, code],
    ['a table of 10,000 rows', 1, table],
    ['tags nested 5,000 deep', 1, deep],
  ])('of %s is shown, with its outline', async (_name, sections, part) => {
    const reader = await readerOf(sections, part);
    const state = await reader.$eval('.reader', (root) => root.getAttribute('data-state'));
    expect(state).toBe('ready');
    // Above the first section the reader is at the title.
    await currentIs(reader, sampleArticle(site.origin).title);
    const headings = await reader.$$eval('article [data-index]', (all) => all.length);
    expect(headings).toBe(sections);
  });

  it.each([
    ['code', code],
    ['words', (): string => `<p><span lang="en">${SENTENCE}</span></p>`.repeat(60)],
  ])(
    'of much %s is laid out only where it is read, so that it scrolls well',
    async (_name, part) => {
      const reader = await readerOf(250, part);
      const { blocks, drawn } = await drawnOnTheWay(reader);
      expect(blocks).toBeGreaterThanOrEqual(5000);
      expect(drawn).toBeGreaterThan(0);
      // Some windows' worth: a block is at least 30 pixels high, a window here 800.
      expect(drawn).toBeLessThan(200);
    },
  );

  it('goes to its last section, and stays there', async () => {
    const reader = await readerOf(250, words);
    await reader.evaluate(() => {
      document.querySelector<HTMLElement>('input[type="search"]')?.focus();
    });
    await reader.keyboard.type('Section 249');
    await reader.keyboard.press('Enter');
    await currentIs(reader, 'Section 249');
    const top = await reader.$eval('#s249', (heading) => heading.getBoundingClientRect().top);
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(800);
  });
});

describe.each(BROWSERS)('each post of the blog in the reader in $name', ({ start }) => {
  let site: Site;
  let driver: Driver;
  let page: Page;

  beforeAll(async () => {
    site = await serve(BLOG);
    driver = await start();
    page = await driver.browser.newPage();
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  it.each(blogPages().filter(({ kind }) => kind === 'post'))(
    '$path has all its headings, with ids to go to',
    async ({ path, headings, lang, dir }) => {
      await page.goto(site.origin + path);
      const reader = await openReaderOf(driver, page);
      const shown = await reader.evaluate(() => {
        const article = document.querySelector('article[data-field="content"]');
        const entries = [...document.querySelectorAll('nav[aria-label="Contents"] a[data-index]')];
        return {
          lang: article?.getAttribute('lang'),
          dir: article?.getAttribute('dir'),
          headings: entries.map((entry) => {
            const index = entry.getAttribute('data-index');
            const heading = article?.querySelector(`[data-index="${index}"]`);
            const id = heading?.id ?? '';
            return [
              entry.textContent,
              document.querySelectorAll(`[id="${CSS.escape(id)}"]`).length,
            ];
          }),
        };
      });
      const open = headings.filter(({ closed }) => closed !== true);
      expect(shown.headings.length).toBeGreaterThanOrEqual(open.length);
      expect(shown.headings.every(([, ids]) => ids === 1)).toBe(true);
      expect(shown.headings.map(([text]) => text)).toEqual(
        expect.arrayContaining(open.map(({ text }) => text)),
      );
      expect([shown.lang?.split('-')[0], shown.dir]).toEqual([lang.split('-')[0], dir]);
      await reader.close();
    },
  );
});
