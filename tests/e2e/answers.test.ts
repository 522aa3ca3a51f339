import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BLOG } from '../browser/blog.ts';
import { BROWSERS, settled, tabIdOf, type Driver } from '../browser/driver.ts';
import { openKept, openReaderAt, openReaderOf, setReader } from '../browser/reader.ts';
import { sampleArticle } from '../browser/sample-article.ts';
import { serve, type Site } from '../browser/serve.ts';

const TOOLS = '/blog/the-shape-of-small-tools';

interface Areas {
  storage: Record<string, { get(keys: null): Promise<object> } | undefined>;
}

describe.each(BROWSERS)('what a page answers, in $name', ({ start }) => {
  let site: Site;
  let driver: Driver;
  let page: Page;
  let tabId: number;

  beforeAll(async () => {
    site = await serve(BLOG);
    driver = await start();
    page = await driver.browser.newPage();
  });
  beforeEach(async () => {
    await page.goto(site.origin + TOOLS);
    tabId = await tabIdOf(driver, page);
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  /** Has the extension's scripts in the page lie, as who has taken over its process could. */
  async function takeOver(
    what: 'address' | 'answer' | 'day' | 'list' | 'report',
    lie: string,
  ): Promise<void> {
    await driver.control.evaluate(
      async (target, args) => {
        const api = globalThis.browser ?? globalThis.chrome;
        await api?.scripting.executeScript({
          target,
          args,
          func: (what: string, lie: string) => {
            const { stringify } = JSON;
            JSON.stringify = (value: { article?: object }) => {
              if (what === 'answer' || (what === 'list' && Array.isArray(value))) return lie;
              if (what === 'list') return stringify(value);
              if (what === 'report') return stringify({ ...value, ...(JSON.parse(lie) as object) });
              const field = what === 'day' ? 'published' : 'url';
              Object.assign(value.article ?? value, { [field]: lie });
              return stringify(value);
            };
            // What was read of the page as it is would be given without being written again.
            document.documentElement.toggleAttribute('data-taken');
          },
        });
      },
      { tabId },
      [what, lie],
    );
  }

  /** What popup and reader say of the page. */
  async function said(): Promise<string[]> {
    const texts: string[] = [];
    for (const open of [driver.openPopup, (of: Page) => openReaderOf(driver, of)]) {
      const view = await open(page);
      const state = await settled(view);
      texts.push(`${state}: ${await view.$eval('h1', (title) => title.textContent)}`);
      await view.close();
    }
    return texts;
  }

  const FAILED = ['error: This page could not be read', 'error: This page could not be read'];

  it.each([
    'https://bank.example/',
    'http://localhost/',
    'javascript:alert(1)',
    'data:text/html,a',
    'file:///etc/hosts',
    'a',
    '',
  ])('is not shown as that of %s', async (address) => {
    await takeOver('address', address);
    expect(await said()).toEqual(FAILED);
  });

  it('is shown where a router has changed the address meanwhile', async () => {
    await takeOver('address', `${site.origin}/blog/another?page#there`);
    expect(await said()).toEqual(Array(2).fill('ready: The Shape of Small Tools'));
  });

  it.each([
    '', '{', 'null', 'true', '7', '"text"', '[]', '{}', '{"article":null}', '{"article":[]}',
    '{"article":{"url":"x"},"removed":7}',
  ])('is a sentence where it is no article but %s', async (answer) => {
    await takeOver('answer', answer);
    expect(await said()).toEqual(FAILED);
  }); // prettier-ignore

  it.each(['2024-99-99', '0000-00-00'])('is a sentence where its day is %s', async (day) => {
    await takeOver('day', day);
    expect(await said()).toEqual(FAILED);
  });

  it.each([
    '<div></div>',
    '<p> </p><p>\u00a0</p>',
    '<script>alert(1)</script>',
    '<video src="https://a.example/a.mp4"></video>',
    '<p></p>',
  ])('is a sentence in the reader where nothing is left of it: %s', async (content) => {
    await setReader(driver, {});
    const reader = await openKept(driver, sampleArticle(site.origin, { content }));
    expect(await reader.$eval('.notice', (notice) => notice.textContent)).toMatch(/No text that/);
    await reader.close();
  });

  it.each(['[{"toString":1,"valueOf":1}]', '[[[]],null,7]', '{"length":3}', 'null', '"text"', '{'])(
    'is passed over where it is no list of texts or addresses but %s',
    async (lie) => {
      await takeOver('list', lie);
      const popup = await driver.openPopup(page);
      expect(await settled(popup)).toBe('ready');
      const broken = await popup.evaluateHandle(() => {
        const errors: string[] = [];
        addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
        return errors;
      });
      await popup.type('[type="search"]', 'tools');
      await popup.waitForSelector('nav[aria-label="Contents"] mark');
      await popup.click('.actions [aria-haspopup="menu"]');
      await popup.waitForSelector('[role="menu"]:popover-open');
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(await popup.$$('[role="menuitem"]')).toHaveLength(3);
      expect(await broken.jsonValue()).toEqual([]);
      await popup.close();
    },
  );

  it.each([
    '{"removed":7}',
    '{"removed":[7,null,{"step":{}}]}',
    '{"removed":[{"step":{},"what":[],"text":{"a":1},"count":"x"}]}',
    '{"missing":7,"progress":{},"needsReadability":0}',
    '{"removed":null}',
  ])('is shown where only what goes with it is odd: %s', async (lie) => {
    await takeOver('report', lie);
    const reader = await openReaderAt(driver, `?tab=${tabId}&debug`);
    expect(await reader.$eval('h1', (title) => title.textContent)).toMatch(/Small Tools/);
    await reader.close();
  });

  it('gets none of what is stored', async () => {
    const refused = await driver.control.evaluate(
      async (target) => {
        const api = globalThis.browser ?? globalThis.chrome;
        const [frame] =
          (await api?.scripting.executeScript({
            target,
            func: async () => {
              const { storage } = (globalThis.browser ?? globalThis.chrome) as unknown as Areas;
              const areas = ['session', 'local', 'sync'].map(async (name) =>
                storage[name]?.get(null),
              );
              const answers = await Promise.allSettled(areas);
              return answers.map((answer) => answer.status === 'rejected' || !answer.value);
            },
          })) ?? [];
        return frame?.result;
      },
      { tabId },
    );
    // Firefox closes what is kept of a session only.
    const isChromium = driver.name === 'chromium';
    expect(refused).toEqual([true, isChromium, isChromium]);
  });

  it('has its pictures wait where it cannot be read whether they may be asked for', async () => {
    await setReader(driver, { images: { garbage: 1 } });
    const reader = await openKept(driver, sampleArticle(site.origin));
    await reader.waitForSelector('.images-notice');
    expect(await reader.$$eval('[data-waits]', (images) => images.length)).toBe(0);
    await reader.close();
    await setReader(driver, {});
  });
});
