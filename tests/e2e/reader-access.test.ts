import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BLOG } from '../browser/blog.ts';
import { BROWSERS, type Driver } from '../browser/driver.ts';
import { openKept, openReaderAt, openReaderOf, setReader } from '../browser/reader.ts';
import { sampleArticle } from '../browser/sample-article.ts';
import { serve, type Site } from '../browser/serve.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  help: string;
  nodes: { html: string }[];
}

describe.each(['light', 'sepia', 'dark', 'contrast'])('the reader is accessible in %s', (theme) => {
  let site: Site;
  let driver: Driver;

  beforeAll(async () => {
    site = await serve(BLOG, {}, { isStill: true });
    driver = await BROWSERS[0].start();
    await setReader(driver, { theme });
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  async function violations(reader: Page): Promise<string[]> {
    await reader.evaluate(AXE);
    const found = await reader.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run(): Promise<{ violations: Violation[] }> };
      };
      return (await axe.run()).violations;
    });
    return found.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html }) => `${id}: ${help} (${html.slice(0, 200)})`),
    );
  }

  it('showing everything that an article may hold', async () => {
    const reader = await openKept(driver, sampleArticle(site.origin));
    expect(await violations(reader)).toEqual([]);
    await reader.$eval('.look-button', (button) => (button as HTMLElement).click());
    expect(await violations(reader)).toEqual([]);
    await reader.keyboard.press('Escape');
    await reader.keyboard.type('?');
    expect(await violations(reader)).toEqual([]);
    await reader.close();
  });

  it.each(['/blog/every-component', '/blog/ar/letters-and-lines'])('showing %s', async (path) => {
    const page = await driver.browser.newPage();
    await page.goto(site.origin + path);
    const reader = await openReaderOf(driver, page);
    expect(await violations(reader)).toEqual([]);
    await reader.close();
    await page.close();
  });

  it('in a narrow window, with images that wait, and the contents open', async () => {
    await setReader(driver, { theme, images: 'ask' });
    const reader = await openKept(driver, sampleArticle(site.origin));
    await reader.setViewport({ width: 390, height: 800 });
    expect(await violations(reader)).toEqual([]);
    await reader.click('.contents-button');
    expect(await violations(reader)).toEqual([]);
    await reader.close();
    await setReader(driver, { theme });
  });

  it('saying that an article is no longer kept', async () => {
    const url = 'https://example.com/gone';
    const reader = await openReaderAt(driver, `?${new URLSearchParams({ url })}`);
    expect(await violations(reader)).toEqual([]);
    await reader.close();
  });
});
