import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, settled, type Driver } from '../browser/driver.ts';
import { openReaderOf } from '../browser/reader.ts';
import { serve, type Route, type Site } from '../browser/serve.ts';

const PAGES = join(import.meta.dirname, '../pages');

interface Truth {
  url: string;
  title: string;
  headings: { text: string; id: string }[];
}

/** Posts of the corpus with closed panels, whose payload is in it as well. */
const posts = readdirSync(PAGES)
  .filter((slug) => /^\d.*-payload$/.test(slug))
  .map((slug) => {
    const truth = JSON.parse(read(slug, 'expected.json')) as Truth;
    const payload = new URL(truth.url).pathname;
    const hydrated = slug.replace('-payload', '-hydrated');
    const page = new URL((JSON.parse(read(hydrated, 'expected.json')) as Truth).url).pathname;
    return { slug, hydrated, truth, payload, page };
  });

function read(slug: string, file: string): string {
  return readFileSync(join(PAGES, slug, file), 'utf8');
}

const send =
  (type: string, body: string): Route =>
  (_request, response) =>
    void response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);

/** The text of a payload, of which the corpus has what a browser makes of it. */
function textOf(slug: string): string {
  const [, text = ''] = /<pre[^>]*>([^]*)<\/pre>/.exec(read(slug, 'page.html')) ?? [];
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

describe.each(BROWSERS)('posts of the newest frameworks in $name', ({ start }) => {
  let site: Site;
  let driver: Driver;
  let page: Page;

  beforeAll(async () => {
    driver = await start();
    page = await driver.browser.newPage();
  });
  afterAll(() => driver.close());

  describe.each(posts)('$slug', ({ slug, hydrated, truth, payload, page: path }) => {
    const all = truth.headings.map(({ text }) => text);
    const ids = truth.headings.map(({ id }) => id);

    beforeAll(async () => {
      site = await serve(PAGES, {
        [path]: send('text/html', read(hydrated, 'page.html')),
        [payload]: send('text/plain', textOf(slug)),
      });
    });
    afterAll(() => site.close());

    it.each([
      ['a payload in a tab', payload, 'payload'],
      ['a page with closed panels', path, 'post'],
    ])('has all headings of %s in the popup', async (_what, address, kind) => {
      await page.goto(site.origin + address);
      const popup = await driver.openPopup(page);
      expect(await settled(popup)).toBe('ready');
      expect(await popup.$eval('[data-kind]', (root) => root.getAttribute('data-kind'))).toBe(kind);
      const texts = await popup.$$eval('nav[aria-label="Contents"] a', (links) =>
        links.map((link) => link.textContent),
      );
      expect(texts).toEqual(all);
      await popup.close();
    });

    it('gives the reader the same article from its payload as from its page', async () => {
      await page.goto(site.origin + path);
      const fromPage = await shownIn(await openReaderOf(driver, page));
      await page.goto(site.origin + payload);
      const fromPayload = await shownIn(await openReaderOf(driver, page));
      expect(fromPage.missing).toBe(0);
      expect(fromPage.ids).toEqual(ids);
      expect(fromPayload).toEqual(fromPage);
    });
  });

  async function shownIn(reader: Page) {
    expect(await settled(reader)).toBe('ready');
    const shown = await reader.evaluate(() => ({
      title: document.querySelector('[data-field="title"]')?.textContent,
      ids: [...document.querySelectorAll('[data-field="content"] [data-index]')].map(
        ({ id }) => id,
      ),
      code: [...document.querySelectorAll<HTMLElement>('[data-code]')].map(
        // A page has the file's name for it where a payload has the icon's.
        ({ dataset, textContent }) =>
          `${dataset['language']?.replace(/^ts$/, 'typescript')}: ${textContent.trim()}`,
      ),
      missing: document.querySelectorAll('[data-missing]').length,
    }));
    await reader.close();
    return shown;
  }
});
