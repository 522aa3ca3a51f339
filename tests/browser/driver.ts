import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { borrow } from './borrow.ts';
import { launchChromium } from './chromium.ts';
import {
  clickButton,
  learnViews,
  openFirefoxPopup,
  openFirefoxSidebar,
  pinButton,
} from './firefox-views.ts';
import { launchFirefox } from './firefox.ts';
import { pinIcon } from './pin-icon.ts';
import { closeWelcome } from './welcome.ts';

export const CHROME_BUILD = join(import.meta.dirname, '../../.output/chrome-mv3');
const FIREFOX_BUILD = join(import.meta.dirname, '../../.output/firefox-mv3');

/** What draws the same with less work: windows that do not move as they open and close. */
const CHEAP_FLAGS = ['--wm-window-animations-disabled'];

const PANEL_BUTTON = '.actions [data-action="panel"]';

/** @throws whatever else went wrong than that a page closed before it answered */
function unlessClosed(error: unknown): void {
  if (!(error instanceof Error && error.name === 'TargetCloseError')) throw error;
}

/** What the toolbar shows of the extension for one tab. */
export interface Toolbar {
  badge: string;
  title: string;
}

/** A browser with the built extension in it, driven the same way whichever it is. */
export interface Driver {
  name: 'chromium' | 'firefox';
  browser: Browser;
  /** A page of the extension, to call its APIs from: `evaluate` in it has `browser`. */
  control: Page;
  extensionUrl: (path: string) => string;
  /** A click on the toolbar's icon while a page is in front. */
  clickIcon: (page: Page) => Promise<void>;
  /** The popup that a click on the toolbar's icon opens over a page, which comes to the front. */
  openPopup: (page: Page) => Promise<Page>;
  /** The browser's side panel, opened beside a page, which comes to the front. */
  openPanel: (page: Page) => Promise<Page>;
  close: () => Promise<void>;
}

export interface DriverOptions {
  headless?: boolean;
  /** Another folder than the built one, for extensions made up by a test. */
  extension?: string;
  /** Language of the browser itself. */
  language?: string;
  /** More flags for Chromium. */
  args?: string[];
  /** More variables of the environment. */
  env?: Record<string, string>;
  /** More preferences for Firefox. */
  prefs?: Record<string, unknown>;
  /** A folder for the browser's profile that outlives it. */
  profile?: string;
  /** Is it started once more, with the extension that its profile has? */
  isBack?: boolean;
  /** Do its tabs come back then? */
  withTabs?: boolean;
  /** Is the page that opens after an install to stay? */
  keepsWelcome?: boolean;
}

/** Extensions made up by a test have none. */
function hasWelcome(extension: string): boolean {
  return existsSync(join(extension, 'welcome.html'));
}

/** What the extension's pages have for a name in both browsers. */
export interface ExtensionApi {
  tabs: {
    query(query: object): Promise<{ id: number; url?: string }[]>;
    update(id: number, change: object): Promise<unknown>;
    remove(ids: number[]): Promise<unknown>;
    create(tab: object): Promise<{ id: number }>;
  };
  action: {
    getBadgeText(tab: { tabId: number }): Promise<string>;
    getTitle(tab: { tabId: number }): Promise<string>;
  };
  permissions: { remove(permissions: object): Promise<boolean> };
  scripting: {
    executeScript(injection: object): Promise<{ result?: unknown }[]>;
  };
}

declare global {
  var browser: ExtensionApi | undefined;
  var chrome: ExtensionApi | undefined;
}

export async function startChromium(options: DriverOptions = {}): Promise<Driver> {
  const { headless = true, extension = CHROME_BUILD, language, args = [], env } = options;
  const { profile, isBack = false, withTabs = isBack } = options;
  const browser = await launchChromium({
    headless,
    args: [
      ...CHEAP_FLAGS,
      ...(language ? [`--lang=${language}`] : []),
      ...(withTabs ? ['--restore-last-session'] : []),
      ...args,
    ],
    ...(profile !== undefined && { userDataDir: profile }),
    env: { ...process.env, ...(language && { LANGUAGE: language }), ...env },
    enableExtensions: isBack || [extension],
    defaultViewport: headless ? { width: 1280, height: 800 } : null,
  });
  const installed = await waitFor(async () => [...(await browser.extensions()).values()][0]);
  const extensionUrl = (path: string): string => `chrome-extension://${installed.id}/${path}`;
  const control = await browser.newPage();
  await control.goto(extensionUrl('popup.html?tab=0'));
  if (!isBack && !options.keepsWelcome && hasWelcome(extension)) await closeWelcome(control);
  const openPopup = async (page: Page): Promise<Page> => {
    await page.bringToFront();
    const known = new Set(await installed.pages());
    await page.triggerExtensionAction(installed);
    return waitFor(async () => (await installed.pages()).find((popup) => !known.has(popup)));
  };
  return {
    name: 'chromium',
    browser,
    control,
    extensionUrl,
    clickIcon: (page) => page.triggerExtensionAction(installed),
    openPopup,
    openPanel: async (page) => {
      const popup = await openPopup(page);
      await settled(popup);
      // By its key: where the contents grow, the button moves away from under a click. No key up:
      // the popup has closed by then, or so early that the key down is never answered.
      await popup.focus(PANEL_BUTTON);
      await popup.keyboard.down('Enter').catch(unlessClosed);
      const url = extensionUrl('sidepanel.html');
      return (await browser.waitForTarget((target) => target.url() === url)).asPage();
    },
    close: () => browser.close(),
  };
}

export async function startFirefox(options: DriverOptions = {}): Promise<Driver> {
  const { headless = true, extension = FIREFOX_BUILD, prefs = {}, env = {} } = options;
  const { profile, isBack = false, withTabs = true } = options;
  const without = { 'browser.startup.page': 0, 'browser.sessionstore.resume_from_crash': false };
  const startup = withTabs ? prefs : { ...prefs, ...without };
  const shown = { headless, extension, prefs: startup, env, profile, isBack };
  const firefox = await launchFirefox(shown);
  const { browser, extensionUrl } = firefox;
  await learnViews(browser);
  await pinButton(browser);
  const control = await browser.newPage();
  await goToExtension(control, extensionUrl('popup.html?tab=0'));
  if (!isBack && !options.keepsWelcome && hasWelcome(extension)) await closeWelcome(control);
  return {
    name: 'firefox',
    browser,
    control,
    extensionUrl,
    clickIcon: async (page) => {
      await page.bringToFront();
      await clickButton(browser);
    },
    openPopup: async (page) => {
      await page.bringToFront();
      return openFirefoxPopup(browser);
    },
    openPanel: async (page) => {
      await page.bringToFront();
      return openFirefoxSidebar(browser);
    },
    close: () => browser.close(),
  };
}

/** Milliseconds in which a new tab is known to remote control, which misses one in some hundreds. */
const SEEN_WITHIN_MS = 6000;
const TABS_TRIED = 3;

/**
 * A page of the extension in a new tab, which the extension opens: an empty tab first, as remote
 * control opens them, takes a process of its own.
 */
export async function openExtensionPage(driver: Driver, path: string): Promise<Page> {
  const url = driver.extensionUrl(path);
  for (let tried = 1; tried < TABS_TRIED; tried += 1) {
    const tab = await openTab(driver, url);
    const page = await tab.page(SEEN_WITHIN_MS).catch(() => undefined);
    if (page) return page;
    await tab.close();
  }
  return (await openTab(driver, url)).page();
}

interface OpenedTab {
  /** @throws where remote control does not know of it within some milliseconds */
  page: (milliseconds?: number) => Promise<Page>;
  close: () => Promise<void>;
}

async function openTab({ browser, control }: Driver, url: string): Promise<OpenedTab> {
  const known = new Set(await browser.pages());
  const id = await control.evaluate(
    async (address) =>
      (await (globalThis.browser ?? globalThis.chrome)?.tabs.create({ url: address }))?.id,
    url,
  );
  // The query may have changed by now.
  const file = url.replace(/[?#].*/, '');
  const isIt = (page: Page): Promise<boolean> =>
    page
      .evaluate((own) => location.href.startsWith(own) && document.readyState !== 'loading', file)
      .catch(() => false);
  const find = async (): Promise<Page | undefined> => {
    for (const page of await browser.pages()) {
      if (!known.has(page) && (await isIt(page))) return page;
    }
    return undefined;
  };
  return {
    page: (milliseconds) => waitFor(find, { milliseconds, what: url }),
    close: () =>
      control.evaluate(async (tab) => {
        if (tab !== undefined) await (globalThis.browser ?? globalThis.chrome)?.tabs.remove([tab]);
      }, id),
  };
}

/** Opens a page of an extension. In Firefox the navigation need not settle, though it happens. */
export async function goToExtension(page: Page, url: string): Promise<void> {
  const isThere = (): Promise<boolean> =>
    page
      .evaluate(
        () => location.protocol.endsWith('-extension:') && document.readyState !== 'loading',
      )
      .catch(() => false);
  await Promise.race([
    page.goto(url, { timeout: 10_000 }).catch(() => undefined),
    waitFor(isThere, { what: url }),
  ]);
}

/**
 * Both browsers, for `describe.each`: `start` gives one that other files of tests have used before
 * and will use again, `startFresh` one that is used for nothing else.
 */
export const BROWSERS = [
  {
    name: 'Chromium',
    start: () => borrow('chromium', async () => pinIcon(await startChromium())),
    startFresh: startChromium,
  },
  {
    name: 'Firefox',
    start: () => borrow('firefox', startFirefox),
    startFresh: startFirefox,
  },
] as const;

/**
 * The tab that a page is in: the one with its address, or the newest whose address the extension
 * may not see.
 */
export async function tabIdOf(driver: Driver, page: Pick<Page, 'url'>): Promise<number> {
  const id = await driver.control.evaluate(async (url) => {
    const api = globalThis.browser ?? globalThis.chrome;
    const tabs = (await api?.tabs.query({})) ?? [];
    // A page may change what follows its path at any moment.
    const place = (address: string | undefined): string | undefined => address?.split(/[?#]/)[0];
    const shown =
      tabs.find((tab) => tab.url === url) ??
      tabs.find((tab) => place(tab.url) === place(url)) ??
      tabs.findLast((tab) => !tab.url);
    return shown?.id;
  }, page.url());
  if (id === undefined) throw new Error(`No tab shows ${page.url()}`);
  return id;
}

export async function toolbarOf(driver: Driver, page: Page): Promise<Toolbar> {
  const tabId = await tabIdOf(driver, page);
  return driver.control.evaluate(async (id) => {
    const api = globalThis.browser ?? globalThis.chrome;
    if (!api) throw new Error('No extension API here');
    const [badge, title] = await Promise.all([
      api.action.getBadgeText({ tabId: id }),
      api.action.getTitle({ tabId: id }),
    ]);
    return { badge, title };
  }, tabId);
}

const SETTLED = '[data-state]:not([data-kept], :has([role="tree"][aria-busy="true"]))';

/** Waits until a popup shows what it has read, all of it, and not only what is kept from before. */
export async function settled(popup: Page): Promise<string> {
  return waitFor(async () => {
    const state = await popup
      .$eval(SETTLED, (root) => root.getAttribute('data-state'))
      .catch(() => undefined);
    return state && state !== 'loading' ? state : undefined;
  });
}

/** Asks again and again until there is an answer; fails after the given time. */
export async function waitFor<T>(
  question: () => Promise<T | undefined | null | false>,
  { milliseconds = 15_000, what = 'the condition' } = {},
): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const answer = await question();
    if (answer !== undefined && answer !== null && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`Waited ${milliseconds} ms in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Looks in a row for which what moves has to stay where it is. */
export const STILL_LOOKS = 5;

/** Waits until a number of pixels has come to rest; undefined is no answer yet. */
export async function waitForRest(
  question: () => Promise<number | undefined>,
  what = 'it to stand still',
): Promise<number> {
  let last = Number.NaN;
  let still = 0;
  const rest = await waitFor(
    async () => {
      const now = await question();
      still = now !== undefined && Math.abs(now - last) < 0.5 ? still + 1 : 0;
      last = now ?? Number.NaN;
      return still >= STILL_LOOKS && { now: last };
    },
    { what },
  );
  return rest.now;
}
