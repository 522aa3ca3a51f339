import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'puppeteer-core';
import { toolbarOf, waitFor, type Driver } from './driver.ts';

/** What a popup or panel shows of a page. */
export interface Shown {
  title: string;
  headings: string[];
}

/** Waits until a popup or panel shows a page, and no other. */
export async function showsPage(view: Page, expected: Shown): Promise<void> {
  let last: Shown | undefined;
  await waitFor(
    async () => {
      last = await shownIn(view).catch(() => undefined);
      return isDeepStrictEqual(last, expected);
    },
    { what: `"${expected.title}"` },
  ).catch((error: unknown) => {
    throw new Error(`${String(error)}; shown is ${JSON.stringify(last)}`);
  });
}

function shownIn(view: Page): Promise<Shown> {
  return view.evaluate(() => ({
    title: document.querySelector('[data-field="title"]')?.textContent ?? '',
    headings: [...document.querySelectorAll('nav[aria-label="Contents"] a')].map(
      (entry) => entry.textContent ?? '',
    ),
  }));
}

/** Writes down each title that a popup or panel shows from now on. */
export async function recordTitles(view: Page): Promise<() => Promise<string[]>> {
  await view.evaluate(() => {
    const titles: string[] = [];
    Object.assign(globalThis, { titles });
    new MutationObserver(() => {
      const title = document.querySelector('[data-field="title"]')?.textContent ?? '';
      if (title !== titles.at(-1)) titles.push(title);
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });
  return () => view.evaluate(() => (globalThis as unknown as { titles: string[] }).titles);
}

interface BadgeApi {
  action: { setTitle: (this: void, change: { title: string }) => Promise<void> };
  runtime: { getBackgroundPage(): Promise<object> };
}

/** What the background's world has for its API, and what is written down there. */
interface Background {
  browser?: BadgeApi;
  chrome?: BadgeApi;
  tips: string[];
}

/** Writes down each tip that the background gives the icon of a tab from now on. */
export async function recordTips(driver: Driver): Promise<() => Promise<string[]>> {
  const record = async (): Promise<void> => {
    const here = globalThis as unknown as Background;
    const owner = ((await here.browser?.runtime.getBackgroundPage?.()) ?? here) as Background;
    owner.tips = [];
    for (const api of new Set([owner.browser, owner.chrome])) {
      const set = api?.action.setTitle;
      if (!api || !set) continue;
      api.action.setTitle = (change) => {
        owner.tips.push(change.title);
        return set(change);
      };
    }
  };
  const recall = async (): Promise<string[]> => {
    const here = globalThis as unknown as Background;
    const owner = ((await here.browser?.runtime.getBackgroundPage?.()) ?? here) as Background;
    return owner.tips;
  };
  if (driver.name === 'firefox') {
    await driver.control.evaluate(record);
    return () => driver.control.evaluate(recall);
  }
  const target = await driver.browser.waitForTarget(
    (target) => target.url() === driver.extensionUrl('background.js'),
  );
  const worker = await target.worker();
  await worker?.evaluate(record);
  return async () => (await worker?.evaluate(recall)) ?? [];
}

/** Waits until the toolbar's badge says something for a page. */
export function badgeSays(driver: Driver, page: Page, badge: string): Promise<void> {
  return toolbarShows(driver, page, 'badge', (text) => text === badge, badge);
}

/** Waits until the tip of the toolbar's icon has some words in it for a page. */
export function tipNames(driver: Driver, page: Page, words: string): Promise<void> {
  return toolbarShows(driver, page, 'title', (text) => text.includes(words), words);
}

async function toolbarShows(
  driver: Driver,
  page: Page,
  part: 'badge' | 'title',
  fits: (text: string) => boolean,
  wanted: string,
): Promise<void> {
  let last = '';
  await waitFor(
    async () => {
      last = (await toolbarOf(driver, page))[part];
      return fits(last);
    },
    { what: `the ${part} to be "${wanted}"` },
  ).catch((error: unknown) => {
    throw new Error(`${String(error)}; it is "${last}"`);
  });
}
