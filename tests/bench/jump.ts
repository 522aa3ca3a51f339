import type { Page } from 'puppeteer-core';
import { startChromium, settled, type Driver } from '../browser/driver.ts';
import { serve } from '../browser/serve.ts';
import { folderOf, namesOf, ofName, type Builds } from './builds.ts';
import { figuresOf, show, showMore, showShare, takeTurns } from './measure.ts';
import { articlePage } from './pages.ts';

const SIZES = [
  { words: 5_000, headings: 50 },
  { words: 100_000, headings: 1_000 },
];
const ROUNDS = 7;
/** A heading far down the page whose entry the popup draws: of a long outline the first rows, unfolded. */
const INDEX = 24;

/** From the click on an entry to the heading in its place, against the page's own anchor. */
export async function benchJump(builds: Builds): Promise<void> {
  const names = namesOf(builds);
  const routes = SIZES.map(({ words, headings }) => [`/${words}`, articlePage(words, headings)]);
  const site = await serve('.', Object.fromEntries(routes) as Record<string, string>);
  const drivers = new Map<string, Driver>();
  for (const name of names) {
    drivers.set(name, await startChromium({ extension: folderOf(builds, name) }));
  }
  const ways = ['anchor', ...names];
  console.log('\nJump, in milliseconds, without smooth scrolling, against the page’s own anchor');
  for (const { words, headings } of SIZES) {
    const url = `${site.origin}/${words}`;
    const times = await takeTurns(ways, ROUNDS, (way) =>
      way === 'anchor'
        ? jumpByAnchor(ofName(drivers, 'ours'), url)
        : jumpByPopup(ofName(drivers, way), url),
    );
    const [anchor, ours, other] = ways.map((way) => figuresOf(times[way] ?? []));
    if (!anchor || !ours) continue;
    console.log(
      `  ${words} words, ${headings} headings: ${showMore(ours, anchor, 0)}` +
        ` (anchor ${show(anchor, 0)}, ours ${show(ours, 0)})` +
        (other ? `, ${showShare(ours, other, anchor)} (${show(other, 0)})` : ''),
    );
  }
  for (const driver of drivers.values()) await driver.close();
  await site.close();
}

async function jumpByPopup(driver: Driver, url: string): Promise<number> {
  const page = await openArticle(driver, url);
  const popup = await driver.openPopup(page);
  await settled(popup);
  // Nobody finds a row sooner; until then the page is read for what is drawn beside the contents.
  await new Promise((resolve) => setTimeout(resolve, 500));
  const arrived = arrival(page);
  const clicked = await popup.$eval(
    `nav[aria-label="Contents"] a[data-index="${INDEX}"]`,
    (entry) => {
      const now = Date.now();
      (entry as HTMLElement).click();
      return now;
    },
  );
  const time = (await arrived) - clicked;
  await popup.close();
  await page.close();
  return time;
}

async function jumpByAnchor(driver: Driver, url: string): Promise<number> {
  const page = await openArticle(driver, url);
  const arrived = arrival(page);
  const clicked = await page.$eval(`a[href="#s-${INDEX}"]`, (anchor) => {
    const now = Date.now();
    anchor.click();
    return now;
  });
  const time = (await arrived) - clicked;
  await page.close();
  return time;
}

/** Both ways come to rest at once: how long a scroll takes is the browser's and the user's choice. */
async function openArticle(driver: Driver, url: string): Promise<Page> {
  const page = await driver.browser.newPage();
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.goto(url);
  await page.bringToFront();
  return page;
}

/** `Date.now()` in the first frame of those in which the heading is in the window and stands still. */
function arrival(page: Page): Promise<number> {
  return page.evaluate(
    (id) =>
      new Promise<number>((resolve) => {
        const heading = document.getElementById(id);
        let last = Number.NaN;
        let since = 0;
        const look = (): void => {
          const top = heading?.getBoundingClientRect().top ?? Number.NaN;
          if (top !== last) since = Date.now();
          const isThere = top === last && top >= -1 && top < innerHeight;
          last = top;
          if (isThere) resolve(since);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
    `s-${INDEX}`,
  );
}
