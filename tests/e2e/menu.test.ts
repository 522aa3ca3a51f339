import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROME_BUILD, startChromium, BROWSERS, waitFor, type Driver } from '../browser/driver.ts';
import { PIXEL } from '../browser/pixel.ts';
import { runInFirefox } from '../browser/firefox-window.ts';
import { serve, type Site } from '../browser/serve.ts';

const TITLES = ['Open this page in the reader', 'Show this page’s contents in the side panel'];
/** On selected text alone. */
const MARK = 'Highlight the selection (Reader)';

/** Stands before the background's own script, and notes what it asks for. */
const NOTE = `
  globalThis.created = [];
  const { create } = chrome.contextMenus;
  chrome.contextMenus.create = (item, ...rest) => {
    globalThis.created.push(item);
    return create.call(chrome.contextMenus, item, ...rest);
  };
`;

describe('the context menu in Chromium', () => {
  it('is that of pages on the web, wherever one clicks on them, but not of the icon', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'reader-menu-'));
    cpSync(CHROME_BUILD, folder, { recursive: true });
    const script = join(folder, 'background.js');
    writeFileSync(script, NOTE + readFileSync(script, 'utf8'));
    const driver = await startChromium({ extension: folder });
    const worker = await driver.browser.waitForTarget(
      (target) => target.url() === driver.extensionUrl('background.js'),
    );
    const background = await worker.worker();
    const created = await waitFor(async () => {
      const items = await background?.evaluate(
        () => (globalThis as unknown as { created: object[] }).created,
      );
      return items?.length === TITLES.length + 1 && items;
    });
    expect(created).toEqual(
      [...TITLES, MARK].map((title) => ({
        id: expect.any(String) as string,
        title,
        contexts: title === MARK ? ['selection'] : ['page', 'selection', 'link', 'image'],
        documentUrlPatterns: ['http://*/*', 'https://*/*'],
      })),
    );
    await driver.close();
    rmSync(folder, { recursive: true });
  });
});

describe('the context menu in Firefox', () => {
  let site: Site;
  let driver: Driver;
  let page: Page;

  beforeAll(async () => {
    site = await serve('/nowhere', {
      '/': `<!doctype html><html lang="en"><title>Plain</title><p id="text">Some words.</p>
        <a id="link" href="/other">A link</a> <img id="image" src="/pixel.png" width="40" height="40">
        <textarea id="area">Typed</textarea></html>`,
      '/pixel.png': (_request, response) => {
        response.writeHead(200, { 'content-type': 'image/png' }).end(PIXEL);
      },
    });
    driver = await BROWSERS[1].start();
    page = await driver.browser.newPage();
    await page.goto(site.origin);
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  /** What the extension has in a menu that has been opened, which is then closed. */
  async function entriesIn(menu: string): Promise<string[]> {
    const entries = await waitFor(
      async () =>
        (await runInFirefox(
          driver.browser,
          `const menu = front.document.getElementById('${menu}');
           if (menu.state !== 'open') return null;
           const own = [...menu.querySelectorAll('menuitem')].filter((item) =>
             item.id.startsWith(widget + '-menuitem-'));
           menu.hidePopup();
           return own.map((item) => item.label);`,
        )) as string[] | null,
      { what: 'the menu' },
    );
    return entries;
  }

  it.each([
    ['the page', '#text'],
    ['a link', '#link'],
    ['a picture', '#image'],
  ])('offers both on %s', async (_name, selector) => {
    await page.bringToFront();
    await page.click(selector, { button: 'right' });
    expect(await entriesIn('contentAreaContextMenu')).toEqual(TITLES);
  });

  it('offers both on selected text, and none where text is typed', async () => {
    await page.bringToFront();
    await page.click('#text', { count: 3 });
    await page.click('#text', { button: 'right' });
    expect(await entriesIn('contentAreaContextMenu')).toEqual([...TITLES, MARK]);
    await page.click('#area', { button: 'right' });
    expect(await entriesIn('contentAreaContextMenu')).toEqual([]);
  });

  async function iconsMenu(): Promise<string[]> {
    await runInFirefox(
      driver.browser,
      `const button = front.document.getElementById(widget + '-BAP');
       const triggerEvent = new front.MouseEvent('contextmenu', { bubbles: true });
       button.dispatchEvent(triggerEvent);
       const menu = front.document.getElementById('toolbar-context-menu');
       menu.openPopup(button, { isContextMenu: true, triggerEvent });`,
    );
    return entriesIn('toolbar-context-menu');
  }

  it('offers both at the icon on pages that can be read, and there only', async () => {
    await page.bringToFront();
    expect(await iconsMenu()).toEqual(TITLES);
    const own = await driver.browser.newPage();
    await own.bringToFront();
    expect(await iconsMenu()).toEqual([]);
    await own.close();
  });
});
