import type { ServerResponse } from 'node:http';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, settled, tabIdOf, waitFor, type Driver } from '../browser/driver.ts';
import { PIXEL } from '../browser/pixel.ts';
import { openReaderOf } from '../browser/reader.ts';
import { serve, type Site } from '../browser/serve.ts';

/**
 * The first script of the page: writes down whatever is done to the page that the page itself does
 * not do. Nothing of it runs again by itself, so that each entry is somebody else's.
 */
function spyOnAll(): void {
  const log: string[] = [];
  const note = (what: string): void => {
    if (log.length < 100) log.push(what);
  };
  const watchCalls = (owner: object, name: string): void => {
    for (const key of Object.getOwnPropertyNames(owner)) {
      const property = Object.getOwnPropertyDescriptor(owner, key);
      if (!property?.configurable || key === 'constructor') continue;
      for (const part of ['value', 'get', 'set'] as const) {
        const original = property[part] as unknown;
        if (typeof original !== 'function') continue;
        property[part] = function (this: unknown, ...args: unknown[]) {
          note(`${name}.${key}`);
          return Reflect.apply(original, this, args);
        };
      }
      Object.defineProperty(owner, key, property);
    }
  };
  const { Node, Element, HTMLElement, Document, History, Storage, Range, Selection } = window;
  const { EventTarget, CSSStyleDeclaration, TreeWalker, Performance, Attr } = window;
  const known = { Node, Element, HTMLElement, Document, History, Storage, Range, Selection };
  const more = { EventTarget, CSSStyleDeclaration, TreeWalker, Performance, Attr };
  const observers = new MutationObserver((records) => {
    for (const { type, target } of records) note(`${type} of ${target.nodeName}`);
  });
  const perform = new PerformanceObserver((list) => {
    for (const { entryType, name } of list.getEntries()) note(`${entryType} ${name}`);
  });
  /** Each copy and each reading of an attribute that wakes it up is counted. */
  class PageElement extends HTMLElement {
    static readonly observedAttributes = ['id', 'class', 'tabindex', 'style'];
    constructor() {
      super();
      note('element made');
    }
    connectedCallback(): void {
      note('element connected');
    }
    attributeChangedCallback(): void {
      note('element changed');
    }
  }
  customElements.define('page-element', PageElement);
  const EVENTS = 'message error scroll scrollend resize selectionchange toggle beforetoggle copy';
  const MORE_EVENTS = 'beforematch securitypolicyviolation storage popstate hashchange slotchange';
  const STYLE_EVENTS = 'contentvisibilityautostatechange animationstart transitionrun load focusin';
  Object.assign(window, {
    beginToSpy: () => {
      log.length = 0;
      let isDrawn = false;
      const drawn = new Promise((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50))),
      ).then(() => (isDrawn = true));
      Object.assign(window, { drawn });
      for (const name of `${EVENTS} ${MORE_EVENTS} ${STYLE_EVENTS}`.split(' ')) {
        // The first frames tell what is on screen; what is told later is somebody's doing.
        const isFirst = (): boolean => !isDrawn && name === 'contentvisibilityautostatechange';
        const tell = (): void => void (isFirst() || note(`event ${name}`));
        addEventListener(name, tell, true);
        document.addEventListener(name, tell, true);
      }
      for (const type of ['resource', 'mark', 'measure', 'layout-shift'])
        if (PerformanceObserver.supportedEntryTypes.includes(type)) perform.observe({ type });
      const whole = { subtree: true, childList: true, attributes: true, characterData: true };
      observers.observe(document, whole);
      // The last: what follows is told.
      for (const [name, { prototype }] of Object.entries({ ...known, ...more }))
        watchCalls(prototype, name);
      for (const name of [
        'getComputedStyle',
        'matchMedia',
        'postMessage',
        'fetch',
        'getSelection',
      ]) {
        const original = (window as unknown as Record<string, () => unknown>)[name];
        (window as unknown as Record<string, unknown>)[name] = (...args: []) => {
          note(name);
          return original?.apply(window, args);
        };
      }
      log.length = 0;
    },
    spied: log,
  });
}

const SPY = `<script>${spyOnAll.toString()};spyOnAll();addEventListener('load', () => beginToSpy())</script>`;

const TEXT = '<p>Words that are read one after the other by whoever wants to. </p>'.repeat(20);

/** A heading that was never closed is what extraction takes a copy of. */
const BODY = `<h1>Watched</h1><div class="prose">
  <h2 id="one">One <page-element id="x"></page-element></h2>${TEXT}
  <h2 id="two">Two <page-element></page-element><img src="/beacon.png" alt=""><p>Inside a heading</p></h2>
  ${TEXT}<details><summary>More</summary>${TEXT}</details><h3 id="three">Three</h3>${TEXT}</div>`;

const FUMADOCS = '<style>:root{--color-fd-background:#fff}h2{content-visibility:auto}</style>';

function watched(head: string): string {
  return `<!doctype html><html lang="en"><head><link rel="icon" href="data:,"><title>Watched</title>
    ${SPY}${head}</head><body><main id="${head && 'nd-home-layout'}">${BODY}</main></body></html>`;
}

describe.each(BROWSERS)('a page that looks for the extension in $name', ({ start }) => {
  let site: Site;
  let driver: Driver;
  let page: Page;
  let beacons = 0;
  let reports = 0;

  beforeAll(async () => {
    const strict = {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src 'self' data:; report-uri /csp",
    };
    const sendStrictly =
      (html: string) =>
      (_request: unknown, response: ServerResponse): void => {
        response.writeHead(200, strict).end(html);
      };
    site = await serve(import.meta.dirname, {
      '/blog/watched': sendStrictly(watched(FUMADOCS)),
      '/plain': sendStrictly(watched('')),
      '/probing': '<!doctype html><title>Probing</title><p>Probing</p>',
      '/beacon.png': (_request, response) => {
        beacons += 1;
        response
          .writeHead(200, { 'content-type': 'image/png', 'cache-control': 'no-store' })
          .end(PIXEL);
      },
      '/csp': (_request, response) => {
        reports += 1;
        response.writeHead(204).end();
      },
    });
    driver = await start();
    page = await driver.browser.newPage();
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  function spied(): Promise<string[]> {
    return page.evaluate(() => [...new Set((globalThis as unknown as { spied: string[] }).spied)]);
  }

  it.each(['/blog/watched', '/plain'])(
    'sees nothing of popup, filter and reader on %s',
    async (path) => {
      await page.goto(site.origin + path, { waitUntil: 'load' });
      await page.evaluate(() => (globalThis as unknown as { drawn: Promise<boolean> }).drawn);
      const [askedFor, reported] = [beacons, reports];
      const popup = await driver.openPopup(page);
      expect(await settled(popup)).toBe('ready');
      expect(await popup.$$eval('nav[aria-label="Contents"] a', (all) => all.length)).toBe(3);
      await popup.$eval('[type="search"]', (input) => {
        (input as HTMLInputElement).value = 'whoever';
        input.dispatchEvent(new Event('input', { bubbles: true }));
      });
      await popup.waitForSelector('.hits a');
      await popup.close();
      const reader = await openReaderOf(driver, page);
      expect(await reader.$('article[data-field="content"]')).not.toBeNull();
      // The reader's own pictures are asked for by the reader, which the site may see.
      const byReader = await reader.$$eval('article img', (images) => images.length);
      await reader.close();
      await page.bringToFront();
      expect(await spied()).toEqual([]);
      expect(beacons - askedFor).toBeLessThanOrEqual(byReader);
      expect(reports).toBe(reported);
      // The spy does see what is done in the page's own world, and to what both worlds share.
      await page.evaluate(() => document.querySelector('h2')?.cloneNode(true));
      expect(await spied()).toEqual(expect.arrayContaining(['Node.cloneNode', 'element made']));
    },
  );

  it('learns nothing from asking for the extension’s files', async () => {
    await page.goto(`${site.origin}/probing`);
    const files = [
      '',
      'manifest.json',
      'popup.html',
      'reader.html',
      'extractor.js',
      'icon/on-16.png',
    ];
    const scheme = driver.name === 'chromium' ? 'chrome' : 'moz';
    const nobody =
      driver.name === 'chromium'
        ? 'chrome-extension://abcdefghijklmnopabcdefghijklmnop/'
        : 'moz-extension://11111111-2222-4333-8444-555555555555/';
    expect(driver.extensionUrl('')).toMatch(new RegExp(`^${scheme}-extension:`));
    const [here, absent] = await page.evaluate(
      async (files, ...bases) => {
        const load = (tag: 'img' | 'script' | 'link' | 'iframe', url: string): Promise<string> =>
          new Promise((resolve) => {
            const element = document.createElement(tag);
            if (element instanceof HTMLLinkElement) {
              element.rel = 'stylesheet';
              element.href = url;
            } else element.src = url;
            element.addEventListener('load', () => {
              const size = element instanceof HTMLImageElement ? element.naturalWidth : 0;
              const inner = element instanceof HTMLIFrameElement && element.contentDocument;
              resolve(`${tag} loaded ${size} ${Boolean(inner)}`);
            });
            element.addEventListener('error', () => resolve(`${tag} failed`));
            document.body.append(element);
            setTimeout(resolve, 3000, `${tag} silent`);
          });
        const probe = async (base: string): Promise<string[]> => {
          const answers: string[] = [];
          for (const file of files) {
            const url = base + file;
            answers.push(await fetch(url).then(String, (error: unknown) => String(error)));
            answers.push(await load('img', url), await load('script', url));
            answers.push(await load('link', url));
          }
          answers.push(await load('iframe', `${base}popup.html`));
          return answers.map((answer) => answer.replaceAll(base, ''));
        };
        return [await probe(bases[0] ?? ''), await probe(bases[1] ?? '')];
      },
      files,
      driver.extensionUrl(''),
      nobody,
    );
    expect(here).toHaveLength(files.length * 4 + 1);
    expect(here).toEqual(absent);
  });

  it('gets no answer to messages, and has no way to send the extension one', async () => {
    await page.goto(`${site.origin}/blog/watched`, { waitUntil: 'load' });
    const heard = await page.evaluate(async () => {
      const heard: unknown[] = [];
      addEventListener('message', ({ data }) => heard.push(data));
      for (const type of ['spotted', 'follow', 'ping', 'wxt:content-script-started'])
        window.postMessage({ type, isFumadocs: true }, '*');
      for (const type of ['spotted', 'follow', 'wxt:locationchange'])
        for (const target of [window, document]) target.dispatchEvent(new CustomEvent(type));
      await new Promise((resolve) => setTimeout(resolve, 500));
      const { chrome, browser } = globalThis as unknown as Record<string, { runtime?: object }>;
      return [heard.length, chrome?.runtime === undefined, browser?.runtime === undefined];
    });
    expect(heard).toEqual([4, true, true]);
    await waitFor(async () => (await tabIdOf(driver, page)) > 0);
  });
});
