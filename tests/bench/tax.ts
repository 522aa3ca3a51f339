import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { launchChromium } from '../browser/chromium.ts';
import { serve } from '../browser/serve.ts';
import { folderOf, namesOf, ofName, type Builds } from './builds.ts';
import { emptyExtension } from './extensions.ts';
import { figuresOf, show, showMore, showShare, takeTurns, type Figures } from './measure.ts';
import { MUTATING_PAGE, plainPage } from './pages.ts';

/** Plain pages, and one that shares with Fumadocs how Tailwind's users lay out the body. */
const PAGES: Record<string, string> = {
  '200 elements': plainPage(200),
  '5,000 elements': plainPage(5_000),
  '50,000 elements': plainPage(50_000),
  '5,000 elements in Tailwind’s body.flex': plainPage(5_000, 'flex min-h-screen flex-col'),
};
const ROUNDS = 11;
const MUTATING_ROUNDS = 5;
/** Milliseconds for which a page that mutates is watched. */
const MUTATING_MS = 2_000;

/** What a renderer has spent: milliseconds of its thread, and kilobytes of heap. */
interface Cost {
  script: number;
  task: number;
  heap: number;
}

/**
 * What the extension costs pages that are not Fumadocs: prints figures above the floor, which is one
 * whose content script is empty; beside it none at all.
 */
export async function benchTax(builds: Builds): Promise<void> {
  const routes = Object.values(PAGES).map((html, at) => [`/${at}`, html]);
  const site = await serve('.', { ...Object.fromEntries(routes), '/mutating': MUTATING_PAGE });
  const extension = emptyExtension();
  const browsers = new Map([
    ['none', await launchChromium()],
    ['empty', await launchChromium({ enableExtensions: [extension.folder] })],
  ]);
  for (const name of namesOf(builds)) {
    const browser = await launchChromium({ enableExtensions: [folderOf(builds, name)] });
    browsers.set(name, browser);
    // The page after the install is no part of what other pages pay. Early builds have none.
    if (!existsSync(join(folderOf(builds, name), 'welcome.html'))) continue;
    const welcome = await browser.waitForTarget((at) => at.url().endsWith('/welcome.html'));
    await (await welcome.asPage()).close();
  }
  const ways = [...browsers.keys()];
  console.log('\nTax on pages that are not Fumadocs, above an extension with an empty script');
  for (const name of namesOf(builds)) {
    const { size } = statSync(join(folderOf(builds, name), 'spotter.js'));
    console.log(`  bytes of script, ${name}: ${size}`);
  }
  for (const [at, name] of Object.keys(PAGES).entries()) {
    const url = `${site.origin}/${at}`;
    report(name, await takeTurns(ways, ROUNDS, (way) => costOfLoading(ofName(browsers, way), url)));
  }
  const url = `${site.origin}/mutating`;
  const costs = await takeTurns(ways, MUTATING_ROUNDS, (way) =>
    costAfterLoading(ofName(browsers, way), url),
  );
  report(`1,000 changes a second, for ${MUTATING_MS} ms after load`, costs);
  for (const browser of browsers.values()) await browser.close();
  await site.close();
  extension.remove();
}

async function costOfLoading(browser: Browser, url: string): Promise<Cost> {
  const { page, client } = await load(browser, url);
  const cost = await costOf(client);
  await page.close();
  return cost;
}

async function costAfterLoading(browser: Browser, url: string): Promise<Cost> {
  const { page, client } = await load(browser, url);
  const before = await costOf(client);
  await new Promise((resolve) => setTimeout(resolve, MUTATING_MS));
  const after = await costOf(client);
  await page.close();
  return {
    script: after.script - before.script,
    task: after.task - before.task,
    heap: after.heap - before.heap,
  };
}

async function load(browser: Browser, url: string): Promise<{ page: Page; client: CDPSession }> {
  const page = await browser.newPage();
  const client = await page.createCDPSession();
  // The time that the thread itself was busy: what else the machine does is not in it.
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(url);
  // Content scripts have run by then, at the latest.
  await page.evaluate(
    () => new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve, 100))),
  );
  return { page, client };
}

/** Since the page began to load. */
async function costOf(client: CDPSession): Promise<Cost> {
  const { metrics } = await client.send('Performance.getMetrics');
  const seconds = (name: string): number => metrics.find((one) => one.name === name)?.value ?? 0;
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  return {
    script: seconds('ScriptDuration') * 1000,
    task: seconds('TaskDuration') * 1000,
    heap: usedSize / 1000,
  };
}

function report(name: string, costs: Record<string, Cost[]>): void {
  const ways = Object.keys(costs);
  const figures = (way: string, what: keyof Cost): Figures =>
    figuresOf((costs[way] ?? []).map((cost) => cost[what]));
  const line = (title: string, what: keyof Cost): void => {
    const cells = ways.map((way) => `${way} ${show(figures(way, what), 2)}`);
    const above = showMore(figures('ours', what), figures('empty', what), 2);
    const share = ways.includes('other')
      ? `, ${showShare(figures('ours', what), figures('other', what), figures('empty', what))}`
      : '';
    console.log(`    ${title}: ${above} (${cells.join(', ')})${share}`);
  };
  console.log(`  ${name}`);
  line('script, ms', 'script');
  line('main thread, ms', 'task');
  line('heap, kB', 'heap');
}
