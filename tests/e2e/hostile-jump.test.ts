import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, settled, waitFor, type Driver } from '../browser/driver.ts';
import { runInFirefox } from '../browser/firefox-window.ts';
import { serve, type Site } from '../browser/serve.ts';

const WORDS = '<p>Some words that make a text of it, and a few more of them.</p>'.repeat(30);

function hostile(script: string): string {
  return `<!doctype html><html lang="en"><title>Hostile</title>
    <main id="nd-home-layout"><h1>Hostile</h1><button id="thief">Thief</button>
    <article class="prose" id="body"><h2 id="one">One</h2>${WORDS}<h2 id="two">Two</h2>${WORDS}
    <h2 id="three">Three</h2>${WORDS}</article></main>
    <script>
      const thief = document.getElementById('thief');
      const body = document.getElementById('body');
      window.isOver = false;
      const often = (act) => { const every = setInterval(() => isOver ? clearInterval(every) : act(), 30); };
      const html = body.innerHTML;
      const atOnce = (act) => { const every = setInterval(() => isOver ? clearInterval(every) : act(), 10); };
      const heading = document.getElementById('two');
      const replace = () => { body.innerHTML = html; };
      ${script}
    </script></html>`;
}

const PAGES: Record<string, string> = {
  'takes focus back at once': `document.addEventListener('focusin', () => isOver || thief.focus({ preventScroll: true }))`,
  'takes focus all the time': `often(() => thief.focus({ preventScroll: true }))`,
  'scrolls up all the time': `often(() => scrollTo(0, 0))`,
  'scrolls down without end': `often(() => scrollBy(0, 7))`,
  'undoes each scrolling': `addEventListener('scroll', () => isOver || scrollTo(0, 0))`,
  'replaces its headings all the time': `often(replace)`,
  'replaces its headings once it is scrolled': `addEventListener('scroll', replace, { once: true })`,
  'turns its headings into others as they get focus': `body.addEventListener('focusin', (event) => { const other = document.createElement('h3'); other.textContent = 'Other'; event.target.replaceWith(other); })`,
  'grows above the heading without end': `often(() => { const more = document.createElement('p'); more.textContent = 'More.'; body.prepend(more); })`,
  'answers for what a jump asks of its elements': `Element.prototype.scrollIntoView = () => { for (;;); }; Element.prototype.getBoundingClientRect = () => ({ top: NaN, bottom: NaN, height: NaN, width: NaN });`,
  'has fields called like what a jump asks': `document.body.insertAdjacentHTML('afterbegin', '<form name="getElementById"></form><img name="defaultView"><img name="documentElement"><img name="querySelectorAll"><img name="body"><img name="activeElement"><img name="scrollingElement">')`,
  'goes elsewhere in its history as it is jumped in': `addEventListener('hashchange', () => history.back(), { once: true })`,
  'changes its address without end': `let turn = 0; often(() => history.replaceState(null, '', '?' + (turn++ % 9)))`,
  'has used up all changes of its address': `for (let turn = 0; turn < 500; turn += 1) try { history.replaceState(null, '', '?' + turn); } catch {}`,
  'moves its headings about without end': `atOnce(() => body.append(body.querySelector('h2')))`,
  'moves one heading about without end': `let turn = 0; atOnce(() => body.insertBefore(heading, body.children[turn++ % body.children.length]))`,
  'moves one heading to its end without end': `atOnce(() => body.append(heading))`,
  'puts a heading into its article and out again without end': `let turn = 0; atOnce(() => turn++ % 2 ? body.append(heading) : body.before(heading))`,
  'takes its headings away as they get focus': `body.addEventListener('focusin', (event) => event.target.remove())`,
};

/** Where a jump may lead to all the same. */
const LANDS = /takes focus|once it is scrolled|used up/;

describe.each(BROWSERS)('a jump on a page of ill will in $name', ({ start }) => {
  let site: Site;
  let driver: Driver;
  let page: Page;

  /** Firefox lets pages change their address so often in 10 s, but any number of times while driven. */
  async function limitAddresses(most: number): Promise<void> {
    if (driver.name !== 'firefox') return;
    const pref = 'dom.navigation.navigationRateLimit.count';
    await runInFirefox(driver.browser, `Services.prefs.setIntPref('${pref}', ${most});`);
  }

  beforeAll(async () => {
    const routes = Object.entries(PAGES).map(([, html], at) => [`/${at}`, hostile(html)]);
    site = await serve(import.meta.dirname, Object.fromEntries(routes) as Record<string, string>);
    driver = await start();
    await limitAddresses(200);
    page = await driver.browser.newPage();
  });
  afterAll(async () => {
    await limitAddresses(0);
    await page.close();
    await driver.close();
    await site.close();
  });

  it.each(Object.keys(PAGES))('ends where that %s', async (name) => {
    await page.goto(`${site.origin}/${Object.keys(PAGES).indexOf(name)}`);
    const popup = await driver.openPopup(page);
    expect(await settled(popup)).toBe('ready');
    // Where headings move, it is now here and now there: found and clicked in one step.
    // One that is mostly out is listed by a later reading, and those become rare.
    await waitFor(
      () =>
        popup.evaluate(() => {
          const all = [...document.querySelectorAll<HTMLElement>('nav a')];
          const entry = all.find(({ textContent }) => textContent === 'Two');
          entry?.click();
          return entry !== undefined;
        }),
      { what: 'the entry', milliseconds: 40_000 },
    );
    // The popup is not kept waiting.
    const said = await waitFor(
      () =>
        popup.$$eval('output,[role="alert"]', (all) =>
          all.map(({ textContent }) => textContent).find((text) => text !== ''),
        ),
      { what: 'the popup to say what has come of it' },
    );
    expect(said).toMatch(/Two/);
    await new Promise((resolve) => setTimeout(resolve, 2500));
    const top = (): Promise<number | undefined> =>
      page.evaluate(() => document.getElementById('two')?.getBoundingClientRect().top);
    if (LANDS.test(name)) {
      // A page with much to do may still be gliding.
      await waitFor(
        async () => {
          const at = (await top()) ?? Infinity;
          return at >= -1 && at < 200;
        },
        { what: 'the heading to be at the top' },
      );
    }
    if (/once it is scrolled/.test(name))
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('two');
    // From now on it is the reader's: what is scrolled stays, and focus too.
    await popup.close();
    await page.bringToFront();
    const after = await page.evaluate(async () => {
      Object.assign(globalThis, { isOver: true });
      for (const field of Document.prototype.querySelectorAll.call(document, '[name]'))
        field.remove();
      document.getElementById('thief')?.focus({ preventScroll: true });
      scrollTo({ top: 40, behavior: 'instant' });
      await new Promise((resolve) => setTimeout(resolve, 600));
      return [
        document.activeElement?.id,
        Math.round(scrollY),
        document.querySelectorAll('[tabindex]').length,
      ];
    });
    expect(after).toEqual(['thief', 40, 0]);
  });
});
