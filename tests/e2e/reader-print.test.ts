import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BLOG } from '../browser/blog.ts';
import { BROWSERS, type Driver } from '../browser/driver.ts';
import { openKept, setReader } from '../browser/reader.ts';
import { sampleArticle } from '../browser/sample-article.ts';
import { serve, type Site } from '../browser/serve.ts';

describe('the reader on paper', () => {
  let site: Site;
  let driver: Driver;
  let reader: Page;

  beforeAll(async () => {
    site = await serve(BLOG, {}, { isStill: true });
    driver = await BROWSERS[0].start();
    await setReader(driver, { theme: 'dark' });
    reader = await openKept(driver, sampleArticle(site.origin));
    await reader.emulateMediaType('print');
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  function shown(selector: string): Promise<boolean[]> {
    return reader.$$eval(selector, (all) => all.map((element) => element.checkVisibility()));
  }

  it('has title, source, date and authors', async () => {
    for (const selector of [
      '[data-field="title"]',
      '[data-field="date"]',
      '[data-field="author"]',
      '.reader-source',
    ]) {
      const visible = await shown(selector);
      expect(visible.length, selector).toBeGreaterThan(0);
      expect(visible, selector).not.toContain(false);
    }
    expect(await reader.$eval('.reader-source', (source) => source.textContent)).toBe(
      `${site.origin}/blog/sample`,
    );
  });

  it('has nothing of the page around it', async () => {
    for (const selector of [
      '.top-bar',
      '.reader-contents',
      '.copy-code',
      '.heading-mark',
      '[role="tablist"]',
      '.skip-link',
    ]) {
      const visible = await shown(selector);
      expect(visible.length, selector).toBeGreaterThan(0);
      expect(visible, selector).not.toContain(true);
    }
  });

  it('is black on white, whatever the theme', async () => {
    const colours = await reader.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body);
      return [color, backgroundColor];
    });
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  });

  it('cuts no code', async () => {
    const cut = await reader.$$eval(
      'pre',
      (blocks) => blocks.filter((block) => block.scrollWidth > block.clientWidth + 1).length,
    );
    expect(cut).toBe(0);
  });

  it('has every tab and every closed part, and closes them again afterwards', async () => {
    await reader.emulateMediaType('screen');
    const opened = await reader.evaluate(() => {
      dispatchEvent(new Event('beforeprint'));
      const open = [...document.querySelectorAll('details')].map((details) => details.open);
      dispatchEvent(new Event('afterprint'));
      const after = [...document.querySelectorAll('details')].map((details) => details.open);
      return { open, after };
    });
    expect(opened).toEqual({ open: [true, true], after: [false, false] });
    await reader.emulateMediaType('print');
    const heights = await reader.$$eval('[data-tab]', (panels) =>
      panels.map((panel) => panel.getBoundingClientRect().height),
    );
    expect(Math.min(...heights)).toBeGreaterThan(20);
  });

  it('lets long code go on on the next sheet, and keeps what is short whole', async () => {
    const lines = (count: number): string =>
      `<figure data-code><pre><code>${Array.from({ length: count }, (_, at) => `<span data-line="">line ${at};</span>`).join('\n')}</code></pre></figure>`;
    const article = sampleArticle(site.origin);
    const page = await openKept(driver, {
      ...article,
      url: `${site.origin}/blog/long-code`,
      content: `<h2 id="code" data-index="0">Code</h2><p>Some.</p>${lines(10)}${lines(90)}<aside data-callout="info"><p>Short.</p></aside><aside data-callout="info"><p>Long.</p>${lines(90)}</aside>`,
    });
    await page.emulateMediaType('print');
    const breaks = await page.$$eval('.prose > :is(figure, aside), .prose aside figure', (all) =>
      all.map((element) => getComputedStyle(element).breakInside),
    );
    expect(breaks).toEqual(['avoid', 'auto', 'avoid', 'auto', 'auto']);
    await page.close();
  });

  it('is a document of some pages', async () => {
    await reader.emulateMediaType('print');
    const pdf = Buffer.from(await reader.pdf({ format: 'A4' })).toString('latin1');
    const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(1);
    expect(pages).toBeLessThan(12);
  });
});
