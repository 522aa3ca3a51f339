import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BLOG } from '../browser/blog.ts';
import { openPopupOf, settled, startChromium, type Driver } from '../browser/driver.ts';
import { serve, type Site } from '../browser/serve.ts';
import { VIEW_ROUTES, VIEWS } from '../browser/views.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  help: string;
  nodes: { html: string }[];
}

describe.each(['light', 'dark'])('the popup is accessible in %s', (theme) => {
  let site: Site;
  let driver: Driver;
  let page: Page;

  beforeAll(async () => {
    site = await serve(BLOG, VIEW_ROUTES);
    driver = await startChromium();
    page = await driver.browser.newPage();
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  async function violations(popup: Page): Promise<string[]> {
    await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    await popup.evaluate(AXE);
    const found = await popup.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run(): Promise<{ violations: Violation[] }> };
      };
      return (await axe.run()).violations;
    });
    return found.map(({ id, help, nodes }) => `${id}: ${help} (${nodes[0]?.html})`);
  }

  it.each(Object.entries(VIEWS))('showing %s', async (_name, path) => {
    await page.goto(site.origin + path);
    const popup = await driver.openPopup(page);
    await settled(popup);
    const why = await popup.$('.why');
    await why?.click();
    expect(await violations(popup)).toEqual([]);
    await popup.close();
  });

  it('showing that the tab has gone', async () => {
    const popup = await openPopupOf(driver, 987_654_321);
    await settled(popup);
    expect(await violations(popup)).toEqual([]);
    await popup.close();
  });
});
