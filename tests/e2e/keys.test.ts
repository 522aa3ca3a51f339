import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BLOG } from '../browser/blog.ts';
import { BROWSERS, settled, waitFor, type Driver } from '../browser/driver.ts';
import { runInFirefox } from '../browser/firefox-window.ts';
import { keysOf, setKey } from '../browser/keys.ts';
import { openOptions } from '../browser/options.ts';
import { openReaderOf } from '../browser/reader.ts';
import { serve, type Site } from '../browser/serve.ts';

const TOOLS = '/blog/the-shape-of-small-tools';

const COMMANDS = ['_execute_action', 'next-section', 'open-reader', 'previous-section'];
/** In Chrome, which takes four suggestions, its user sets a key. */
const MARK = 'mark-selection';

describe.each(BROWSERS)('the keys of the extension in $name', ({ name, startFresh }) => {
  let site: Site;
  let driver: Driver;
  let page: Page;

  beforeAll(async () => {
    site = await serve(BLOG, {}, { isStill: true });
    driver = await startFresh();
    page = await driver.browser.newPage();
    await page.goto(site.origin + TOOLS);
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  /** The commands that a page lists, each with its key. */
  async function listed(view: Page, selector: string): Promise<string[]> {
    await view.waitForSelector(selector);
    return view.$$eval(selector, (rows) =>
      rows.map((row) => {
        const keys = [...row.querySelectorAll('kbd')].map((key) => key.textContent);
        return `${(row as HTMLElement).dataset['command']}: ${keys.join('+')}`;
      }),
    );
  }

  async function inForce(): Promise<string[]> {
    return (await keysOf(driver.control)).map(({ name, shortcut }) => `${name}: ${shortcut}`);
  }

  it('are there in a fresh profile, each and every one', async () => {
    const keys = await keysOf(driver.control);
    const own = [...COMMANDS, MARK, ...(name === 'Firefox' ? ['open-panel'] : [])];
    expect(keys.map((key) => key.name).toSorted()).toEqual(own.toSorted());
    for (const key of keys) {
      const isKeyless = name !== 'Firefox' && key.name === MARK;
      expect(key.shortcut === '', key.name).toBe(isKeyless);
    }
    expect(new Set(keys.map(({ shortcut }) => shortcut)).size).toBe(keys.length);
  });

  it('are listed in the options as they are, also once they have been changed', async () => {
    const options = await openOptions(driver);
    const rows = (): Promise<string[]> => listed(options, '.options [data-command]');
    await waitFor(async () => (await rows()).length > 0);
    expect((await rows()).toSorted()).toEqual((await inForce()).toSorted());
    await setKey(driver, 'open-reader', 'Alt+Shift+Y');
    await options.bringToFront();
    await waitFor(async () => (await rows()).includes('open-reader: Alt+Shift+Y'), {
      what: 'the other key',
    });
    expect((await rows()).toSorted()).toEqual((await inForce()).toSorted());
    await setKey(driver, 'open-reader', '');
    await options.bringToFront();
    await waitFor(async () => (await rows()).includes('open-reader: '), { what: 'no key' });
    const empty = await options.$eval('[data-command="open-reader"]', (row) => row.textContent);
    expect(empty).toBe('Open in the readerNot set');
    await setKey(driver, 'open-reader', 'Alt+Shift+E');
    await options.close();
  });

  it('are named by the popup on its buttons, and by the reader in its help', async () => {
    const popup = await driver.openPopup(page);
    await settled(popup);
    const titles = (): Promise<string> =>
      popup.$$eval('.actions [title]', (all) => all.map((at) => (at as HTMLElement).title).join());
    await waitFor(async () => (await titles()).includes('Alt+Shift+E'), { what: 'the key' });
    expect((await titles()).includes('Alt+Shift+S')).toBe(name === 'Firefox');
    await popup.close();
    const reader = await openReaderOf(driver, page);
    const help = await listed(reader, '.key-help [data-command]');
    // It names those that can be pressed.
    const set = (await inForce()).filter((key) => !key.endsWith(': '));
    expect(help.toSorted()).toEqual(set.toSorted());
    await reader.close();
  });

  it('have a way from the options to where the browser changes them', async () => {
    const options = await openOptions(driver);
    await options.bringToFront();
    await options.waitForSelector('[data-action="change-keys"]');
    await options.click('[data-action="change-keys"]');
    const address = name === 'Firefox' ? 'about:addons' : 'chrome://extensions/shortcuts';
    await waitFor(async () => (await addresses()).includes(address), { what: address });
    await options.close();
  });

  /** Addresses of the tabs there are; the extension is told none of the browser's own. */
  async function addresses(): Promise<string[]> {
    if (driver.name === 'chromium') return driver.browser.targets().map((at) => at.url());
    const script = 'return front.gBrowser.tabs.map((tab) => tab.linkedBrowser.currentURI.spec);';
    return (await runInFirefox(driver.browser, script)) as string[];
  }
});
