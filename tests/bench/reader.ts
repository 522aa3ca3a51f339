import { join } from 'node:path';
import { bundle } from '../browser/bundle.ts';
import { goToExtension, startChromium, tabIdOf, type Driver } from '../browser/driver.ts';
import { serve } from '../browser/serve.ts';
import { folderOf, namesOf, ofName, type Builds } from './builds.ts';
import { watchedExtension, WATCH, type Painted, type TemporaryExtension } from './extensions.ts';
import { figuresOf, show, showMore, showRatio, takeTurns } from './measure.ts';
import { articlePage } from './pages.ts';

const SIZES = [
  { words: 5_000, headings: 50 },
  { words: 100_000, headings: 1_000 },
];
const ROUNDS = 7;

const PLAIN_READER = `<!doctype html><meta charset="utf-8"><title>Plain</title>${WATCH}
  <article data-field="content"></article><script src="/plain-reader.js"></script>`;

const INSERT = `void (async () => {
  const tabId = Number(new URLSearchParams(location.search).get('tab'));
  const files = ['read.js'];
  const [{ result }] = await chrome.scripting.executeScript({ target: { tabId }, files });
  const article = document.querySelector('article');
  article.innerHTML = result;
  article.dataset.complete = '';
})();`;

/** From opening the reader to its first screen and to all of it, against a plain one. */
export async function benchReader(builds: Builds): Promise<void> {
  const names = namesOf(builds);
  const extensions = names.map((name) => watchedExtension(folderOf(builds, name)));
  for (const extension of extensions) await addPlainReader(extension);
  const routes = SIZES.map(({ words, headings }) => [`/${words}`, articlePage(words, headings)]);
  const site = await serve('.', Object.fromEntries(routes) as Record<string, string>);
  const drivers = new Map<string, Driver>();
  for (const [at, { folder }] of extensions.entries()) {
    drivers.set(names[at] ?? '', await startChromium({ extension: folder }));
  }
  const ways = ['plain', ...names];
  console.log('\nReader, in milliseconds, against Readability and a plain insert of its result');
  for (const { words } of SIZES) {
    const url = `${site.origin}/${words}`;
    const times = await takeTurns(ways, ROUNDS, (way) =>
      way === 'plain'
        ? open(ofName(drivers, 'ours'), url, 'plain-reader')
        : open(ofName(drivers, way), url, 'reader'),
    );
    for (const what of ['first', 'complete'] as const) {
      const [plain, ours, other] = ways.map((way) =>
        figuresOf((times[way] ?? []).map((time) => time[what])),
      );
      if (!plain || !ours) continue;
      console.log(
        `  ${words} words, ${what}: ${showMore(ours, plain, 0)}, ${showRatio(ours, plain)}` +
          ` (plain ${show(plain, 0)}, ours ${show(ours, 0)})` +
          (other ? `, ${showRatio(ours, other)} the other build’s (${show(other, 0)})` : ''),
      );
    }
  }
  for (const driver of drivers.values()) await driver.close();
  await site.close();
  for (const extension of extensions) extension.remove();
}

async function addPlainReader(extension: TemporaryExtension): Promise<void> {
  const script = await bundle(join(import.meta.dirname, 'plain-reader.ts'));
  extension.write('read.js', `${script}\ninPage.read();`);
  extension.write('plain-reader.js', INSERT);
  extension.write('plain-reader.html', PLAIN_READER);
}

interface Times {
  /** Something of the article is on the screen. */
  first: number;
  complete: number;
}

/** Milliseconds since the reader began to load. */
async function open(driver: Driver, url: string, view: string): Promise<Times> {
  const page = await driver.browser.newPage();
  await page.goto(url);
  const tabId = await tabIdOf(driver, page);
  const reader = await driver.browser.newPage();
  await goToExtension(reader, driver.extensionUrl(`${view}.html?tab=${tabId}`));
  const times = await reader.evaluate(async () => {
    const { painted } = globalThis as unknown as { painted: Painted };
    const start = performance.timeOrigin;
    return { first: (await painted.first) - start, complete: (await painted.complete) - start };
  });
  await reader.close();
  await page.close();
  return times;
}
