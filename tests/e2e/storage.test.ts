import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PATHS } from '../../utils/settings/settings-schema.ts';
import { BLOG, blogPage } from '../browser/blog.ts';
import {
  BROWSERS,
  goToExtension,
  settled,
  startChromium,
  tabIdOf,
  waitFor,
  type Driver,
} from '../browser/driver.ts';
import {
  callStorage,
  choose,
  isStored,
  openOptions,
  pressButton,
  says,
} from '../browser/options.ts';
import { openReaderAt } from '../browser/reader.ts';
import { serve, type Site } from '../browser/serve.ts';
import { badgeSays, showsPage } from '../browser/shown.ts';

const TOOLS = '/blog/the-shape-of-small-tools';
const TOUR = '/blog/guide-layout-tour';

interface Area {
  get(keys: null): Promise<Record<string, unknown>>;
  set(items: object): Promise<void>;
  remove(keys: string[]): Promise<void>;
  clear(): Promise<void>;
}

type AreaName = 'sync' | 'session';

interface OwnApi {
  tabs: {
    create(page: { url: string }): Promise<{ id: number }>;
    remove(ids: number[]): Promise<void>;
  };
}

/** Calls a storage area by hand; says what is in it then, long texts left out. */
async function inArea(
  { control }: Driver,
  area: AreaName,
  call: 'get' | 'set' | 'clear',
  items: object = {},
): Promise<Record<string, unknown>> {
  return control.evaluate(
    async (area, call, items) => {
      const { storage } = (globalThis.browser ?? globalThis.chrome) as unknown as {
        storage: Record<AreaName, Area>;
      };
      if (call === 'set') await storage[area].set(items);
      if (call === 'clear') await storage[area].clear();
      return Object.fromEntries(
        Object.entries(await storage[area].get(null)).map(([key, value]) => [
          key,
          typeof value === 'string' && value.length > 1000 ? '' : value,
        ]),
      );
    },
    area,
    call,
    items,
  );
}

/** Fills an area to the last byte with what is not ours; says how many items that took. */
async function fill({ control }: Driver, area: AreaName, largest: number): Promise<number> {
  return control.evaluate(
    async (area, largest) => {
      const { storage } = (globalThis.browser ?? globalThis.chrome) as unknown as {
        storage: Record<AreaName, Area>;
      };
      let count = 0;
      for (let size = largest; size >= 1;) {
        const isStored = await storage[area].set({ [`f${count}`]: 'x'.repeat(size) }).then(
          () => true,
          () => false,
        );
        if (isStored) count += 1;
        else size = Math.floor(size / 2);
        if (count > 60) break;
      }
      return count;
    },
    area,
    largest,
  );
}

function fillers(items: Record<string, unknown>): number {
  return Object.keys(items).filter((key) => /^f\d+$/.test(key)).length;
}

describe.each(BROWSERS)('storage in $name', ({ startFresh }) => {
  let site: Site;
  let driver: Driver;
  let page: Page;
  let tabId: number;

  beforeAll(async () => {
    site = await serve(BLOG, {}, { isStill: true });
    driver = await startFresh();
    page = await driver.browser.newPage();
    await page.goto(site.origin + TOOLS);
    tabId = await tabIdOf(driver, page);
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });
  beforeEach(async () => {
    for (const area of ['sync', 'session'] as const) await inArea(driver, area, 'clear');
  });
  const opened: Page[] = [];
  afterEach(async () => {
    for (const view of opened.splice(0)) await view.close().catch(() => undefined);
  });

  async function openView(open = driver.openPopup): Promise<Page> {
    const shown = await open(page);
    opened.push(shown);
    await settled(shown);
    return shown;
  }

  async function openReader(query: string): Promise<Page> {
    const reader = await openReaderAt(driver, query);
    opened.push(reader);
    return reader;
  }

  /** A second page of options beside the first. */
  async function openOptionsToo(): Promise<Page> {
    const options = await driver.browser.newPage();
    opened.push(options);
    await goToExtension(options, driver.extensionUrl('options.html'));
    await settled(options);
    return options;
  }

  async function showsTools(view: Page): Promise<void> {
    const { title, headings } = blogPage(TOOLS);
    await showsPage(view, { title, headings: headings.map(({ text }) => text) });
  }

  async function fold(view: Page, text: string): Promise<void> {
    await view.$$eval(
      '[role="treeitem"]',
      (items, wanted) => {
        const item = items.find((one) => one.textContent === wanted);
        item?.closest('[data-level]')?.querySelector<HTMLElement>('.twisty')?.click();
      },
      text,
    );
  }

  function folded(view: Page): Promise<string[]> {
    return view.$$eval('[role="treeitem"][aria-expanded="false"]', (items) =>
      items.map((item) => item.textContent ?? ''),
    );
  }

  /** Sections that hold others and are in none, so that each can be folded by itself. */
  function foldable(): string[] {
    const { headings } = blogPage(TOOLS);
    return headings
      .filter(({ depth }, at) => depth === 2 && (headings[at + 1]?.depth ?? 0) > depth)
      .map(({ text }) => text);
  }

  it('that is full of other things costs no setting, and the user is told', async () => {
    await callStorage(driver, 'set', { 'settings.version': 1, 'settings.badge': 'dot' });
    const count = await fill(driver, 'sync', 8000);
    expect(count).toBeGreaterThan(10);
    const options = await openOptions(driver);
    await choose(options, '[name="theme"][value="dark"]');
    await says(options, '.save-status [role="alert"]', /no room left/);
    expect(await options.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    const stored = await inArea(driver, 'sync', 'get');
    expect([fillers(stored), stored['settings.badge']]).toEqual([count, 'dot']);
    await showsTools(await openView());
    await badgeSays(driver, page, '•');
    const reader = await openReader(`?tab=${tabId}`);
    expect(await reader.$eval('[data-state]', (at) => at.getAttribute('data-state'))).toBe('ready');
    await reader.$eval('[name="justify"]', (control) => (control as HTMLElement).click());
    await says(reader, '.toast', /no room left/);
    // What could not be saved is saved with the next change, once there is room.
    await callStorage(driver, 'clear');
    await choose(options, '[name="smooth"]');
    await isStored(driver, 'theme', 'dark');
    await isStored(driver, 'smooth', false);
    await options.close();
  });

  it('of the session that is full keeps nothing more, and the user is told', async () => {
    const kept = await openReader(`?tab=${tabId}`);
    await waitFor(async () => 'library' in (await inArea(driver, 'session', 'get')));
    await kept.close();
    const count = await fill(driver, 'session', 4_000_000);
    expect(count).toBeGreaterThan(1);
    const popup = await openView();
    await showsTools(popup);
    const [first = ''] = foldable();
    await fold(popup, first);
    await waitFor(async () => (await folded(popup)).includes(first));
    await says(popup, '.notice[role="alert"]', /no room to remember/);
    const other = await driver.browser.newPage();
    opened.push(other);
    await other.goto(site.origin + TOUR);
    const reader = await openReader(`?tab=${await tabIdOf(driver, other)}`);
    expect(await reader.$eval('[data-field="title"]', (at) => at.textContent)).toBe(
      blogPage(TOUR).title,
    );
    await says(reader, '.notice', /isn’t kept/);
    const session = await inArea(driver, 'session', 'get');
    expect(fillers(session)).toBe(count);
    expect(session).toHaveProperty([`article:${site.origin}${TOOLS}`]);
  });

  it('with garbage under every key of ours is read as far as it is sound, and mended', async () => {
    const garbage = Object.fromEntries(
      PATHS.map((path) => [`settings.${path}`, { broken: [path] }]),
    );
    const url = site.origin + TOOLS;
    await inArea(driver, 'sync', 'set', { ...garbage, 'settings.version': 'x', theirs: 'kept' });
    await inArea(driver, 'session', 'set', {
      library: { garbage: true },
      [`article:${url}`]: { url, content: 7, headings: 'many' },
      [`folds:${tabId}:${url}`]: ['garbage', 7],
    });
    const popup = await openView();
    await showsTools(popup);
    expect(await folded(popup)).toEqual([]);
    await page.reload();
    await badgeSays(driver, page, `${await minutesIn(popup)}m`);
    // The one kept is damaged, so that it is read from its tab.
    for (const query of [`?${new URLSearchParams({ url })}`, `?tab=${tabId}`]) {
      const reader = await openReader(query);
      expect(await reader.$eval('[data-state]', (at) => at.getAttribute('data-state'))).toBe(
        'ready',
      );
      await says(reader, 'article[data-field="content"]', /\w{5}/);
    }
    const { library } = await inArea(driver, 'session', 'get');
    expect(library).toHaveLength(1);
    const options = await openOptions(driver);
    await says(options, '.trouble[role="alert"]', /damaged/);
    await pressButton(options, 'Keep the defaults');
    await isStored(driver, 'theme', 'auto');
    await waitFor(async () => (await options.$('.trouble[role="alert"]')) === null);
    expect((await inArea(driver, 'sync', 'get'))['theirs']).toBe('kept');
    await options.close();
  });

  function minutesIn(view: Page): Promise<string | null> {
    return view.$eval('[data-field="reading-time"]', (at) => at.getAttribute('data-minutes'));
  }

  it('of a newer version stays as it is, and the user is told', async () => {
    const newer = {
      'settings.version': 99,
      'settings.sparkle': { much: true },
      'settings.theme': 'solarized',
      'settings.reader.font': 'mono',
    };
    await inArea(driver, 'sync', 'set', newer);
    const options = await openOptions(driver);
    await says(options, '.trouble.is-news', /newer version/);
    await showsTools(await openView());
    await choose(options, '[name="badge"][value="dot"]');
    await isStored(driver, 'badge', 'dot');
    await badgeSays(driver, page, '•');
    expect(await inArea(driver, 'sync', 'get')).toEqual({ ...newer, 'settings.badge': 'dot' });
    await options.close();
  });

  it('that two windows write at once has what both wrote', async () => {
    const one = await openOptions(driver);
    opened.push(one);
    const other = await openOptionsToo();
    const rounds = [
      ['dark', 'dot'],
      ['light', 'off'],
      ['dark', 'minutes'],
    ] as const;
    for (const [theme, badge] of rounds) {
      await Promise.all([
        choose(one, `[name="theme"][value="${theme}"]`),
        choose(other, `[name="badge"][value="${badge}"]`),
      ]);
      await isStored(driver, 'theme', theme);
      await isStored(driver, 'badge', badge);
      for (const options of [one, other]) {
        await options.waitForSelector(`[name="theme"][value="${theme}"]:checked`);
        await options.waitForSelector(`[name="badge"][value="${badge}"]:checked`);
      }
    }
  });

  it('that is full when two windows write at once loses neither, and both are told', async () => {
    await callStorage(driver, 'set', { 'settings.version': 1 });
    const one = await openOptions(driver);
    opened.push(one);
    const other = await openOptionsToo();
    await fill(driver, 'sync', 8000);
    await Promise.all([
      choose(one, '[name="theme"][value="dark"]'),
      choose(other, '[name="badge"][value="dot"]'),
    ]);
    for (const options of [one, other])
      await says(options, '.save-status [role="alert"]', /no room left/);
    await callStorage(driver, 'clear');
    await Promise.all([
      choose(one, '[name="smooth"]'),
      choose(other, '[name="keys"]:not(:checked)'),
    ]);
    await isStored(driver, 'theme', 'dark');
    await isStored(driver, 'badge', 'dot');
    await isStored(driver, 'smooth', false);
  });

  it('has the articles that two readers keep at once', async () => {
    const other = await driver.browser.newPage();
    opened.push(other);
    await other.goto(site.origin + TOUR);
    const second = await tabIdOf(driver, other);
    // Only one of them is in front: what waits for frames would wait for ever.
    const readers = await driver.control.evaluate(
      async (urls) => {
        const { tabs } = (globalThis.browser ?? globalThis.chrome) as unknown as OwnApi;
        const made = await Promise.all(urls.map((url) => tabs.create({ url })));
        return made.map(({ id }) => id);
      },
      [tabId, second].map((id) => driver.extensionUrl(`reader.html?tab=${id}`)),
    );
    await waitFor(
      async () => {
        const { library } = await inArea(driver, 'session', 'get');
        return Array.isArray(library) && library.length === 2;
      },
      { what: 'both articles' },
    );
    await driver.control.evaluate(async (ids) => {
      const { tabs } = (globalThis.browser ?? globalThis.chrome) as unknown as OwnApi;
      await tabs.remove(ids);
    }, readers);
  });

  it('has what is folded in popup and panel at once, and both show it', async () => {
    const [first = '', second = ''] = foldable();
    expect(second).not.toBe('');
    const [panel, popup] = [await openView(driver.openPanel), await openView()];
    await Promise.all([showsTools(popup), showsTools(panel)]);
    await Promise.all([fold(popup, first), fold(panel, second)]);
    const showsBoth = async (view: Page): Promise<void> => {
      await waitFor(async () => (await folded(view)).length === 2, { what: 'both to be folded' });
      expect(await folded(view)).toEqual([first, second]);
    };
    for (const view of [popup, panel]) await showsBoth(view);
    await popup.close();
    await showsBoth(await openView());
  });
});

/** Has every call of an area fail, from before the first script of the page. */
function failAll(): void {
  const { storage } = globalThis.chrome as unknown as {
    storage: Record<string, Record<string, unknown>>;
  };
  for (const area of ['sync', 'session', 'local'])
    for (const call of ['get', 'set', 'remove'])
      (storage[area] ?? {})[call] = () => Promise.reject(new Error('Corruption: block checksum'));
}

/** Is it so, in the page where this runs? */
function doesFail(): Promise<boolean> {
  const { storage } = globalThis.chrome as unknown as { storage: Record<AreaName, Area> };
  return storage.sync.get(null).then(
    () => false,
    () => true,
  );
}

// No remote control of Firefox reaches an extension's page before its scripts.
describe('storage that fails in Chromium', () => {
  let site: Site;
  let driver: Driver;

  beforeAll(async () => {
    site = await serve(BLOG, {}, { isStill: true });
    driver = await startChromium();
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  it('costs no reading, and the user is told', async () => {
    const page = await driver.browser.newPage();
    await page.goto(site.origin + TOOLS);
    const tabId = await tabIdOf(driver, page);
    const faults: string[] = [];
    const failIn = async (view: Page): Promise<void> => {
      view.on('pageerror', (error) => faults.push(String(error)));
      await view.evaluateOnNewDocument(failAll);
    };
    const popup = await driver.openPopup(page);
    await settled(popup);
    await failIn(popup);
    await popup.reload();
    await settled(popup);
    expect(await popup.evaluate(doesFail)).toBe(true);
    const { title, headings } = blogPage(TOOLS);
    await showsPage(popup, { title, headings: headings.map(({ text }) => text) });
    await popup.close();
    const view = await driver.browser.newPage();
    await failIn(view);
    await goToExtension(view, driver.extensionUrl(`reader.html?tab=${tabId}`));
    expect(await settled(view)).toBe('ready');
    await says(view, '.notice', /isn’t kept/);
    await goToExtension(view, driver.extensionUrl(`reader.html?url=${site.origin}${TOOLS}`));
    expect(await settled(view)).toBe('ready');
    await goToExtension(view, driver.extensionUrl('options.html'));
    await settled(view);
    await says(view, '.trouble', /could not read your settings/);
    await choose(view, '[name="theme"][value="dark"]');
    await says(view, '.save-status [role="alert"]', /could not save/);
    expect(await view.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    expect(faults).toEqual([]);
  });
});
