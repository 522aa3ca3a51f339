import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, settled, waitFor, type Driver } from '../browser/driver.ts';
import { openReaderOf } from '../browser/reader.ts';
import { serve, type Route, type Site } from '../browser/serve.ts';
import { violations } from '../browser/violations.ts';

const HEAD = '<!doctype html><html lang="en"><style>:root { --color-fd-background: white }</style>';

function text(words: number): string {
  return `<p>${'Some words of plain text that say little. '.repeat(Math.ceil(words / 8))}</p>`;
}

function code(lines: string, title = ''): string {
  return `<figure class="shiki not-prose">${title && `<figcaption>${title}</figcaption>`}<pre><code>${lines
    .split('\n')
    .map((line) => `<span class="line">${line}</span>`)
    .join('\n')}</code></pre></figure>`;
}

/** Tabs as Fumadocs draws them for package managers; all mounted. */
const INSTALL = `<div><div role="tablist"><button role="tab" id="t1" aria-selected="true">npm</button><button
  role="tab" id="t2" aria-selected="false">pnpm</button></div><div role="tabpanel" aria-labelledby="t1">${code('npm i ferry')}</div><div
  role="tabpanel" aria-labelledby="t2" data-state="inactive" style="display:none">${code('pnpm add ferry')}</div></div>`;

const POST = `${HEAD}<title>Ferry</title><main id="nd-home-layout"><h1>Ferry, a Queue</h1>
  <p>By Ann Lee · <time datetime="2026-01-05">January 5, 2026</time></p><article class="prose">
  <p>The introduction says what it is. It goes on.</p>${text(120)}
  <h2 id="start">Getting started</h2><p>Install it first. Then <a href="https://other.example/guide">read on</a>.</p>${INSTALL}${text(60)}
  <h3 id="use">Using it</h3><p>Call e.g. enqueue once. It is enough.</p>${code('const a = 1;', 'a.ts')}${code('b()', 'b.py')}
  <table><thead><tr><th>Name</th><th>Use</th></tr></thead><tbody><tr><td>a</td><td>b</td></tr></tbody></table>${text(60)}
  <h2 id="long">A long digression</h2>${text(900)}
  <h2 id="shy">Donau\u00addampf\u200bschiff\u2060fahrt</h2><p>About steam\u00adships and barges.</p>${text(240)}
  <div role="heading" aria-level="3" id="role">By its role</div>${text(100)}
  <h3 role="presentation" id="no">No heading</h3>${text(100)}
  <h2 id="end">The end</h2><p>That was all.</p><img src="/x.png" alt="A boat" width="300" height="200">${text(240)}
  </article></main></html>`;

const ROUTES: Record<string, Route> = { '/blog/ferry': POST };
const HEADINGS = ['Getting started', 'Using it', 'A long digression', 'Donaudampfschifffahrt'];

/** The views that show the contents of the post. */
const VIEWS = ['popup', 'panel', 'reader'] as const;

describe.each(BROWSERS)('the contents at a glance in $name', ({ start }) => {
  let site: Site;
  let driver: Driver;
  let page: Page;
  let view: Page;

  beforeAll(async () => {
    site = await serve('', ROUTES);
    driver = await start();
    page = await driver.browser.newPage();
    if (driver.name === 'chromium') {
      await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    }
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });
  afterEach(async () => {
    await view.close().catch(() => undefined);
  });

  async function open(kind: (typeof VIEWS)[number]): Promise<void> {
    await page.goto(`${site.origin}/blog/ferry`);
    if (kind === 'reader') view = await openReaderOf(driver, page);
    else view = await (kind === 'popup' ? driver.openPopup(page) : driver.openPanel(page));
    await settled(view);
    await view.waitForSelector('.rail');
  }

  function entry(text: string): string {
    const at = HEADINGS.indexOf(text);
    return `nav[aria-label="Contents"] a[data-index="${at}"]`;
  }

  /** The text of the peek that is shown; empty if there is none. */
  function peeked(): Promise<string> {
    return view.evaluate(() => {
      const peek = document.querySelector<HTMLElement>('.peek:popover-open');
      return [...(peek?.querySelectorAll('p') ?? [])].map((line) => line.textContent).join(' | ');
    });
  }

  async function peekSays(text: string): Promise<void> {
    await waitFor(async () => (await peeked()) === text, { what: `the peek "${text}"` });
  }

  async function focusOn(text: string): Promise<void> {
    await view.evaluate((selector) => {
      delete document.body.dataset['untouched'];
      document.querySelector<HTMLElement>(selector)?.focus();
    }, entry(text));
  }

  const USING = 'Call e.g. enqueue once. | 2 code blocks · 1 table';

  describe.each(VIEWS)('a peek in the %s', (kind) => {
    it('says what a section is about and holds, beside its row', async () => {
      await open(kind);
      const before = await rectsOfRows();
      await pointAt(entry('Getting started'));
      // With what is in the sections below.
      await peekSays('Install it first. | 3 code blocks · 1 table');
      await pointAt(entry('Using it'));
      await peekSays(USING);
      expect(await rectsOfRows()).toEqual(before);
      expect(await covers(entry('Using it'))).toBe(false);
      expect(await violations(view)).toEqual([]);
    });
  });

  describe.each(['popup', 'reader'] as const)('a peek by key in the %s', (kind) => {
    it('describes the row with the focus, stays under the pointer, and goes on Escape', async () => {
      await open(kind);
      await focusOn('Using it');
      await peekSays(USING);
      expect(await described(entry('Using it'))).toContain('Call e.g. enqueue once.');
      await pointAt('.peek');
      await new Promise((resolve) => setTimeout(resolve, 600));
      expect(await peeked()).toBe(USING);
      await view.keyboard.press('Escape');
      await peekSays('');
      expect(view.isClosed()).toBe(false);
      expect(await described(entry('Using it'))).not.toContain('enqueue');
      expect(await view.evaluate(() => document.activeElement?.textContent)).toBe('Using it');
      await view.keyboard.press('ArrowDown');
      await peekSays('Some words of plain text that say little.');
    });
  });

  /** In Firefox no pointer comes to what stands in for popup and panel. */
  async function pointAt(selector: string): Promise<void> {
    if (driver.name === 'chromium') return view.hover(selector);
    await view.$eval(selector, (at) => {
      at.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }));
    });
  }

  function rectsOfRows(): Promise<unknown[]> {
    return view.$$eval('.outline-row', (rows) =>
      rows.map((row) => JSON.stringify(row.getBoundingClientRect())),
    );
  }

  function covers(selector: string): Promise<boolean> {
    return view.evaluate((row) => {
      const peek = document.querySelector('.peek')?.getBoundingClientRect();
      const at = document.querySelector(row)?.closest('.outline-row')?.getBoundingClientRect();
      if (!peek || !at) throw new Error('nothing to compare');
      if (peek.top < 0 || peek.bottom > innerHeight) throw new Error('out of the window');
      return peek.top < at.bottom - 0.5 && peek.bottom > at.top + 0.5;
    }, selector);
  }

  function described(selector: string): Promise<string> {
    return view.$eval(selector, (row) =>
      (row.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' '),
    );
  }
});
