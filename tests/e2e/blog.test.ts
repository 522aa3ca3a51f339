import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BLOG, blogPages } from '../browser/blog.ts';
import { BROWSERS, settled, toolbarOf, waitFor, type Driver } from '../browser/driver.ts';
import { serve, type Site } from '../browser/serve.ts';

/** Everything that a popup shows, read from its attributes. */
interface Shown {
  state: string;
  kind: string | null;
  title: string | undefined;
  description: string | undefined;
  date: string | null | undefined;
  authors: string[];
  tags: string[];
  minutes: number;
  headings: { depth: number; text: string; id: string | null }[];
  posts: string[];
}

describe.each(BROWSERS)('the sample blog in $name', ({ start }) => {
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

  describe.each(blogPages().map((truth) => [truth.path, truth] as const))('%s', (_path, truth) => {
    let shown: Shown;

    beforeAll(async () => {
      await page.goto(site.origin + truth.path);
      const popup = await driver.openPopup(page);
      await settled(popup);
      shown = await read(popup);
      await popup.close();
    });

    it('is taken for what it is', () => {
      expect(shown.kind).toBe(truth.kind);
    });

    it('lights the icon, with the reading time on a post', async () => {
      const toolbar = await waitFor(async () => {
        const now = await toolbarOf(driver, page);
        return now.title !== 'Reader for Fumadocs' && now;
      });
      expect(toolbar.badge).toBe(truth.kind === 'post' ? `${shown.minutes}m` : '');
    });

    it('has its title and, where the page shows them, description, date, authors, tags', async () => {
      expect(shown.title).toBe(truth.title);
      if (truth.kind !== 'post') return;
      expect(shown).toMatchObject({
        description: truth.description ?? undefined,
        date: truth.date ?? undefined,
        authors: truth.authors,
        tags: await tagsOnPage(truth.tags),
      });
    });

    it('has every heading, or every post, and nothing else', () => {
      if (truth.kind === 'post' || truth.kind === 'docs') {
        expect(shown.headings).toEqual(
          truth.headings.map(({ depth, text, id }) => ({ depth, text, id })),
        );
      }
      if (truth.posts) expect(shown.posts.toSorted()).toEqual(addresses(truth.posts));
    });

    /** Of the source's tags those that the layout shows, somewhere around the article. */
    async function tagsOnPage(tags: string[]): Promise<string[]> {
      return page.evaluate((wanted) => {
        const texts = new Set<string>();
        for (const element of document.querySelectorAll(
          'body :not(.prose *, nav *, script, style)',
        )) {
          for (const node of element.childNodes) {
            if (node.nodeType !== Node.TEXT_NODE) continue;
            for (const part of (node.nodeValue ?? '').split(',')) texts.add(part.trim());
          }
        }
        return wanted.filter((tag) => texts.has(tag));
      }, tags);
    }

    function addresses(paths: string[]): string[] {
      return paths.map((path) => site.origin + path).toSorted();
    }
  });
});

async function read(popup: Page): Promise<Shown> {
  return popup.evaluate(() => {
    const root = document.querySelector('[data-state]');
    const texts = (field: string): string[] =>
      [...document.querySelectorAll(`[data-field="${field}"]`)].map((e) => e.textContent ?? '');
    return {
      state: root?.getAttribute('data-state') ?? '',
      kind: root?.getAttribute('data-kind') ?? null,
      title: texts('title')[0],
      description: texts('description')[0],
      date: document.querySelector('[data-field="date"]')?.getAttribute('datetime') ?? undefined,
      authors: texts('author'),
      tags: texts('tag'),
      minutes: Number(
        document.querySelector('[data-field="reading-time"]')?.getAttribute('data-minutes'),
      ),
      headings: [...document.querySelectorAll('nav[aria-label="Contents"] a')].map((entry) => ({
        depth: Number(entry.getAttribute('data-depth')),
        text: entry.textContent ?? '',
        id: entry.getAttribute('href')?.slice(1) ?? null,
      })),
      posts: [...document.querySelectorAll<HTMLAnchorElement>('[data-field="post"] a')].map(
        (link) => link.href,
      ),
    };
  });
}
