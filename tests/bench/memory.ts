import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { bundle } from '../browser/bundle.ts';
import { launchChromium } from '../browser/chromium.ts';
import { startChromium, type Driver } from '../browser/driver.ts';
import { fillMemory } from '../browser/memory.ts';
import { callStorage } from '../browser/options.ts';
import { serve, type Site } from '../browser/serve.ts';
import type { Builds } from './builds.ts';
import { clickOn } from './click.ts';
import { watchedExtension } from './extensions.ts';
import { busyTime, watchThread } from './extraction.ts';
import { figuresOf, show, showMore, showRatio, takeTurns } from './measure.ts';
import { articlePage } from './pages.ts';

const WORDS = 10_000;
const HEADINGS = 100;
/** Readings in one page: the first compiles what it runs. */
const AGAIN = 5;
const ROUNDS = 7;
const CLICKS = 11;
const POSTS = 5_000;

/** What it costs that something is remembered: of the reader's time, and of a click's. */
export async function benchMemory(builds: Builds): Promise<void> {
  const site = await serve('.', { '/post': articlePage(WORDS, HEADINGS) });
  await benchPlaceAndChanges(builds, site);
  await benchClicks(builds, site);
  await site.close();
}

/** Finding the place and what has changed, by what reading the same article takes. */
async function benchPlaceAndChanges(builds: Builds, site: Site): Promise<void> {
  const browser = await launchChromium();
  const reader = readFileSync(join(builds.ours, 'content-reader.js'), 'utf8');
  const remembering = await bundle(join(import.meta.dirname, 'by-memory.ts'));
  const content = await contentOf(browser, `${site.origin}/post`, reader);
  const times = await takeTurns(['reading', 'remembering'], ROUNDS, (way) =>
    way === 'reading'
      ? timesOf(browser, `${site.origin}/post`, '', reader)
      : timesOf(browser, content, `${remembering}; inPage.prepare()`, 'inPage.remember()'),
  );
  console.log(
    `\nFinding the place, and what has changed, in an article of ${WORDS} words, in milliseconds`,
  );
  for (const [name, from, to] of [
    ['first time', 0, 1],
    ['once compiled', 1, AGAIN + 1],
  ] as const) {
    const [reading, own] = (['reading', 'remembering'] as const).map((way) =>
      figuresOf(times[way].map((all) => figuresOf(all.slice(from, to)).median)),
    );
    if (!reading || !own) continue;
    console.log(
      `  ${name}: ${showRatio(own, reading)} of reading it, aim 0.1×` +
        ` (reading ${show(reading, 2)}, remembering ${show(own, 2)})`,
    );
  }
  await browser.close();
}

/** Milliseconds of the page's thread that each of several runs takes. */
async function timesOf(
  browser: Browser,
  address: string,
  prepare: string,
  script: string,
): Promise<number[]> {
  const page = await browser.newPage();
  await page.goto(address);
  const client = await watchThread(page);
  if (prepare) await busyTime(client, prepare);
  const taken: number[] = [];
  for (let time = 0; time <= AGAIN; time += 1) {
    const asking = await busyTime(client, '0');
    taken.push(Math.max(0, (await busyTime(client, script)) - asking));
  }
  await page.close();
  return taken;
}

/** The article's content, as a page of its own. */
async function contentOf(browser: Browser, url: string, reader: string): Promise<string> {
  const page = await browser.newPage();
  await page.goto(url);
  const read = (await page.evaluate(reader)) as string | { article: { content: string } };
  await page.close();
  const { article } =
    typeof read === 'string' ? (JSON.parse(read) as { article: { content: string } }) : read;
  return `data:text/html;charset=utf-8,${encodeURIComponent(`<!doctype html><body>${article.content}`)}`;
}

/** From click to contents where thousands of posts are remembered, this one too, and where none is. */
async function benchClicks(builds: Builds, site: Site): Promise<void> {
  const extension = watchedExtension(builds.ours);
  const drivers: Record<'nothing' | 'remembered', Driver> = {
    nothing: await startChromium({ extension: extension.folder }),
    remembered: await startChromium({ extension: extension.folder }),
  };
  const remember = { 'settings.version': 1, 'settings.remember': 'nothing' };
  await callStorage(drivers.nothing, 'set', remember);
  await fillMemory(drivers.remembered, POSTS, `${site.origin}/post`);
  const times = await takeTurns(['nothing', 'remembered'], CLICKS, (way) =>
    clickOn(drivers[way], `${site.origin}/post`),
  );
  const [nothing, remembered] = [figuresOf(times.nothing), figuresOf(times.remembered)];
  console.log(
    `\nClick to contents, in milliseconds, with ${POSTS} posts remembered:` +
      ` ${showMore(remembered, nothing, 0)}, ${showRatio(remembered, nothing)}` +
      ` (nothing remembered ${show(nothing, 0)}, remembered ${show(remembered, 0)})`,
  );
  for (const driver of Object.values(drivers)) await driver.close();
  extension.remove();
}
