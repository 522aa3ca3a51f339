/**
 * Does the extension grow or slow down with use? `npm run soak -- <minutes>` (ten by default) opens
 * tabs of posts and of plain pages up to 200, clicks, jumps, reads and closes them again, in
 * Chromium. For each minute it prints the worker's memory and the time from a click to the outline,
 * as ratios to the first one; it fails where either has grown beyond noise in the end. All the while
 * it remembers 5,000 posts, as somebody does who has read for years.
 */
import type { Page } from 'puppeteer-core';
import { BLOG, blogPages } from '../tests/browser/blog.ts';
import { openExtensionPage, startChromium, tabIdOf, type Driver } from '../tests/browser/driver.ts';
import { fillMemory } from '../tests/browser/memory.ts';
import { clickEntry } from '../tests/browser/jumping.ts';
import { serve } from '../tests/browser/serve.ts';

const MINUTE_MS = 60_000;
const MOST_TABS = 200;
const REMEMBERED_POSTS = 5_000;
/** Ratios to the first minute above which it is no noise any more: other programs share the machine. */
const MOST_GROWTH = { memory: 1.5, time: 2 };

/** What one minute came to. */
interface Minute {
  /** Bytes of the worker's heap after a collection. */
  memory: number;
  /** Milliseconds from a click to the outline, the median. */
  time: number;
  /** Milliseconds that the same tab takes to answer at all, for comparison; the median. */
  bare: number;
  clicks: number;
  tabs: number;
}

const minutes = Number(process.argv[2] ?? 10);
if (!(minutes > 0)) throw new Error('Minutes are a number above 0');

const site = await serve(BLOG, {
  '/plain': '<!doctype html><html lang="en"><title>Plain</title><p>Hello.</p></html>',
});
const driver = await startChromium();
const posts = blogPages().filter(({ kind, headings }) => kind === 'post' && headings.length > 3);
await fillMemory(driver, REMEMBERED_POSTS, site.origin + (posts[0]?.path ?? '/'));
const tabs: Page[] = [];
const seen: Minute[] = [];
try {
  for (let minute = 0; minute < minutes; minute += 1) {
    seen.push(await useFor(driver, MINUTE_MS));
    print(seen);
  }
} finally {
  await driver.close();
  await site.close();
}
process.exitCode = hasGrown(seen) ? 1 : 0;

async function useFor({ browser }: Driver, milliseconds: number): Promise<Minute> {
  const end = Date.now() + milliseconds;
  const times: number[] = [];
  const bare: number[] = [];
  for (let turn = 0; Date.now() < end; turn += 1) {
    const post = posts[turn % posts.length]?.path ?? '/';
    const page = await browser.newPage();
    tabs.push(page);
    // Three posts, then a plain page.
    await page.goto(site.origin + (turn % 4 === 3 ? '/plain' : post));
    // Before any jump, which changes the address that the tab is found by.
    const tabId = await tabIdOf(driver, page);
    if (turn % 4 !== 3) {
      const [click, answer] = await clickAndJump(page, tabId);
      times.push(click);
      bare.push(answer);
    }
    if (turn % 8 === 0) await read(tabId);
    if (tabs.length >= MOST_TABS) await closeOldest(MOST_TABS / 2);
  }
  const memory = await workerMemory();
  return {
    memory,
    time: median(times),
    bare: median(bare),
    clicks: times.length,
    tabs: tabs.length,
  };
}

/** Milliseconds until the outline is there, and until the tab answers anything at all. */
async function clickAndJump(page: Page, tabId: number): Promise<[click: number, answer: number]> {
  const asked = performance.now();
  await driver.control.evaluate(
    (id) => globalThis.chrome?.scripting.executeScript({ target: { tabId: id }, func: () => 1 }),
    tabId,
  );
  const clicked = performance.now();
  const popup = await driver.openPopup(page);
  await popup.waitForSelector('[data-state="ready"] nav a');
  const shown = performance.now();
  await clickEntry(popup, 2);
  await popup.waitForSelector('nav [aria-current="location"]');
  await popup.close();
  return [shown - clicked, clicked - asked];
}

async function read(tabId: number): Promise<void> {
  const reader = await openExtensionPage(driver, `reader.html?tab=${tabId}`);
  await reader.waitForSelector('article[data-field="content"]');
  await reader.close();
}

async function closeOldest(count: number): Promise<void> {
  for (const page of tabs.splice(0, count)) await page.close();
}

/** The worker is woken, and its rubbish collected first. */
async function workerMemory(): Promise<number> {
  const page = await driver.browser.newPage();
  await page.goto(`${site.origin}${posts[0]?.path}`);
  const target = await driver.browser.waitForTarget(
    (at) => at.url() === driver.extensionUrl('background.js'),
  );
  const session = await target.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  await page.close();
  return usedSize;
}

function print(all: readonly Minute[]): void {
  const [first] = all;
  const last = all.at(-1);
  if (!first || !last) return;
  const ratio = (now: number, then: number): string => `${(now / then).toFixed(2)}×`;
  console.log(
    [
      `minute ${all.length}`,
      `${last.tabs} tabs open`,
      `${last.clicks} clicks`,
      `worker ${(last.memory / 1e6).toFixed(2)} MB (${ratio(last.memory, first.memory)})`,
      `click to outline ${last.time.toFixed(0)} ms (${ratio(last.time, first.time)})`,
      `any answer ${last.bare.toFixed(0)} ms (${ratio(last.bare, first.bare)})`,
    ].join(', '),
  );
}

/** Compares the last third with the first minute; what slows any answer is not the extension. */
function hasGrown(all: readonly Minute[]): boolean {
  const [first] = all;
  if (!first || all.length < 2) return false;
  const late = all.slice(-Math.max(1, Math.floor(all.length / 3)));
  const memory = median(late.map((minute) => minute.memory)) / first.memory;
  const time = median(late.map((minute) => minute.time)) / first.time;
  const machine = Math.max(1, median(late.map((minute) => minute.bare)) / first.bare);
  const grown = memory > MOST_GROWTH.memory || time / machine > MOST_GROWTH.time;
  console.log(
    `In the end: memory ${memory.toFixed(2)}×, time ${time.toFixed(2)}× (the machine ${machine.toFixed(2)}×): ${grown ? 'grown' : 'flat'}`,
  );
  return grown;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
