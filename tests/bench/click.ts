import { startChromium, toolbarOf, waitFor, type Driver } from '../browser/driver.ts';
import { serve } from '../browser/serve.ts';
import { folderOf, namesOf, ofName, type Builds } from './builds.ts';
import { watchedExtension, WATCH, type Painted } from './extensions.ts';
import { figuresOf, show, showMore, showRatio, showShare, takeTurns } from './measure.ts';
import { articlePage } from './pages.ts';

const SIZES = [
  { words: 5_000, headings: 50, most: 60 },
  { words: 100_000, headings: 1_000, most: 150 },
];
const ROUNDS = 11;

const EMPTY_POPUP = `<!doctype html><title>Empty</title>${WATCH}<p id="nothing">Nothing</p>`;

/** From the click on the toolbar's icon to contents on the screen, against an empty popup. */
export async function benchClick(builds: Builds): Promise<void> {
  const names = namesOf(builds);
  const empty = watchedExtension(builds.ours);
  empty.write('popup.html', EMPTY_POPUP);
  const extensions = names.map((name) => watchedExtension(folderOf(builds, name)));
  const routes = SIZES.map(({ words, headings }) => [`/${words}`, articlePage(words, headings)]);
  const site = await serve('.', Object.fromEntries(routes) as Record<string, string>);
  const ways = ['empty', ...names];
  const drivers = new Map<string, Driver>();
  for (const [at, { folder }] of [empty, ...extensions].entries()) {
    drivers.set(ways[at] ?? '', await startChromium({ extension: folder }));
  }
  console.log('\nClick to contents, in milliseconds, against an empty popup');
  for (const { words, headings, most } of SIZES) {
    const times = await takeTurns(ways, ROUNDS, (way) =>
      clickOn(ofName(drivers, way), `${site.origin}/${words}`),
    );
    const [least, ours, other] = ways.map((way) => figuresOf(times[way] ?? []));
    if (!least || !ours) continue;
    console.log(
      `  ${words} words, ${headings} headings: ${showMore(ours, least, 0)}, aim +${most};` +
        ` ${showRatio(ours, least)} (empty ${show(least, 0)}, ours ${show(ours, 0)})` +
        (other ? `, ${showShare(ours, other, least)} (${show(other, 0)})` : ''),
    );
  }
  for (const driver of drivers.values()) await driver.close();
  await site.close();
  for (const extension of [empty, ...extensions]) extension.remove();
}

/** Milliseconds from a click to what it shows; each on a page of its own. */
export async function clickOn(driver: Driver, url: string): Promise<number> {
  const page = await driver.browser.newPage();
  await page.goto(url);
  // Until then the extension is still busy with the page's badge.
  await waitFor(async () => (await toolbarOf(driver, page)).badge !== '', { what: 'the badge' });
  await page.bringToFront();
  const clicked = Date.now();
  const popup = await driver.openPopup(page);
  await waitFor(() => popup.evaluate(() => 'painted' in globalThis).catch(() => false));
  const shown = await popup.evaluate(
    () => (globalThis as unknown as { painted: Painted }).painted.outline,
  );
  await popup.close();
  await page.close();
  return shown - clicked;
}
