import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BLOG, blogPage } from '../browser/blog.ts';
import { BROWSERS, goToExtension, tabIdOf, waitFor, type Driver } from '../browser/driver.ts';
import { openOptions } from '../browser/options.ts';
import { spyOnClipboard } from '../browser/reader.ts';
import { serve, type Site } from '../browser/serve.ts';
import { violations } from '../browser/violations.ts';

const TOOLS = '/blog/the-shape-of-small-tools';

describe.each(BROWSERS)('what the options say of the extension in $name', ({ start }) => {
  let site: Site;
  let driver: Driver;
  let page: Page;
  let options: Page;

  beforeAll(async () => {
    site = await serve(BLOG, {}, { isStill: true });
    driver = await start();
    page = await driver.browser.newPage();
    await page.goto(site.origin + TOOLS);
    options = await openOptions(driver);
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  it('is its version', async () => {
    const version = await driver.control.evaluate(() => {
      const { runtime } = (globalThis.browser ?? globalThis.chrome) as unknown as {
        runtime: { getManifest(): { version: string } };
      };
      return runtime.getManifest().version;
    });
    expect(await options.$eval('[data-field="version"]', (at) => at.textContent)).toBe(
      `Version ${version}`,
    );
  });

  it.each([
    ['PRIVACY.txt', /^\uFEFF?Privacy\n.*marked “online”.*no telemetry/s],
    ['LICENCES.txt', /preact/],
  ])('links to %s, a text that reads well', async (file, says) => {
    const shown = await driver.browser.newPage();
    await goToExtension(shown, driver.extensionUrl(file));
    // As the browser shows it, whose word it is how the letters are encoded.
    const text = await shown.$eval('body', (body) => body.textContent);
    await shown.close();
    expect(await options.$(`.about a[href="/${file}"]`)).not.toBeNull();
    expect(text).toMatch(says);
    expect(text).not.toMatch(/\*\*|^#|\uFFFD|â€/m);
  });

  function report(): Promise<string> {
    return options.$eval('[name="report"]', (area) => (area as HTMLTextAreaElement).value);
  }

  it('writes a report that names no page until one is chosen', async () => {
    expect(await options.$('[name="report"]')).toBeNull();
    await options.$eval('[data-action="report"]', (button) => (button as HTMLElement).click());
    await options.waitForSelector('[name="report"]');
    const text = await report();
    expect(text).toMatch(/^What is wrong, and what should be there instead\?\n/);
    expect(text).toMatch(/\nversion: \d.*\nbrowser: .*(?:Chrome|Firefox)\/\d/s);
    expect(text).not.toContain(site.origin);
    expect(await violations(options)).toEqual([]);
  });

  it('writes into it what was found on the page that is chosen, and sends nothing', async () => {
    const asked = (): Promise<number> =>
      options.evaluate(() => performance.getEntriesByType('resource').length);
    const before = await asked();
    await options.select('[name="report-page"]', String(await tabIdOf(driver, page)));
    await waitFor(async () => (await report()).includes('kind: post'), { what: 'the page' });
    const text = await report();
    const { title, headings } = blogPage(TOOLS);
    expect(text).toContain(`\npage: ${title}\naddress: ${site.origin}${TOOLS}\n`);
    expect(text).toContain(`\nheadings: ${headings.length}\n`);
    expect(text).toMatch(/\nevidence: .*colours/);
    for (const { depth, text: heading, id } of headings)
      expect(text).toContain(`\n${'#'.repeat(depth)} ${heading} (#${id})\n`);
    await options.select('[name="report-page"]', '');
    await waitFor(async () => !(await report()).includes(site.origin));
    expect(await asked()).toBe(before);
  });

  it('copies the report as it was changed by hand', async () => {
    const copied = await spyOnClipboard(options);
    await options.$eval('[name="report"]', (area) => {
      (area as HTMLTextAreaElement).value = 'The second heading is missing.';
    });
    await options.$eval('[data-action="copy-report"]', (button) => (button as HTMLElement).click());
    await waitFor(async () => (await copied()).length > 0);
    expect(await copied()).toEqual(['The second heading is missing.']);
    await waitFor(
      async () => (await options.$eval('.report output', (at) => at.textContent)) === 'Copied',
    );
  });
});
