import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BLOG, blogPage } from '../browser/blog.ts';
import {
  settled,
  startChromium,
  startFirefox,
  tabIdOf,
  toolbarOf,
  waitFor,
  type Driver,
  type Toolbar,
} from '../browser/driver.ts';
import { clickEntry, landing } from '../browser/jumping.ts';
import { takePowers, type Powers } from '../browser/powers.ts';
import { openReaderOf } from '../browser/reader.ts';
import { serve, type Site } from '../browser/serve.ts';
import { worldOf } from '../browser/world.ts';

const TOOLS = '/blog/the-shape-of-small-tools';
const TOUR = '/blog/guide-layout-tour';
/** A section that lies far down. */
const SECTION = 8;

describe.each([
  { name: 'Chromium', start: startChromium, build: 'chrome-mv3' },
  { name: 'Firefox', start: startFirefox, build: 'firefox-mv3' },
])('the life of the extension in $name', ({ start, build }) => {
  let site: Site;
  let folder: string;
  let driver: Driver;
  let powers: Powers;
  let page: Page;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'reader-life-'));
    cpSync(join(import.meta.dirname, '../../.output', build), folder, { recursive: true });
    site = await serve(BLOG);
    driver = await start({ extension: folder });
    powers = await takePowers(driver);
    page = await driver.browser.newPage();
    if (driver.name === 'chromium')
      await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  });
  afterEach(async () => {
    expect(await powers.errors()).toEqual([]);
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
    rmSync(folder, { recursive: true });
  });

  async function toolbarSays(at: Page, wanted: Partial<Toolbar>): Promise<void> {
    let last: Toolbar | undefined;
    await waitFor(
      async () => {
        last = await toolbarOf(driver, at);
        const { badge, title } = last;
        return badge === (wanted.badge ?? badge) && title === (wanted.title ?? title);
      },
      { what: `the toolbar to say ${JSON.stringify(wanted)}` },
    ).catch((error: unknown) => {
      throw new Error(`${String(error)}; it says ${JSON.stringify(last)}`);
    });
  }

  /** Follows a link of the page, which its router loads, and so keeps the scripts in it alive. */
  async function follow(path: string): Promise<void> {
    await page.evaluate(
      (href) => document.querySelector<HTMLElement>(`a[href="${href}"]`)?.click(),
      path,
    );
    await waitFor(() => page.evaluate((href) => location.pathname === href, path));
  }

  /** A click on the icon, and one on a section. */
  async function clickAndJump(): Promise<void> {
    const popup = await driver.openPopup(page);
    expect(await settled(popup)).toBe('ready');
    expect(await popup.$$eval('nav a', (entries) => entries.length)).toBe(16);
    if (driver.name === 'firefox') await page.bringToFront();
    await jump(popup);
    await popup.close();
  }

  async function jump(popup: Page): Promise<void> {
    await page.evaluate(() => {
      (document.activeElement as HTMLElement | null)?.blur();
      window.scrollTo({ top: 0, behavior: 'instant' });
    });
    await clickEntry(popup, SECTION);
    const { text, isClear } = await landing(page);
    expect(text).toContain(blogPage(TOOLS).headings[SECTION]?.text);
    expect(isClear).toBe(true);
  }

  /** What works on a tab that was open all the time. */
  async function worksAsBefore(): Promise<void> {
    await toolbarSays(page, { badge: '3m' });
    await clickAndJump();
    await follow('/blog');
    await toolbarSays(page, { badge: '', title: 'Contents of this page – Reader for Fumadocs' });
    await page.evaluate(() => history.back());
    await waitFor(() => page.evaluate(() => !location.pathname.endsWith('/blog')));
    await toolbarSays(page, { badge: '3m' });
  }

  it('a background that ends between spot and click, and between click and jump', async () => {
    await page.goto(site.origin + TOOLS);
    await toolbarSays(page, { badge: '3m' });
    await powers.killBackground();
    const popup = await driver.openPopup(page);
    expect(await settled(popup)).toBe('ready');
    await powers.killBackground();
    if (driver.name === 'firefox') await page.bringToFront();
    await jump(popup);
    await popup.close();
    await worksAsBefore();
  });

  it('a background that ends while it is told of a page', async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      const opening = page.goto(`${site.origin}/blog?turn=${turn}`);
      for (let kill = 0; kill < 4; kill += 1) await powers.killBackground();
      await opening;
    }
    await page.goto(site.origin + TOOLS);
    await powers.killBackground();
    await worksAsBefore();
  });

  const CHANGES: Record<string, () => Promise<void>> = {
    'is loaded anew': () => powers.reload(),
    'is updated': () => {
      setVersion('9.9.9');
      return powers.reload();
    },
    'is disabled and enabled': async () => {
      await powers.setEnabled(false);
      await follow('/blog');
      await page.evaluate(() => history.back());
      await page.waitForSelector('#what-we-mean-by-small');
      await powers.setEnabled(true);
    },
  };

  it.each(Object.keys(CHANGES))('goes on in all tabs after it %s', async (change) => {
    await page.goto(site.origin + TOOLS);
    const other = await driver.browser.newPage();
    await other.goto(site.origin + TOUR);
    await toolbarSays(other, { badge: /\d+m/.exec((await badgeOf(other)) ?? '')?.[0] ?? '' });
    const badge = (await toolbarOf(driver, other)).badge;
    await openReaderOf(driver, page);
    await settled(await driver.openPanel(page));
    await settled(await driver.openPopup(page));
    const former = await worldOf(driver, other);
    expect(former).toMatchObject({ isSpotting: true, readAgain: true });
    await driver.control.evaluate(markWorld, await tabIdOf(driver, other));
    await CHANGES[change]?.();
    // What stayed there for the build before is gone.
    expect((await worldOf(driver, other)).mark).toBe(false);
    await page.evaluate(() => window.scrollBy({ top: 300, behavior: 'instant' }));
    await worksAsBefore();
    await toolbarSays(other, { badge });
    await other.close();
  });

  /** The badge once there is one. */
  function badgeOf(at: Page): Promise<string> {
    return waitFor(async () => (await toolbarOf(driver, at)).badge || undefined, {
      what: 'a badge',
    });
  }

  function setVersion(version: string): void {
    const path = join(folder, 'manifest.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as object;
    writeFileSync(path, JSON.stringify({ ...manifest, version }));
  }

  it('is the updated one in the end', async () => {
    const { version } = await driver.control.evaluate(() => {
      const { runtime } = (globalThis.browser ?? globalThis.chrome) as unknown as {
        runtime: { getManifest(): { version: string } };
      };
      return runtime.getManifest();
    });
    expect(version).toBe('9.9.9');
  });
});

/** Runs in a page of the extension: leaves a mark in the extension's world of a tab's page. */
async function markWorld(tabId: number): Promise<void> {
  const api = globalThis.browser ?? globalThis.chrome;
  const func = (): void => void Object.assign(globalThis, { mark: true });
  await api?.scripting.executeScript({ target: { tabId }, func });
}
