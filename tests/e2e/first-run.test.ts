import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { OPENS } from '../../utils/settings/settings-schema.ts';
import { BLOG, blogPage } from '../browser/blog.ts';
import { closeDoors, isOpen, openDoors, shownPopup } from '../browser/doors.ts';
import {
  goToExtension,
  settled,
  startChromium,
  startFirefox,
  tabIdOf,
  waitFor,
  type Driver,
} from '../browser/driver.ts';
import { runInFirefox } from '../browser/firefox-window.ts';
import { launchFirefox } from '../browser/firefox.ts';
import { clickEntry, landing } from '../browser/jumping.ts';
import { callStorage, choose, isStored } from '../browser/options.ts';
import { pageAt, takePowers, type Powers } from '../browser/powers.ts';
import { serve, type Site } from '../browser/serve.ts';
import { violations } from '../browser/violations.ts';
import { closeWelcome } from '../browser/welcome.ts';

const TOOLS = '/blog/the-shape-of-small-tools';
const TOUR = '/blog/guide-layout-tour';

describe.each([
  { name: 'Chromium', start: startChromium, build: 'chrome-mv3' },
  { name: 'Firefox', start: startFirefox, build: 'firefox-mv3' },
])('the first run in $name', ({ start, build }) => {
  let site: Site;
  let folder: string;
  let driver: Driver;
  let powers: Powers;
  let post: Page;
  let welcome: Page;
  /** How many there are right after the install. */
  let atFirst: number;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'reader-first-'));
    cpSync(join(import.meta.dirname, '../../.output', build), folder, { recursive: true });
    site = await serve(BLOG, {}, { isStill: true });
    driver = await start({ extension: folder, keepsWelcome: true });
    await waitFor(async () => (await welcomes()) > 0, { what: 'the page after the install' });
    atFirst = await welcomes();
    welcome = await welcomePage();
    await settled(welcome);
    post = await driver.browser.newPage();
  });
  afterEach(async () => {
    await closeDoors(driver);
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
    rmSync(folder, { recursive: true });
  });

  /** How many tabs show the page, as the extension sees them. */
  async function welcomes(): Promise<number> {
    return driver.control.evaluate(async () => {
      const tabs = (await (globalThis.browser ?? globalThis.chrome)?.tabs.query({})) ?? [];
      return tabs.filter(({ url }) => url?.endsWith('/welcome.html')).length;
    });
  }

  /** The page to look at: what Firefox opens of an extension's, no remote control of it reaches. */
  async function welcomePage(): Promise<Page> {
    const address = driver.extensionUrl('welcome.html');
    if (driver.name === 'chromium') return pageAt(driver.browser, (url) => url === address);
    await closeWelcome(driver.control);
    const page = await driver.browser.newPage();
    await goToExtension(page, address);
    return page;
  }

  function offered(): Promise<string[]> {
    return welcome.$$eval('.open-post', (posts) =>
      posts.map((at) => [...at.children].map((part) => part.textContent).join(' | ')),
    );
  }

  async function offers(count: number): Promise<void> {
    await waitFor(async () => (await offered()).length === count, { what: `${count} posts` });
  }

  it('opens one page, which says so where no post is open', async () => {
    expect(atFirst).toBe(1);
    expect(await offered()).toEqual([]);
    const text = await welcome.$eval('main', (main) => main.textContent ?? '');
    expect(text).toContain('No Fumadocs post is open in a tab right now.');
    expect(await violations(welcome)).toEqual([]);
  });

  it('offers the posts that are open, as they come and go', async () => {
    await post.goto(site.origin + TOOLS);
    await offers(1);
    const host = new URL(site.origin).host;
    expect(await offered()).toEqual([`The Shape of Small Tools | ${host} · 3 min`]);
    const other = await driver.browser.newPage();
    await other.goto(site.origin + TOUR);
    await offers(2);
    await other.goto(`${site.origin}/blog`);
    await offers(1);
    await other.goto(site.origin + TOUR);
    await offers(2);
    await other.close();
    await offers(1);
    expect(await violations(welcome)).toEqual([]);
  });

  it('offers those that were open before it', async () => {
    await welcome.close();
    welcome = await driver.browser.newPage();
    await goToExtension(welcome, driver.extensionUrl('welcome.html'));
    await offers(1);
  });

  it('is two clicks from a jump', async () => {
    await welcome.bringToFront();
    await welcome.click('.open-post');
    await isOpen(driver, 'popup.html');
    const heading = 3;
    const popup = await shownPopup(driver);
    await settled(popup);
    await clickEntry(popup, heading);
    expect((await landing(post)).text).toContain(blogPage(TOOLS).headings[heading]?.text);
    const tab = await driver.control.evaluate(
      async (id) => {
        const tabs = await (globalThis.browser ?? globalThis.chrome)?.tabs.query({ active: true });
        return tabs?.some((active) => active.id === id);
      },
      await tabIdOf(driver, post),
    );
    expect(tab).toBe(true);
  });

  it('names three keys, as they are, and where the icon is', async () => {
    const keys = (): Promise<string[]> =>
      welcome.$$eval('[data-command] .shortcut', (at) => at.map((keys) => keys.textContent ?? ''));
    await waitFor(async () => (await keys()).length === 3, { what: 'three keys' });
    expect(await keys()).toEqual(['AltShiftO', 'AltShiftE', 'AltShiftJ']);
    const text = await welcome.$eval('.pin-field', (field) => field.textContent ?? '');
    if (driver.name === 'chromium') expect(text).toContain('then the pin');
    else {
      expect(text).toContain('It is in the toolbar already.');
    }
  });

  const DOORS = { popup: 'popup.html', panel: 'sidepanel.html', reader: 'reader.html' };

  it.each([...OPENS].toReversed())(
    'lets the icon open the %s, at once and later',
    async (opens) => {
      powers ??= await takePowers(driver);
      await post.goto(site.origin + TOOLS);
      await welcome.bringToFront();
      await choose(welcome, `[name="opens"][value="${opens}"]`);
      await isStored(driver, 'opens', opens);
      await waitFor(async () => (await popupIsSet()) === (opens === 'popup'));
      for (const isLater of [false, true]) {
        if (isLater) await powers.killBackground();
        await post.bringToFront();
        await driver.clickIcon(post);
        await isOpen(driver, DOORS[opens]);
        expect(await openDoors(driver)).toEqual([DOORS[opens]]);
        await closeDoors(driver);
      }
    },
  );

  it('opens the popup where it cannot open the reader', async () => {
    await callStorage(driver, 'set', { 'settings.opens': 'reader' });
    await waitFor(async () => !(await popupIsSet()));
    await welcome.bringToFront();
    await driver.clickIcon(welcome);
    await isOpen(driver, 'popup.html');
    await closeDoors(driver);
    await waitFor(async () => !(await popupIsSet()));
    await callStorage(driver, 'clear');
    await waitFor(popupIsSet);
  });

  function popupIsSet(): Promise<boolean> {
    return driver.control.evaluate(async () => {
      const { action } = (globalThis.browser ?? globalThis.chrome) as unknown as {
        action: { getPopup(details: object): Promise<string> };
      };
      return (await action.getPopup({})) !== '';
    });
  }

  const LATER: Record<string, () => Promise<void>> = {
    'its background has ended': () => powers.killBackground(),
    'it is loaded anew': () => powers.reload(),
    'it is updated': () => {
      const path = join(folder, 'manifest.json');
      const manifest = JSON.parse(readFileSync(path, 'utf8')) as object;
      writeFileSync(path, JSON.stringify({ ...manifest, version: '9.9.9' }));
      return powers.reload();
    },
    'it is disabled and enabled': async () => {
      await powers.setEnabled(false);
      await powers.setEnabled(true);
    },
  };

  it.each(Object.keys(LATER))('never comes again once %s', async (change) => {
    powers ??= await takePowers(driver);
    await welcome.close().catch(() => undefined);
    await LATER[change]?.();
    // What the background does at its start is done once it has lit the icon of a page.
    await post.goto(site.origin + TOUR);
    await waitFor(() => badgeIsThere(), { what: 'the badge' });
    expect(await welcomes()).toBe(0);
  });

  it('keeps what the icon opens when the extension begins anew', async () => {
    powers ??= await takePowers(driver);
    await callStorage(driver, 'set', { 'settings.opens': 'reader' });
    await waitFor(async () => !(await popupIsSet()));
    await powers.setEnabled(false);
    await powers.setEnabled(true);
    await post.goto(site.origin + TOOLS);
    await waitFor(async () => !(await popupIsSet()), { what: 'the icon to open something else' });
    await post.bringToFront();
    await driver.clickIcon(post);
    await isOpen(driver, 'reader.html');
    await callStorage(driver, 'clear');
  });

  async function badgeIsThere(): Promise<boolean> {
    const tabId = await tabIdOf(driver, post);
    return driver.control.evaluate(async (id) => {
      const badge = await (globalThis.browser ?? globalThis.chrome)?.action.getBadgeText({
        tabId: id,
      });
      return Boolean(badge);
    }, tabId);
  }
});

it('puts the icon into the toolbar of Firefox by itself', async () => {
  const { browser } = await launchFirefox();
  const area = await runInFirefox(
    browser,
    `const button = await until(() => front.document.getElementById(widget + '-BAP'));
     return button.closest('toolbar')?.id ?? 'out of sight';`,
  );
  await browser.close();
  expect(area).toBe('nav-bar');
});
