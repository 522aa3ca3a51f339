import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, settled, waitFor, type Driver } from '../browser/driver.ts';
import { forgetArticles, openReaderOf, spyOnClipboard } from '../browser/reader.ts';
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
const HEADINGS = ['Getting started', 'Using it', 'A long digression'];

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
    await forgetArticles(driver);
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
      at.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, pointerType: 'mouse' }));
    });
  }

  describe.each(VIEWS)('the rail in the %s', (kind) => {
    it('has parts as high as the sections take time, filled as far as one has read', async () => {
      await open(kind);
      const parts = await railParts();
      expect(parts.map(({ index }) => index)).toEqual([-1, 0, 1, 2, 3, 4, 5]);
      expect(parts.reduce((sum, { height }) => sum + height, 0)).toBeCloseTo(100, 1);
      const [, , , long] = parts;
      const others = parts.filter((part) => part !== long);
      for (const part of others) expect(long?.height).toBeGreaterThan(part.height);
      expect(parts.every(({ filled }) => filled === 0)).toBe(true);
      await jumpTo('long');
      await waitFor(async () => (await railParts())[2]?.filled === 100, { what: 'a filled rail' });
      const filled = (await railParts()).map((part) => part.filled);
      expect(filled.slice(0, 3)).toEqual([100, 100, 100]);
      expect(filled.slice(4)).toEqual([0, 0, 0]);
    });

    it('scrolls the page where it is dragged, and moves no focus in it', async () => {
      await open(kind);
      await dragTo(0.5);
      await currentIs('A long digression');
      const half = await scrolled();
      expect(half).toBeGreaterThan(200);
      await dragTo(0.7);
      await waitFor(async () => (await scrolled()) > half, { what: 'a page further down' });
      await dragTo(0);
      await waitFor(async () => (await scrolled()) < 40, { what: 'the top of the page' });
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
    });
  });

  describe.each(['popup', 'reader'] as const)('the rail by key in the %s', (kind) => {
    it('goes by steps, by sections, and to the ends', async () => {
      await open(kind);
      await view.focus('.rail input');
      await view.keyboard.press('End');
      await waitFor(async () => (await valueText()).endsWith('At the end'), { what: 'the end' });
      await view.keyboard.press('Home');
      await waitFor(async () => (await scrolled()) < 40, { what: 'the beginning' });
      await view.keyboard.press('PageDown');
      await waitFor(async () => (await valueText()).startsWith('Getting'), { what: 'a section' });
      const before = await scrolled();
      for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight'] as const) {
        const last = await scrolled();
        await view.keyboard.press(key);
        await waitFor(async () => (await scrolled()) > last, { what: key });
      }
      await view.keyboard.press('PageUp');
      await waitFor(async () => (await scrolled()) <= before + 2, { what: 'a step back' });
      expect(await valueText()).toMatch(/ min left$/);
    });
  });

  interface RailPart {
    index: number;
    height: number;
    filled: number;
  }

  function railParts(): Promise<RailPart[]> {
    return view.$$eval('.rail-part', (parts) =>
      parts.map((part) => ({
        index: Number((part as HTMLElement).dataset['part']),
        height: Number.parseFloat((part as HTMLElement).style.height),
        filled: Number.parseFloat((part.firstElementChild as HTMLElement).style.height),
      })),
    );
  }

  function valueText(): Promise<string> {
    return view.$eval('.rail input', (at) => at.getAttribute('aria-valuetext') ?? '');
  }

  /** The page that the rail scrolls: the reader scrolls itself. */
  function scrolling(): Page {
    return view.url().includes('/reader.html') ? view : page;
  }

  function scrolled(): Promise<number> {
    return scrolling().evaluate(() => scrollY);
  }

  async function jumpTo(id: string): Promise<void> {
    await scrolling().evaluate((at) => {
      document.getElementById(at)?.scrollIntoView({ behavior: 'instant' });
    }, id);
  }

  async function currentIs(text: string): Promise<void> {
    await view.waitForFunction(
      (wanted) => document.querySelector('[aria-current="location"]')?.textContent === wanted,
      { polling: 50, timeout: 10_000 },
      text,
    );
  }

  /** Drags along the rail; in Firefox no pointer comes to what stands in for popup and panel. */
  async function dragTo(share: number): Promise<void> {
    if (driver.name === 'firefox') {
      await view.$eval(
        '.rail input',
        (at, part) => {
          const input = at as HTMLInputElement;
          input.value = String(Number(input.max) * part);
          input.dispatchEvent(new Event('input', { bubbles: true }));
          input.dispatchEvent(new Event('change', { bubbles: true }));
        },
        share,
      );
      return;
    }
    const { top, height, middle } = await view.$eval('.rail', (rail) => {
      const { left, width, ...rect } = rail.getBoundingClientRect().toJSON() as DOMRect;
      return { top: rect.top, height: rect.height, middle: left + width / 2 };
    });
    await view.mouse.move(middle, top + 2);
    await view.mouse.down();
    await view.mouse.move(middle, top + height * share, { steps: 4 });
    await view.mouse.up();
  }

  describe.each(VIEWS)('time to spare in the %s', (kind) => {
    it('lights the sections that fit, and reads them one after the other in the reader', async () => {
      await open(kind);
      await click('.time-left');
      await view.waitForSelector('.spare');
      expect(await view.evaluate(() => document.activeElement?.className)).toBe('chip');
      await click('.spare [data-minutes="3"]');
      await view.waitForSelector('.spare .primary');
      const lit = await view.$$eval('[data-lit] [role="treeitem"]', (rows) =>
        rows.map((row) => row.textContent),
      );
      expect(lit.length).toBeGreaterThan(1);
      expect(lit).not.toContain('A long digression');
      expect(lit).toContain('Using it');
      expect(await litDescribed()).toContain('fits your time');
      expect(await violations(view)).toEqual([]);
      await click('.spare .primary');
      const reader = kind === 'reader' ? view : await readerOf();
      await reader.waitForSelector('.some-bar');
      expect(new URL(reader.url()).searchParams.getAll('section')).toHaveLength(lit.length);
      await dimmedAre(reader);
      const seen = [await someAt(reader)];
      for (;;) {
        const next = await reader.$('.some-next');
        if (!next) break;
        await reader.$eval('.some-next', (button) => (button as HTMLElement).click());
        const last = seen.at(-1);
        await waitFor(async () => (await someAt(reader)) !== last, { what: 'the next section' });
        seen.push(await someAt(reader));
      }
      expect(seen).toEqual(lit.map((_one, at) => `${at + 1} of ${lit.length}`));
      // As the address says it, a reload leaves it as it is.
      await reader.reload();
      await reader.waitForSelector('.some-bar');
      await reader.$eval('.some-end', (button) => (button as HTMLElement).click());
      await waitFor(async () => (await reader.$$('[data-dimmed]')).length === 0);
      expect(new URL(reader.url()).searchParams.getAll('section')).toEqual([]);
      if (reader !== view) await reader.close();
    });

    it('takes any number of minutes, and goes on Escape', async () => {
      await open(kind);
      await click('.time-left');
      await view.waitForSelector('.spare-own');
      await view.$eval('.spare-own', (at) => {
        (at as HTMLInputElement).value = '100';
        at.dispatchEvent(new Event('input', { bubbles: true }));
      });
      await waitFor(async () => (await view.$$('[data-lit]')).length === 7, { what: 'all lit' });
      await view.$eval('.spare-own', (at) =>
        at.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
        ),
      );
      await waitFor(async () => (await view.$('.spare')) === null, { what: 'its end' });
      expect(await view.$$('[data-lit]')).toHaveLength(0);
    });
  });

  function click(selector: string): Promise<void> {
    return view.$eval(selector, (at) => (at as HTMLElement).click());
  }

  function litDescribed(): Promise<string> {
    return view.$eval('[data-lit] [role="treeitem"]', (row) =>
      (row.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' '),
    );
  }

  function readerOf(): Promise<Page> {
    return waitFor(
      async () => {
        for (const other of await driver.browser.pages()) {
          if (!other.url().includes('/reader.html')) continue;
          if (await other.$('.some-bar').catch(() => null)) return other;
        }
        return undefined;
      },
      { what: 'the reader' },
    );
  }

  function someAt(reader: Page): Promise<string> {
    return reader.$eval('.some-at', (at) => at.textContent ?? '');
  }

  /** The digression is dimmed, and what was chosen is not. */
  async function dimmedAre(reader: Page): Promise<void> {
    await reader.waitForSelector('#long[data-dimmed]');
    expect(await reader.$('#use[data-dimmed]')).toBeNull();
  }

  describe.each(VIEWS)('the parts of an article in the %s', (kind) => {
    it('lists code with copies, commands in all variants, and what was copied last on top', async () => {
      await open(kind);
      const copied = await spyOnClipboard(view);
      await click('.parts-button');
      await partsAre(['Getting started', 'a.ts | Using it', 'b.py | Using it']);
      expect(await managers()).toEqual(['npm', 'pnpm', 'yarn', 'bun']);
      expect(await violations(view)).toEqual([]);
      await clickIn('a.ts', 'copy');
      await clickIn('a.ts', 'copy-source');
      await clickIn('b.py', 'copy-source');
      await click('[data-manager="pnpm"] [data-action="copy"]');
      const address = `${site.origin}/blog/ferry#use`;
      expect(await copied()).toEqual([
        'pnpm add ferry',
        `# Ferry, a Queue, 2026-01-05, ${address}\nb()`,
        `// Ferry, a Queue, 2026-01-05, ${address}\nconst a = 1;`,
        'const a = 1;',
      ]);
      await waitFor(async () => (await managers())[0] === 'pnpm', { what: 'pnpm on top' });
      await click('[data-manager="npm"] [data-action="copy"]');
      await waitFor(async () => (await managers())[0] === 'npm', { what: 'npm on top' });
    });

    it('lists tables, images and links as one types, and goes to their sections', async () => {
      await open(kind);
      await type('table:');
      await partsAre(['Name, Use | Using it']);
      await type('IMAGE: boat');
      await partsAre(['A boat | The end']);
      await type('link：');
      await partsAre(['read on | Getting started']);
      expect(await view.$eval('.part-host', (host) => host.textContent)).toBe('other.example');
      await type('code: b()');
      await partsAre(['b.py | Using it']);
      await type('code: nowhere');
      await partsAre([]);
      await click('.part-kinds [data-kind="table"]');
      await type('table:');
      await click('.part-section');
      await currentIsAfter('Using it');
    });
  });

  async function type(text: string): Promise<void> {
    await view.$eval(
      '.filter input',
      (at, typed) => {
        (at as HTMLInputElement).value = typed;
        at.dispatchEvent(new Event('input', { bubbles: true }));
      },
      text,
    );
  }

  /** Title and section of each part that is listed. */
  async function partsAre(expected: string[]): Promise<void> {
    let last: string[] = [];
    await waitFor(
      async () => {
        last = await view.$$eval('.part', (parts) =>
          parts.map((part) =>
            [...part.querySelectorAll('.part-title, .part-section')]
              .map((at) => at.textContent)
              .join(' | '),
          ),
        );
        return JSON.stringify(last) === JSON.stringify(expected);
      },
      { what: JSON.stringify(expected) },
    ).catch((error: unknown) => {
      throw new Error(`${String(error)}; listed are ${JSON.stringify(last)}`);
    });
  }

  function managers(): Promise<(string | undefined)[]> {
    return view.$$eval('[data-manager]', (all) =>
      all.map((one) => (one as HTMLElement).dataset['manager']),
    );
  }

  async function clickIn(title: string, action: string): Promise<void> {
    await view.evaluate(
      (wanted, act) => {
        const part = [...document.querySelectorAll('.part')].find(
          (one) => one.querySelector('.part-title')?.textContent === wanted,
        );
        part?.querySelector<HTMLElement>(`[data-action="${act}"]`)?.click();
      },
      title,
      action,
    );
  }

  /** Clears the filter, so that the outline is there to say it. */
  async function currentIsAfter(text: string): Promise<void> {
    await type('');
    await currentIs(text);
  }

  it('the outline has headings by their role, and none that say they are none', async () => {
    await open('popup');
    const entries = await view.$$eval('nav[aria-label="Contents"] a', (rows) =>
      rows.map((row) => [row.textContent, row.getAttribute('data-depth')].join(' ')),
    );
    expect(entries.slice(3)).toEqual([
      'Donau\u00addampfschifffahrt 2',
      'By its role 3',
      'The end 2',
    ]);
    await view.$eval('nav[aria-label="Contents"] a[href="#role"]', (row) =>
      (row as HTMLElement).click(),
    );
    await currentIs('By its role');
  });

  it.each(VIEWS)(
    'the filter finds words in which signs are that nobody sees, in the %s',
    async (kind) => {
      await open(kind);
      await type('donaudampfschifffahrt');
      await waitFor(async () => (await foundText()).startsWith('1 heading found'), {
        what: 'the heading',
      });
      await type('steamships');
      await waitFor(async () => (await foundText()).endsWith('In 1 section'), { what: 'the text' });
    },
  );

  function foundText(): Promise<string> {
    return view.$eval('.found', (found) => found.textContent ?? '');
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
