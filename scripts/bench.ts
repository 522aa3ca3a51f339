/**
 * Speed as ratios within one run: `npm run bench`. All ways of reading take turns on the same DOM
 * in the same browser; what is compared are medians of several rounds.
 */
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Bench } from '../tests/bench/in-page.ts';
import { bundle } from '../tests/browser/bundle.ts';
import { launchChromium } from '../tests/browser/chromium.ts';

const SIZES = [
  { words: 1_000, headings: 10 },
  { words: 10_000, headings: 100 },
  { words: 100_000, headings: 1_000 },
  { words: 1_000_000, headings: 10_000 },
];
/** Readers that take minutes on the largest sizes are left out there. */
const MOST_WORDS: Record<string, number> = {
  bare: 1e9,
  ours: 1e9,
  readability: 1e5,
  defuddle: 1e5,
};

const script = await bundle(join(import.meta.dirname, '../tests/bench/in-page.ts'));
const browser = await launchChromium({ protocolTimeout: 600_000 });
const page = await browser.newPage();
await page.setRequestInterception(true);
page.on('request', (request) => {
  void request.respond({
    contentType: 'text/html',
    body: '<!doctype html><title>Bench</title><body>',
  });
});
await page.goto('https://blog.example/blog/a-long-article');
await page.evaluate(script);
await benchExtraction(page);
await benchSpotting(page);
await browser.close();

async function benchExtraction(tab: Page): Promise<void> {
  console.log('\nExtraction: milliseconds, and how many bare passes over the same DOM that is');
  for (const { words, headings } of SIZES) {
    await tab.evaluate(
      (...size) => (globalThis as unknown as { bench: Bench }).bench.buildArticle(...size),
      words,
      headings,
    );
    const rounds = words > 100_000 ? 3 : 7;
    const medians: Record<string, number> = {};
    for (const [way, most] of Object.entries(MOST_WORDS)) {
      if (words > most) continue;
      medians[way] = median(await timed(tab, way, rounds));
    }
    const bare = medians['bare'] ?? 1;
    const cells = Object.entries(medians).map(
      ([way, ms]) => `${way} ${ms.toFixed(1)} ms (${(ms / bare).toFixed(1)}×)`,
    );
    console.log(`${words} words, ${headings} headings: ${cells.join(', ')}`);
  }
}

async function benchSpotting(tab: Page): Promise<void> {
  console.log('\nSpotting a page that is not Fumadocs');
  for (const nodes of [200, 5_000, 50_000]) {
    await tab.evaluate(
      (count) => (globalThis as unknown as { bench: Bench }).bench.buildPlainPage(count),
      nodes,
    );
    const ms = median(await timed(tab, 'spot', 9));
    console.log(`${nodes} elements: ${ms.toFixed(2)} ms`);
  }
}

function timed(tab: Page, way: string, rounds: number): Promise<number[]> {
  return tab.evaluate(
    (name, times) => (globalThis as unknown as { bench: Bench }).bench.time(name, times),
    way,
    rounds,
  );
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
