import type { Page } from 'puppeteer-core';
import { settled, waitFor, type Driver } from './driver.ts';
import { runInFirefox } from './firefox-window.ts';
import { forgetArticles, openReaderOf } from './reader.ts';
import { serve, type Route, type Site } from './serve.ts';

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

/** A post whose code names versions, its lines parted by nothing but styles. */
const PINNED = `${HEAD}<style>.line { display: block }</style><title>Pinned</title><main id="nd-home-layout">
  <h1>Pinned</h1><article class="prose">${text(120)}<h2 id="a">One</h2>${code('npm i ferry@2.1.0\npip install boat==5.1').replaceAll('\n', '')}
  ${text(120)}<h2 id="b">Two</h2>${code('npm i mast@1')}${code('npm i mast@2')}${text(120)}<p>npm i told@3</p>
  </article></main></html>`;

/** A post with something of everything, as Fumadocs draws it, and one that names versions. */
const GLANCE_ROUTES: Record<string, Route> = { '/blog/ferry': POST, '/blog/pinned': PINNED };

/** The views that show the contents of the post. */
export const CONTENTS_VIEWS = ['popup', 'panel', 'reader'] as const;

export type ContentsView = (typeof CONTENTS_VIEWS)[number];

/** Starts a browser with a page for the post, and serves that. Nothing glides, for what is quick. */
export async function startContents(
  start: () => Promise<Driver>,
): Promise<{ site: Site; driver: Driver; page: Page }> {
  const site = await serve('', GLANCE_ROUTES);
  const driver = await start();
  const page = await driver.browser.newPage();
  if (driver.name === 'chromium') {
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  }
  return { site, driver, page };
}

/** Shows the contents of the post, as if nothing of it had been read before. */
export async function openContents(
  driver: Driver,
  page: Page,
  address: string,
  kind: ContentsView,
): Promise<Page> {
  await forgetArticles(driver);
  await page.goto(address);
  const view = await (kind === 'reader'
    ? openReaderOf(driver, page)
    : kind === 'popup'
      ? driver.openPopup(page)
      : driver.openPanel(page));
  await settled(view);
  await view.waitForSelector('.rail');
  return view;
}

/**
 * Goes from the page into the panel beside it, as a click or a key does: the focus within a panel
 * tells nobody of itself as long as the page has that of the window.
 */
export async function enterPanel({ name, browser }: Driver, view: Page): Promise<void> {
  if (name === 'firefox') {
    await runInFirefox(
      browser,
      `front.document.getElementById('sidebar').contentDocument
        .querySelector('browser[webextension-view-type="sidebar"]').focus();`,
    );
  } else {
    const client = await view.createCDPSession();
    await client.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  }
  await waitFor(() => view.evaluate(() => document.hasFocus()), {
    what: 'the panel to have focus',
  });
}

/** Clicks without a pointer: remote control has none in Firefox's popup and sidebar. */
export function clickOn(view: Page, selector: string): Promise<void> {
  return view.$eval(selector, (at) => (at as HTMLElement).click());
}

/** Types into a field as a whole. */
export function typeInto(view: Page, selector: string, text: string): Promise<void> {
  return view.$eval(
    selector,
    (at, typed) => {
      (at as HTMLInputElement).value = typed;
      at.dispatchEvent(new Event('input', { bubbles: true }));
    },
    text,
  );
}

/** The texts that describe an element to who does not see it. */
export function describedBy(view: Page, selector: string): Promise<string> {
  return view.$eval(selector, (row) =>
    (row.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' '),
  );
}

/** Title and section of each part that is listed. */
export async function partsAre(view: Page, expected: string[]): Promise<void> {
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
