import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, settled, waitFor, type Driver } from '../browser/driver.ts';
import { serve, type Site } from '../browser/serve.ts';

const WORDS = '<p>Some words that make a text of it, and a few more of them.</p>'.repeat(12);

/** A post that does something every 200 ms, until it is told to stop. */
function restless(what: string): string {
  return `<!doctype html><html lang="en"><title>Restless</title>
    <main id="nd-home-layout"><h1>Restless</h1><article class="prose" id="body">
    <h2 id="one">One</h2>${WORDS}<h2 id="two">Two</h2>${WORDS}</article></main>
    <script>
      let n = 0;
      const body = document.getElementById('body');
      const add = () => {
        const heading = document.createElement('h2');
        heading.textContent = 'More ' + (n += 1);
        body.append(heading);
        if (n % 5 === 0) for (const old of [...body.querySelectorAll('h2')].slice(2, -1)) old.remove();
      };
      const replace = () => {
        n += 1;
        body.innerHTML = body.innerHTML.replace(/>(Two|Part)[^<]*</, '>Part ' + n + '<');
      };
      const move = () => history.replaceState(null, '', '?n=' + (n += 1));
      const every = setInterval(() => { ${what} }, 200);
      window.rest = () => {
        clearInterval(every);
        body.querySelector('h2').textContent = 'At rest';
      };
    </script></html>`;
}

const PAGES = {
  'adds headings': restless('add()'),
  'replaces its headings': restless('replace()'),
  'changes its address': restless('move()'),
  'does all of it': restless('add(); replace(); move()'),
};

describe.each(BROWSERS)('a page that never rests in $name', ({ start }) => {
  let site: Site;
  let driver: Driver;

  beforeAll(async () => {
    const routes = Object.entries(PAGES).map(([name, html]) => [`/${name.split(' ')[0]}`, html]);
    site = await serve(import.meta.dirname, Object.fromEntries(routes) as Record<string, string>);
    driver = await start();
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  /** Counts from now on how often a view of the extension reads a page. */
  async function countReadings(view: Page): Promise<() => Promise<number>> {
    await view.evaluate(() => {
      const { scripting } = (globalThis.browser ?? globalThis.chrome) as unknown as {
        scripting: { executeScript(injection: { files?: string[] }): Promise<unknown> };
      };
      const own = scripting.executeScript.bind(scripting);
      Object.assign(globalThis, { readings: 0 });
      scripting.executeScript = (injection) => {
        if (injection.files?.[0] === '/extractor.js')
          (globalThis as unknown as { readings: number }).readings += 1;
        return own(injection);
      };
    });
    return () => view.evaluate(() => (globalThis as unknown as { readings: number }).readings);
  }

  const opened: Page[] = [];
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.close().catch(() => undefined);
  });

  it.each(Object.keys(PAGES))('is read a few times by a panel where it %s', async (name) => {
    const page = await driver.browser.newPage();
    await page.goto(`${site.origin}/${name.split(' ')[0]}`);
    const panel = await driver.openPanel(page);
    opened.push(panel, page);
    expect(await settled(panel)).toBe('ready');
    const readings = await countReadings(panel);
    await new Promise((resolve) => setTimeout(resolve, 5000));
    // A page that says it is another one is read as soon as a new page is.
    expect(await readings()).toBeLessThan(/address|all/.test(name) ? 10 : 6);
    await page.evaluate(() => (globalThis as unknown as { rest(): void }).rest());
    await waitFor(() => panel.$$eval('nav a', ([first]) => first?.textContent === 'At rest'), {
      what: 'the panel to show the page at rest',
    });
  });
});
