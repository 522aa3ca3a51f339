import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BLOG, blogPage } from '../browser/blog.ts';
import {
  BROWSERS,
  settled,
  startChromium,
  startFirefox,
  tabIdOf,
  toolbarOf,
  waitFor,
  type Driver,
} from '../browser/driver.ts';
import { serve, type Site } from '../browser/serve.ts';

const PLAIN_PAGE = `<!doctype html><html lang="en"><title>Plain</title>
<main class="prose"><h1>A plain page</h1><p class="scroll-m-28">${'Words that mean nothing. '.repeat(40)}</p>
<h2 id="a">One</h2><p>Text</p><h2 id="b">Two</h2><p>Text</p></main></html>`;

describe.each(BROWSERS)('spotting in $name', ({ start }) => {
  let site: Site;
  let driver: Driver;
  let page: Page;

  beforeAll(async () => {
    site = await serve(BLOG, { '/plain': PLAIN_PAGE });
    driver = await start();
    page = await driver.browser.newPage();
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  async function badgeIs(expected: RegExp): Promise<void> {
    await waitFor(async () => expected.test((await toolbarOf(driver, page)).badge), {
      what: `the badge to be ${expected}`,
    });
  }

  it('follows a soft navigation there and back', async () => {
    await page.goto(`${site.origin}/blog`);
    await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));
    await waitFor(async () => (await toolbarOf(driver, page)).title !== 'Reader for Fumadocs');
    await badgeIs(/^$/);
    await page.click('a[href="/blog/the-shape-of-small-tools"]');
    await page.waitForSelector('#what-we-mean-by-small');
    await badgeIs(/^\d+m$/);
    await page.click('a[href="/blog"]');
    await waitFor(() => page.evaluate(() => location.pathname === '/blog'));
    await badgeIs(/^$/);
    await page.evaluate(() => history.back());
    await page.waitForSelector('#what-we-mean-by-small');
    await badgeIs(/^\d+m$/);
    expect(await page.evaluate(() => 'sameDocument' in globalThis)).toBe(true);
  });

  it('shows in the popup the page that is there, not the one before', async () => {
    await page.goto(`${site.origin}/blog`);
    await page.click('a[href="/blog/no-headings"]');
    await page.waitForFunction(
      () => document.title.startsWith('A Post Without') || !location.pathname.endsWith('/blog'),
    );
    await page.waitForSelector('.prose');
    const popup = await driver.openPopup(page);
    await settled(popup);
    const title = await popup.$eval('[data-field="title"]', (element) => element.textContent);
    expect(title).toBe(blogPage('/blog/no-headings').title);
    await popup.close();
  });

  it('puts the icon back on a page that is not Fumadocs', async () => {
    await page.goto(`${site.origin}/blog/the-shape-of-small-tools`);
    await badgeIs(/^\d+m$/);
    await page.goto(`${site.origin}/plain`);
    await waitFor(async () => {
      const { badge, title } = await toolbarOf(driver, page);
      return badge === '' && title === 'Reader for Fumadocs';
    });
  });
});

/** What the probe saw the spotter do. */
interface Calls {
  /** Did the probe run at all, and before the spotter? */
  isProbed: boolean;
  calls: string[];
}

/**
 * Put before the spotter in a copy of the extension, in the same world: writes down all that a
 * script could do that a page that is not Fumadocs should not pay for.
 */
const PROBE = `
  globalThis.probe = { isProbed: true, calls: [] };
  const api = globalThis.browser ?? globalThis.chrome;
  const watch = (owner, name, label) => {
    const original = owner?.[name];
    if (typeof original !== 'function') return;
    const replacement = function (...args) {
      globalThis.probe.calls.push(label ?? name);
      return Reflect.apply(original, this, args);
    };
    try { Object.defineProperty(owner, name, { value: replacement, configurable: true, writable: true }); } catch {}
    if (owner[name] === original) globalThis.probe.calls.push('cannot watch ' + name);
  };
  for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback', 'fetch', 'postMessage']) watch(globalThis, name);
  for (const target of [EventTarget.prototype]) watch(target, 'addEventListener');
  for (const observer of [MutationObserver, IntersectionObserver, ResizeObserver, PerformanceObserver]) watch(observer.prototype, 'observe');
  for (const name of ['setAttribute', 'removeAttribute']) watch(Element.prototype, name);
  for (const name of ['appendChild', 'insertBefore', 'removeChild']) watch(Node.prototype, name);
  watch(api.runtime, 'sendMessage');
  watch(api.runtime, 'connect');
  for (const area of ['local', 'sync', 'session']) for (const name of ['get', 'set']) watch(api.storage?.[area], name, 'storage.' + area + '.' + name);
  globalThis.probe.calls = globalThis.probe.calls.filter((call) => !/^cannot watch/.test(call));
`;

describe.each([
  { name: 'Chromium', start: startChromium, build: 'chrome-mv3' },
  { name: 'Firefox', start: startFirefox, build: 'firefox-mv3' },
])('the tax on other pages in $name', ({ start, build }) => {
  let site: Site;
  let driver: Driver;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'reader-probe-'));
    cpSync(join(import.meta.dirname, '../../.output', build), folder, { recursive: true });
    writeFileSync(join(folder, 'probe.js'), PROBE);
    const path = join(folder, 'manifest.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as {
      content_scripts: { js: string[] }[];
    };
    for (const script of manifest.content_scripts) script.js.unshift('probe.js');
    writeFileSync(path, JSON.stringify(manifest));
    site = await serve(BLOG, { '/plain': PLAIN_PAGE });
    driver = await start({ extension: folder });
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
    rmSync(folder, { recursive: true });
  });

  async function callsOn(path: string): Promise<Calls> {
    const page = await driver.browser.newPage();
    await page.goto(site.origin + path, { waitUntil: 'load' });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const tabId = await tabIdOf(driver, page);
    return waitFor(() =>
      driver.control.evaluate(async (id) => {
        const api = globalThis.browser ?? globalThis.chrome;
        const [frame] =
          (await api?.scripting.executeScript({
            target: { tabId: id },
            func: () => (globalThis as unknown as { probe: unknown }).probe,
          })) ?? [];
        return frame?.result as Calls;
      }, tabId),
    );
  }

  it('is nothing: no message, no storage, no timer, no listener, no observer, no change', async () => {
    expect(await callsOn('/plain')).toEqual({ isProbed: true, calls: [] });
  });

  it('is seen by the probe on a Fumadocs page, where there is some', async () => {
    const { calls } = await callsOn('/blog/the-shape-of-small-tools');
    expect(calls).toEqual(expect.arrayContaining(['sendMessage', 'addEventListener', 'observe']));
  });

  it('leaves the DOM of the page as the server sent it', async () => {
    const page = await driver.browser.newPage();
    await page.goto(`${site.origin}/plain`);
    const served = await page.evaluate(
      (html) => new DOMParser().parseFromString(html, 'text/html').documentElement.outerHTML,
      PLAIN_PAGE,
    );
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(served);
  });
});
