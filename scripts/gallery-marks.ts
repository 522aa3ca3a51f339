/** Marks in the reader, for the gallery: in the article, at a selection, listed and edited. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { startChromium, waitFor, type Driver } from '../tests/browser/driver.ts';
import { canMark, clickOn, dragOver, storedMarks } from '../tests/browser/marking.ts';
import { keepArticle, openKept, openReaderAt } from '../tests/browser/reader.ts';
import { sampleArticle, SAMPLE_CONTENT } from '../tests/browser/sample-article.ts';
import type { Site } from '../tests/browser/serve.ts';

/** How it is drawn. */
export interface MarksLook {
  scheme: 'light' | 'dark';
  width: number;
  height: number;
  isForced?: boolean;
  language?: string;
}

const LOOKS: Readonly<Record<string, MarksLook>> = {
  light: { scheme: 'light', width: 1200, height: 900 },
  dark: { scheme: 'dark', width: 1200, height: 900 },
  forced: { scheme: 'dark', width: 1200, height: 900, isForced: true },
  narrow: { scheme: 'light', width: 360, height: 700 },
  tiny: { scheme: 'dark', width: 240, height: 500 },
  low: { scheme: 'light', width: 900, height: 320 },
  arabic: { scheme: 'light', width: 700, height: 800, language: 'ar' },
};

const NOTE = 'Is this still so with **many** workers? See also the part about leases.';

/**
 * Draws marks in each look.
 *
 * @param only a part of the name of the pictures that are wanted
 */
export async function drawMarks({ origin }: Site, folder: string, only: string): Promise<void> {
  for (const [name, look] of Object.entries(LOOKS)) {
    if (!`marks ${name}`.includes(only)) continue;
    const { language } = look;
    const driver = await startChromium(
      language === undefined ? {} : { language, args: [`--lang=${language}`] },
    );
    await drawLook(driver, origin, look, (what, page) =>
      draw(page, folder, `marks ${what} ${name}`),
    );
    await driver.close();
  }
}

async function drawLook(
  driver: Driver,
  origin: string,
  look: MarksLook,
  draw: (what: string, page: Page) => Promise<void>,
): Promise<void> {
  const article = sampleArticle(origin);
  const first = await openKept(driver, article);
  await emulate(first, look);
  await canMark(first);
  const mark = async (colour: number, from: string, to = from): Promise<void> => {
    const { length } = await storedMarks(driver);
    await dragOver(first, from, to);
    await first.click(`.quote-tool [data-action="mark"]:nth-of-type(${colour})`);
    await waitFor(async () => (await storedMarks(driver)).length > length);
    // In a low window it stands where the next words are.
    await first.waitForSelector('.mark-news');
    await first.click('.mark-news .quiet');
  };
  await mark(1, 'job queue that we run', 'to know about an upload');
  await mark(2, 'everything that wants', 'at hand');
  await mark(3, 'mind the', 'second paragraph');
  await mark(4, 'openQueue(name)');
  await mark(1, 'return jobs', 'jobs;');
  await mark(2, 'Two workers an hour', 'argue');
  await first.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await clickOn(first, 'mind the');
  await first.waitForSelector('.mark-editor textarea');
  await first.type('.mark-editor textarea', NOTE);
  await first.type('.mark-editor input[name="labels"]', 'queues, to ask');
  await draw('editor', first);
  await first.click('.mark-editor [type="submit"]');
  await waitFor(async () => (await first.$('.mark-editor')) === null);
  await dragOver(first, 'distance between');
  await draw('tool', first);
  await first.evaluate(() => getSelection()?.removeAllRanges());
  await first.keyboard.press('h');
  await first.waitForSelector('.mark-pick');
  await draw('choosing', first);
  await first.keyboard.press('Escape');
  await first.close();
  const content = SAMPLE_CONTENT.replace(/<aside data-callout="warning">.*?<\/aside>/, '');
  await keepArticle(driver, sampleArticle(origin, { content }));
  const query = `?${new URLSearchParams({ url: article.url })}`;
  const later = await openReaderAt(driver, query, { remembers: true });
  await emulate(later, look);
  await later.waitForSelector('mark[data-mark]');
  await draw('article', later);
  await later.$eval('#code', (at) => at.scrollIntoView({ behavior: 'instant' }));
  await waitFor(() =>
    later.$$eval('[aria-current="location"]', ([row]) => row?.textContent === 'Code'),
  );
  await later.keyboard.press('w');
  await later.waitForSelector('[data-in-section]');
  await draw('code', later);
  await later.keyboard.press('m');
  await later.waitForSelector('.marks-list');
  await draw('list', later);
  await later.close();
}

async function emulate(page: Page, { scheme, isForced, width, height }: MarksLook): Promise<void> {
  const client = await page.createCDPSession();
  await client.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'forced-colors', value: isForced === true ? 'active' : 'none' },
    ],
  });
  await page.setViewport({ width, height, deviceScaleFactor: 1.5 });
  // The contents may have to slide out of a window that has become narrow.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
}

async function draw(page: Page, folder: string, name: string): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  writeFileSync(join(folder, `${name}.png`.replaceAll(' ', '-')), await page.screenshot());
}
