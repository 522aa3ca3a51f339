import type { ServerResponse } from 'node:http';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, settled, toolbarOf, waitFor, type Driver } from '../browser/driver.ts';
import { finishSentences, installFakeSpeech } from '../browser/fake-speech.ts';
import { clickEntry, landing } from '../browser/jumping.ts';
import { choose, openOptions } from '../browser/options.ts';
import { PIXEL } from '../browser/pixel.ts';
import { startProxy, type Proxy, type Sent } from '../browser/proxy.ts';
import { openReaderOf, setReader } from '../browser/reader.ts';
import { serve, type Route, type Site } from '../browser/serve.ts';

const TEXT =
  '<p>The ferry leaves when the harbour says so, whatever the wind may want. </p>'.repeat(9);

/** A post that asks for nothing by itself, but for its two pictures. */
const POST = `<!doctype html><html lang="en"><head><title>Ferries | Harbour</title>
  <link rel="icon" href="data:,"><link rel="alternate" type="text/markdown" href="/raw/ferries.md">
  <style>:root { --color-fd-background: white }</style></head><body><main id="nd-home-layout">
  <h1>Ferries</h1><p><time datetime="2026-03-01">March 1, 2026</time> by Ines Maurer</p>
  <article class="prose"><h2 id="boats">Boats</h2>${TEXT}<img src="/img/boat.png" alt="A boat">
  <pre><code>await ferry();</code></pre><h2 id="piers">Piers</h2>${TEXT}
  <p><a href="https://elsewhere.example/pier">Another pier</a></p>
  <img src="/img/pier.png" alt="A pier"></article></main></body></html>`;

const PICTURES = ['/img/boat.png', '/img/pier.png'];

function send(type: string, body: string | Buffer) {
  return (_request: unknown, response: ServerResponse): void => {
    response
      .writeHead(200, {
        'content-type': type,
        'cache-control': 'no-store',
        'set-cookie': 'reader=7',
      })
      .end(body);
  };
}

const ROUTES: Record<string, Route> = {
  '/blog/ferries': send('text/html; charset=utf-8', POST),
  '/raw/ferries.md': send('text/markdown', '# Ferries\n'),
  ...Object.fromEntries(PICTURES.map((path) => [path, send('image/png', PIXEL)])),
};

/** Browsers ask their makers for things of their own, with or without extensions. */
const BROWSERS_OWN =
  /\b(?:mozilla|firefox)\.(?:com|org|net)\b|\b(?:accounts|clients\d|update)\.google(?:apis)?\.com\b/;

describe.each(BROWSERS)('the network in $name', ({ startFresh }) => {
  let site: Site;
  let proxy: Proxy;
  let driver: Driver;
  let page: Page;
  let seen = 0;

  beforeAll(async () => {
    site = await serve(import.meta.dirname, ROUTES);
    proxy = await startProxy();
    driver = await startFresh({ args: proxy.args, prefs: proxy.prefs });
    page = await driver.browser.newPage();
  });
  afterAll(async () => {
    await driver.close();
    await proxy.close();
    await site.close();
  });

  /** What the whole browser has asked for since this was called last. */
  function sentSince(): Sent[] {
    const sent = proxy.sent.slice(seen);
    seen = proxy.sent.length;
    return sent.filter(({ line }) => !BROWSERS_OWN.test(line));
  }

  function linesSince(): string[] {
    return sentSince().map(({ line }) => line);
  }

  function get(path: string): string {
    return `GET ${site.origin}${path}`;
  }

  /** They say neither what asks nor from where. */
  function areBare(requests: Sent[]): void {
    for (const { line, headers } of requests) {
      expect([headers.referer, headers.origin], line).toEqual([undefined, undefined]);
      expect(JSON.stringify(headers)).not.toMatch(/-extension:|fumadocs/);
    }
  }

  /** Copies the article as Markdown, or what else the menu has. */
  async function copyIn(view: Page, name?: string): Promise<void> {
    await view.bringToFront();
    // The clipboard itself needs a window.
    await view.evaluate(() => {
      navigator.clipboard.write = async ([item]) => void (await item?.getType('text/plain'));
    });
    await waitFor(async () => (await toast(view)) === '', { what: 'the last news to go' });
    if (name === undefined) await view.click('[data-action="copy-markdown"]');
    else {
      await view.click('[aria-haspopup="menu"]');
      const item = await view.waitForSelector(`[role="menuitem"] ::-p-text(${name})`);
      await item?.click();
    }
    await waitFor(async () => (await toast(view)) !== '', { what: `news of ${name}` });
  }

  function toast(view: Page): Promise<string> {
    return view.$eval('output.toast', ({ textContent }) => textContent ?? '');
  }

  it('is used by the page alone where it is only opened', async () => {
    await page.goto(`${site.origin}/blog/ferries`, { waitUntil: 'networkidle0' });
    await waitFor(async () => (await toolbarOf(driver, page)).badge !== '', { what: 'a badge' });
    expect(linesSince().toSorted()).toEqual(['/blog/ferries', ...PICTURES].map(get).toSorted());
  });

  it('is not used by popup, filter, jump, panel, or settings', async () => {
    const popup = await driver.openPopup(page);
    await settled(popup);
    await popup.$eval('[type="search"]', (input) => {
      (input as HTMLInputElement).value = 'wind';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await popup.waitForSelector('.hits a');
    await popup.$eval('.why', (why) => (why as HTMLElement).click());
    await popup.close();
    const panel = await driver.openPanel(page);
    await settled(panel);
    await page.bringToFront();
    await clickEntry(panel, 1);
    await landing(page);
    await panel.close();
    const options = await openOptions(driver);
    for (const value of ['dark', 'light'])
      await choose(options, `[name="theme"][value="${value}"]`);
    await options.close();
    expect(linesSince()).toEqual([]);
  });

  it('is used by the reader for pictures only, and on a word where it is set so', async () => {
    await setReader(driver, { images: 'ask' });
    const reader = await openReaderOf(driver, page);
    await installFakeSpeech(reader);
    await reader.bringToFront();
    await reader.click('.listen-button');
    await finishSentences(reader, 3);
    await copyIn(reader);
    expect(linesSince()).toEqual([]);
    await reader.$eval('.images-notice button', (button) => (button as HTMLElement).click());
    await waitFor(async () => proxy.sent.length - seen >= PICTURES.length, {
      what: 'the pictures',
    });
    await reader.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
    const sent = sentSince();
    expect(sent.map(({ line }) => line).toSorted()).toEqual(PICTURES.map(get).toSorted());
    areBare(sent);
    await reader.close();
  });

  it('is used for the site’s own Markdown when that is asked for', async () => {
    const popup = await driver.openPopup(page);
    await settled(popup);
    await copyIn(popup);
    expect(linesSince()).toEqual([]);
    await copyIn(popup, 'Copy the site');
    const sent = sentSince();
    expect(sent.map(({ line }) => line)).toEqual([get('/raw/ferries.md')]);
    expect(sent.map(({ headers }) => headers.cookie)).toEqual([undefined]);
    areBare(sent);
    await popup.close();
  });

  it('is not used once all is closed', async () => {
    await page.close();
    expect(linesSince()).toEqual([]);
  });
});
