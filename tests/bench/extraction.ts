import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { bundle } from '../browser/bundle.ts';
import { launchChromium } from '../browser/chromium.ts';
import { serve } from '../browser/serve.ts';
import { folderOf, namesOf, ofName, type Builds } from './builds.ts';
import { figuresOf, show, showRatio, takeTurns, type Figures } from './measure.ts';
import { articlePage } from './pages.ts';

const SIZES = [
  { words: 1_000, headings: 10, rounds: 7, more: 5 },
  { words: 10_000, headings: 100, rounds: 7, more: 5 },
  { words: 100_000, headings: 1_000, rounds: 5, more: 3 },
  { words: 1_000_000, headings: 10_000, rounds: 3, more: 2 },
];
/** A pass over the page's DOM that asks nothing of it. */
const BARE = `(() => {
  const walker = document.createTreeWalker(document.body);
  let letters = 0;
  while (walker.nextNode()) letters += walker.currentNode.nodeValue?.length ?? 0;
  return letters;
})()`;

/** For the largest article these need minutes, and more memory than a page may have. */
const MOST_WORDS: Record<string, number> = { readability: 100_000, defuddle: 100_000 };

/**
 * How long it takes to read an article, against a bare pass over its DOM, Readability and
 * Defuddle: each a script that is evaluated in a page of its own, once with everything new to the
 * browser, which has to compile it too, and again.
 */
export async function benchExtraction(builds: Builds): Promise<void> {
  const scripts = await scriptsOf(builds);
  const routes = SIZES.map(({ words, headings }) => [`/${words}`, articlePage(words, headings)]);
  const site = await serve('.', Object.fromEntries(routes) as Record<string, string>);
  const browser = await launchChromium({ protocolTimeout: 600_000 });
  console.log('\nExtraction, in milliseconds; in brackets, how many times that is ours');
  for (const { words, headings, rounds, more } of SIZES) {
    const ways = [...scripts.keys()].filter((way) => words <= (MOST_WORDS[way] ?? words));
    const times = await takeTurns(ways, rounds, (way) =>
      read(browser, `${site.origin}/${words}`, ofName(scripts, way), more),
    );
    console.log(`  ${words} words, ${headings} headings`);
    report('first reading', ways, (way) => figuresOf((times[way] ?? []).map(({ first }) => first)));
    report('once compiled, in a page that has changed', ways, (way) =>
      figuresOf((times[way] ?? []).map(({ changed }) => figuresOf(changed).median)),
    );
    report('once compiled, in a page as it was', ways, (way) =>
      figuresOf((times[way] ?? []).map(({ again }) => figuresOf(again).median)),
    );
  }
  await browser.close();
  await site.close();
}

/** The scripts that read a page, by what they are called here. */
async function scriptsOf(builds: Builds): Promise<Map<string, string>> {
  const bundled = (file: string): Promise<string> => bundle(join(import.meta.dirname, file));
  return new Map([
    ['bare', BARE],
    ...namesOf(builds).map((name): [string, string] => [
      name,
      readFileSync(join(folderOf(builds, name), 'extractor.js'), 'utf8'),
    ]),
    ['readability', await bundled('by-readability.ts')],
    ['defuddle', await bundled('by-defuddle.ts')],
  ]);
}

/** Milliseconds of the page's thread that readings take. */
interface ReadingTimes {
  first: number;
  /** Each after a change of the page. */
  changed: number[];
  /** Each of the page as the reading before has seen it. */
  again: number[];
}

/** On a page that has the lookout, as those of Fumadocs have, an extractor stays. */
const WITH_LOOKOUT = 'globalThis.isSpotting = true; 0';
const CHANGE = 'document.body.toggleAttribute("data-changed")';

async function read(
  browser: Browser,
  url: string,
  script: string,
  times: number,
): Promise<ReadingTimes> {
  const page = await browser.newPage();
  await page.goto(url);
  await page.evaluate(WITH_LOOKOUT);
  const client = await watchThread(page);
  const time = async (expression: string): Promise<number> => {
    const asking = await busyTime(client, '0');
    return Math.max(0, (await busyTime(client, expression)) - asking);
  };
  const first = await time(script);
  const again = (await page.evaluate('typeof readAgain')) === 'function' ? 'readAgain()' : script;
  const taken: ReadingTimes = { first, changed: [], again: [] };
  for (let left = times; left > 0; left -= 1) {
    await page.evaluate(CHANGE);
    taken.changed.push(await time(again));
    taken.again.push(await time(again));
  }
  await page.close();
  return taken;
}

/** Has the browser count how long a page's thread is busy: see `busyTime`. */
export async function watchThread(page: Page): Promise<CDPSession> {
  const client = await page.createCDPSession();
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  return client;
}

/** Milliseconds for which a script keeps the page's thread busy. */
export async function busyTime(client: CDPSession, script: string): Promise<number> {
  const before = await taskTime(client);
  await client.send('Runtime.evaluate', { expression: script });
  return (await taskTime(client)) - before;
}

/** Milliseconds that the thread has been busy: what else the machine does is not in it. */
async function taskTime(client: CDPSession): Promise<number> {
  const { metrics } = await client.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

function report(name: string, ways: readonly string[], figures: (way: string) => Figures): void {
  const cells = ways.map(
    (way) => `${way} ${show(figures(way), 2)} (${showRatio(figures(way), figures('ours'))})`,
  );
  console.log(`    ${name}: ${cells.join(', ')}`);
}
