import { expect, it } from 'vitest';
import { BLOG } from '../browser/blog.ts';
import { BROWSERS, tabIdOf } from '../browser/driver.ts';
import { openReaderAt } from '../browser/reader.ts';
import { serve } from '../browser/serve.ts';

it.each(BROWSERS)('the reader in $name says what it left out, if asked to', async ({ start }) => {
  const site = await serve(BLOG, {}, { isStill: true });
  const driver = await start();
  const page = await driver.browser.newPage();
  await page.goto(`${site.origin}/blog/every-component`);
  const tabId = await tabIdOf(driver, page);
  const steps = async (query: string): Promise<(string | null)[]> => {
    const reader = await openReaderAt(driver, query);
    const found = await reader.$$eval('.removal-report [data-step]', (entries) =>
      entries.map((entry) => entry.getAttribute('data-step')),
    );
    await reader.close();
    return found;
  };
  expect(await steps(`?tab=${tabId}`)).toEqual([]);
  expect(await steps(`?tab=${tabId}&debug`)).not.toEqual([]);
  await driver.close();
  await site.close();
});
