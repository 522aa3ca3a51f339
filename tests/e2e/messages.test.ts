import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BLOG } from '../browser/blog.ts';
import { BROWSERS, settled, tabIdOf, toolbarOf, waitFor, type Driver } from '../browser/driver.ts';
import { takePowers, type Powers } from '../browser/powers.ts';
import { serve, type Site } from '../browser/serve.ts';

const TOOLS = '/blog/the-shape-of-small-tools';
const PLAIN = '<!doctype html><html lang="en"><title>Plain</title><p>Hello.</p></html>';
const FRAMING = `<!doctype html><html lang="en"><title>Framing</title><p>Hello.</p>
  <iframe src="${TOOLS}" width="800" height="600"></iframe></html>`;
const POST = `<!doctype html><html lang="en"><title>Busy</title><main id="nd-home-layout"><h1>Busy</h1>
  <time datetime="2026-01-05">5 January 2026</time><div class="prose"><h2 id="a">Alpha</h2><p>Text.</p></div></main></html>`;

/** What an attempt came to: what it got, or the error. */
type Outcomes = Record<string, string>;

/** All that another extension, allowed everything that we are, can try on us. */
const INTRUDER = `
  const api = globalThis.browser ?? globalThis.chrome;
  const [ours, ownUrl, origin] = TARGETS;
  const tried = (promise) => Promise.resolve(promise).then((got) => 'got ' + JSON.stringify(got), (error) => 'refused');
  const connected = (open) => new Promise((resolve) => {
    const port = open();
    port.onMessage.addListener((message) => resolve('got ' + JSON.stringify(message)));
    port.onDisconnect.addListener(() => { void api.runtime.lastError; resolve('refused'); });
    port.postMessage([{ depth: 2, text: 'Alpha' }]);
    setTimeout(resolve, 3000, 'no answer');
  });
  (async () => {
    const tab = (await api.tabs.query({})).find(({ url }) => url?.startsWith(origin + '/blog/'));
    const seen = await api.scripting.executeScript({ target: { tabId: tab.id }, func: () => typeof isSpotting + typeof jumpToHeading + typeof isFollowed });
    const outcomes = {
      message: await tried(api.runtime.sendMessage(ours, { type: 'spotted', isFumadocs: false })),
      port: await connected(() => api.runtime.connect(ours, { name: 'follow' })),
      'message to the tab': await tried(api.tabs.sendMessage(tab.id, { type: 'spotted', isFumadocs: false })),
      'port to the tab': await connected(() => api.tabs.connect(tab.id, { name: 'follow', frameId: 0 })),
      'our world in the tab': seen[0].result,
      file: await tried(fetch(ownUrl).then((response) => response.text())),
    };
    await fetch(origin + '/report', { method: 'POST', body: JSON.stringify(outcomes) });
  })();
`;

describe.each(BROWSERS)('nobody reaches the extension in $name', ({ startFresh }) => {
  let site: Site;
  let driver: Driver;
  let powers: Powers;
  let page: Page;
  let report: Outcomes | undefined;

  beforeAll(async () => {
    site = await serve(BLOG, {
      '/plain': PLAIN,
      '/framing': FRAMING,
      '/blog/late': POST,
      '/blog/never': POST,
      '/report': (request, response) => {
        let body = '';
        request.on('data', (data: Buffer) => (body += data.toString()));
        request.on('end', () => {
          report = JSON.parse(body) as Outcomes;
          response.end();
        });
      },
    });
    driver = await startFresh();
    powers = await takePowers(driver);
    page = await driver.browser.newPage();
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  it('from a page: there is nothing to send to, to fetch, to frame or to open', async () => {
    await page.goto(`${site.origin}/plain`);
    const outcomes = await page.evaluate(async (popup) => {
      const fetched = await fetch(popup).then(
        () => 'fetched',
        () => 'refused',
      );
      const frame = document.createElement('iframe');
      frame.src = popup;
      const loaded = new Promise((resolve) => {
        frame.addEventListener('load', resolve);
        setTimeout(resolve, 1000);
      });
      document.body.append(frame);
      await loaded;
      postMessage({ type: 'spotted', isFumadocs: true }, '*');
      const { browser: ours, chrome } = globalThis as unknown as Record<
        string,
        { runtime?: { sendMessage?: unknown } } | undefined
      >;
      return {
        fetched,
        messages: typeof (ours?.runtime?.sendMessage ?? chrome?.runtime?.sendMessage),
      };
    }, driver.extensionUrl('popup.html'));
    expect(outcomes).toEqual({ fetched: 'refused', messages: 'undefined' });
    expect(page.frames().map((frame) => frame.url())).not.toContain(
      driver.extensionUrl('popup.html'),
    );
    expect(await toolbarOf(driver, page)).toEqual({ badge: '', title: 'Reader for Fumadocs' });
  });

  it('from a frame: only what the tab itself shows is spotted', async () => {
    await page.goto(`${site.origin}/framing`);
    await waitFor(() => Promise.resolve(page.frames().length === 2));
    const popup = await driver.openPopup(page);
    expect(await settled(popup)).toBe('empty');
    await popup.close();
    expect(await toolbarOf(driver, page)).toEqual({ badge: '', title: 'Reader for Fumadocs' });
  });

  it('from another extension: no message, no port, no world and no file of ours', async () => {
    await page.goto(site.origin + TOOLS);
    await waitFor(async () => (await toolbarOf(driver, page)).badge === '3m');
    const panel = await driver.openPanel(page);
    await panel.waitForSelector('nav [aria-current="location"]');
    const id = await driver.control.evaluate(
      () =>
        ((globalThis.browser ?? globalThis.chrome) as unknown as { runtime: { id: string } })
          .runtime.id,
    );
    const targets = [id, driver.extensionUrl('popup.html'), site.origin];
    const folder = makeIntruder(INTRUDER.replace('TARGETS', JSON.stringify(targets)));
    await driver.browser.installExtension(folder);
    const outcomes = await waitFor(() => Promise.resolve(report), { what: 'the report' });
    rmSync(folder, { recursive: true });
    expect(outcomes).toEqual({
      message: 'refused',
      port: 'refused',
      'message to the tab': 'refused',
      'port to the tab': 'refused',
      'our world in the tab': 'undefinedundefinedundefined',
      file: 'refused',
    });
    expect((await toolbarOf(driver, page)).badge).toBe('3m');
    await panel.close();
  });

  it('and a page that answers twice is taken at its last word', async () => {
    await page.goto(site.origin + TOOLS);
    const tabId = await tabIdOf(driver, page);
    const panel = await driver.openPanel(page);
    await panel.waitForSelector('nav [aria-current="location"]');
    const entries = (): Promise<number> => panel.$$eval('nav [role="treeitem"]', (at) => at.length);
    const before = await entries();
    await answer(tabId, [true, false, true, true]);
    await waitFor(async () => (await toolbarOf(driver, page)).badge === '3m');
    expect(await entries()).toBe(before);
    expect(await panel.$$('nav [aria-current="location"]')).toHaveLength(1);
    await answer(tabId, [true, true, false, false]);
    await waitFor(async () => (await toolbarOf(driver, page)).badge === '');
    await panel.close();
    expect(await powers.errors()).toEqual([]);
  });

  // Not in Firefox, whose remote control itself waits for a page that is busy.
  it('and a page that answers late is said to be busy, then shown', async () => {
    if (driver.name === 'firefox') return;
    const popup = await popupOfBusy('/blog/late', 9000);
    await popup.waitForSelector('[data-problem="silent"]');
    await popup.waitForSelector('nav a ::-p-text(Alpha)');
    await popup.close();
  });

  it('and a page that never answers is said to, and keeps no other waiting', async () => {
    if (driver.name === 'firefox') return;
    const popup = await popupOfBusy('/blog/never', 1e12);
    await popup.waitForSelector('[data-problem="silent"]');
    await page.bringToFront();
    const other = await driver.openPopup(page);
    expect(await settled(other)).toBe('ready');
    expect(await powers.errors()).toEqual([]);
  });

  /** As the spotter and the follower in a tab do, in one go. */
  async function answer(tabId: number, spotted: boolean[]): Promise<void> {
    await driver.control.evaluate(
      async (target, answers) => {
        const api = globalThis.browser ?? globalThis.chrome;
        const files = ['/follower.js'];
        await api?.scripting.executeScript({ target, files });
        await api?.scripting.executeScript({
          target,
          args: [answers],
          func: (said: boolean[]) => {
            const { runtime } = (globalThis.browser ?? globalThis.chrome) as unknown as {
              runtime: { sendMessage: (message: object) => Promise<unknown> };
            };
            for (const isFumadocs of said)
              void runtime.sendMessage({ type: 'spotted', isFumadocs });
          },
        });
      },
      { tabId },
      spotted,
    );
  }

  /**
   * Of a page that has just become busy for so many milliseconds. It is of another site than other
   * tabs are, which would hang with it.
   */
  async function popupOfBusy(path: string, milliseconds: number): Promise<Page> {
    const hung = await driver.browser.newPage();
    await hung.goto(site.origin.replace('localhost', '127.0.0.1') + path);
    await hung.evaluate((busyFor) => {
      setTimeout(() => {
        const end = Date.now() + busyFor;
        while (Date.now() < end);
      });
    }, milliseconds);
    return driver.openPopup(hung);
  }
});

/** Another extension, in a folder of its own. */
function makeIntruder(script: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'reader-intruder-'));
  const background = { service_worker: 'background.js', scripts: ['background.js'] };
  const manifest = {
    manifest_version: 3,
    name: 'Intruder',
    version: '1',
    background,
    permissions: ['scripting', 'tabs'],
    host_permissions: ['http://*/*', 'https://*/*'],
    // Without one of its own Firefox would ask the test's server by https.
    content_security_policy: { extension_pages: "script-src 'self'" },
    browser_specific_settings: { gecko: { id: 'intruder@intruder.example' } },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'background.js'), script);
  return folder;
}
