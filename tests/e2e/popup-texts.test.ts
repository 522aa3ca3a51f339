import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BLOG } from '../browser/blog.ts';
import { BROWSERS, settled, startChromium, waitFor, type Driver } from '../browser/driver.ts';
import { runInFirefox } from '../browser/firefox-window.ts';
import { drawn } from '../browser/layout.ts';
import { openReaderOf } from '../browser/reader.ts';
import { serve, type Site } from '../browser/serve.ts';

const TOOLS = '/blog/the-shape-of-small-tools';
const ARABIC = '/blog/ar/letters-and-lines';
const POST = `<!doctype html><html lang="en"><title>Late</title>
  <style>:root { --color-fd-background: white }</style><main id="nd-home-layout"><h1>Late</h1>
  <article class="prose"><h2 id="a">Alpha</h2><p>${'Words to read. '.repeat(60)}</p></article></main></html>`;

let site: Site;
let driver: Driver;
let page: Page;

beforeAll(async () => {
  site = await serve(BLOG, {}, { isStill: true });
});
afterAll(() => site.close());

function use(start: () => Promise<Driver>): void {
  beforeAll(async () => {
    driver = await start();
    page = await driver.browser.newPage();
  });
  afterAll(async () => {
    await page.close();
    await driver.close();
  });
}

/** Each text of an element, and whether its first sign stands left of its last one. */
function runs(view: Page, selector: string): Promise<[text: string, isLeftToRight: boolean][]> {
  return view.$$eval(selector, (found) =>
    found.map((at) => {
      const texts = document.createTreeWalker(at, NodeFilter.SHOW_TEXT);
      const text = texts.nextNode() as Text;
      const leftOf = (from: number): number => {
        const sign = document.createRange();
        sign.setStart(text, from);
        sign.setEnd(text, from + 1);
        return sign.getBoundingClientRect().left;
      };
      const isLeftToRight = leftOf(0) < leftOf(text.length - 1);
      return [at.textContent ?? '', isLeftToRight] satisfies [string, boolean];
    }),
  );
}

async function readerOn(path: string): Promise<Page> {
  await page.goto(site.origin + path);
  const reader = await openReaderOf(driver, page);
  await reader.waitForSelector('[data-state="ready"]');
  return reader;
}

describe.each(BROWSERS)('in $name', ({ name, start }) => {
  use(start);

  it('facts of a post from right to left run as the texts do', async () => {
    const reader = await readerOn(ARABIC);
    const facts = await runs(
      reader,
      '.facts [data-words], .facts [data-minutes], .reader-date time',
    );
    expect(facts).toEqual([
      ['Dec 9, 2025', true],
      ['3 min', true],
      ['379 words', true],
    ]);
    const [minutes, words] = await reader.$$eval(
      '.facts [data-minutes], .facts [data-words]',
      (at) => at.map((fact) => fact.getBoundingClientRect().left),
    );
    expect(minutes).toBeLessThan(words ?? 0);
    await reader.close();
  });

  // Firefox says of such a page only that it may not be read, as of its own ones.
  it.runIf(name === 'Chromium')('a page that did not load can be loaded again', async () => {
    const port = await freePort();
    await page.goto(`http://localhost:${port}/`).catch(() => undefined);
    const popup = await driver.openPopup(page);
    await popup.waitForSelector('[data-problem="unreachable"]');
    const server = await answerAt(port);
    await popup.$eval('.state button', (button) => (button as HTMLElement).click());
    await popup.waitForSelector('[data-state="ready"]');
    expect(await popup.$eval('[data-field="title"]', (title) => title.textContent)).toBe('Late');
    await popup.close();
    await page.goto('about:blank');
    server.closeAllConnections();
    server.close();
  });

  it('no button of a narrow panel breaks in a word, and its header leaves room', async () => {
    await page.goto(site.origin + TOOLS);
    const panel = await narrowPanel();
    await settled(panel);
    const { width, height, header, footer, scrolling } = await drawn(panel);
    expect(width).toBeLessThan(300);
    expect(footer.bottom).toBeLessThanOrEqual(height + 1);
    expect(scrolling).toEqual([]);
    expect(header / height).toBeLessThan(0.3);
    expect(await brokenWords(panel)).toEqual([]);
    await panel.close();
  });
});

describe('where texts run from right to left', () => {
  use(() => startChromium({ language: 'ar' }));

  it('facts of a post from left to right do so, too', async () => {
    const reader = await readerOn(TOOLS);
    expect(await reader.evaluate(() => document.documentElement.dir)).toBe('rtl');
    const facts = await runs(
      reader,
      '.facts [data-words], .facts [data-minutes], .reader-date time',
    );
    expect(facts.map(([, isLeftToRight]) => isLeftToRight)).toEqual([false, false, false]);
    await reader.close();
  });

  it('and those of posts in a list', async () => {
    await page.goto(`${site.origin}/blog`);
    const popup = await driver.openPopup(page);
    await settled(popup);
    const days = await runs(popup, '.post time');
    expect(days.length).toBeGreaterThan(5);
    expect(days.filter(([, isLeftToRight]) => isLeftToRight)).toEqual([]);
    await popup.close();
  });
});

/** A port at which nobody answers. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answerAt(port: number): Promise<Server> {
  const server = createServer((_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end(POST),
  );
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return server;
}

/** The panel as narrow as Firefox lets people make it. */
async function narrowPanel(): Promise<Page> {
  const panel = await driver.openPanel(page);
  if (driver.name === 'firefox') {
    await runInFirefox(
      driver.browser,
      `const box = front.document.getElementById('sidebar-box'); box.style.minWidth = box.style.width = '240px';`,
    );
    await waitFor(() => panel.evaluate(() => innerWidth < 300));
  } else await panel.setViewport({ width: 240, height: 430 });
  return panel;
}

/** Words of the footer's buttons that take more than one line. */
function brokenWords(view: Page): Promise<string[]> {
  return view.$$eval('.actions button', (buttons) =>
    buttons.flatMap((button) => {
      const label = [...button.childNodes].find((at) => at.nodeType === Node.TEXT_NODE);
      const words = [...(label?.textContent ?? '').matchAll(/\S+/g)];
      return words.flatMap(({ 0: word, index }) => {
        const range = document.createRange();
        if (!label) return [];
        range.setStart(label, index);
        range.setEnd(label, index + word.length);
        return range.getClientRects().length > 1 ? [word] : [];
      });
    }),
  );
}
