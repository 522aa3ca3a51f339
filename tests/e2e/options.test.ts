import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { countWords } from '../../utils/page/reading-time.ts';
import { atOwnRate } from '../../utils/page/own-rate.ts';
import type { Article } from '../../utils/page/types.ts';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { BLOG, blogPage } from '../browser/blog.ts';
import {
  BROWSERS,
  openPopupOf,
  settled,
  tabIdOf,
  toolbarOf,
  waitFor,
  type Driver,
} from '../browser/driver.ts';
import { clickEntry } from '../browser/jumping.ts';
import { serve, type Site } from '../browser/serve.ts';
import { violations } from '../browser/violations.ts';

const TOOLS = '/blog/the-shape-of-small-tools';
const MEASURE_WORDS = countWords(
  [1, 2, 3].map((part) => english[`measure_text_${part as 1 | 2 | 3}`].message).join(' '),
);

interface Storage {
  sync: {
    get(keys: null): Promise<Record<string, unknown>>;
    set(items: object): Promise<void>;
    clear(): Promise<void>;
  };
}

describe.each(BROWSERS)('the options page in $name', ({ start }) => {
  let site: Site;
  let driver: Driver;
  let page: Page;
  let options: Page;

  beforeAll(async () => {
    site = await serve(BLOG);
    driver = await start();
    page = await driver.browser.newPage();
    await page.goto(site.origin + TOOLS);
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });
  beforeEach(async () => {
    for (const open of await optionsPages()) await open.close();
    await store('clear');
    await openOptions();
  });

  async function optionsPages(): Promise<Page[]> {
    const pages = await driver.browser.pages();
    return pages.filter((open) => open.url() === driver.extensionUrl('options.html'));
  }

  async function openOptions(): Promise<void> {
    options = await driver.browser.newPage();
    await options
      .goto(driver.extensionUrl('options.html'), { timeout: 1500 })
      .catch(() => undefined);
    await settled(options);
  }

  /** Calls the storage that settings are kept in, by hand. */
  async function store(
    call: 'get' | 'set' | 'clear',
    items: object | null = null,
  ): Promise<Record<string, unknown>> {
    return driver.control.evaluate(
      async (call, items) => {
        const { storage } = (globalThis.browser ?? globalThis.chrome) as unknown as {
          storage: Storage;
        };
        if (call === 'set') await storage.sync.set(items ?? {});
        if (call === 'clear') await storage.sync.clear();
        return storage.sync.get(null);
      },
      call,
      items,
    );
  }

  async function isStored(path: string, value: unknown): Promise<void> {
    await waitFor(
      async () =>
        JSON.stringify((await store('get'))[`settings.${path}`]) === JSON.stringify(value),
      { what: `${path} to be stored as ${JSON.stringify(value)}` },
    );
  }

  async function says(selector: string, text: RegExp): Promise<void> {
    let last: string | undefined;
    await waitFor(
      async () => {
        last = await options.$eval(selector, (at) => at.textContent).catch(() => undefined);
        return text.test(last ?? '');
      },
      { what: `${selector} to say ${text}` },
    ).catch((error: unknown) => {
      throw new Error(`${String(error)}; it says "${last}"`);
    });
  }

  /** Types into the field of words a minute as somebody does, and leaves it. */
  async function enterRate(text: string): Promise<void> {
    await options.bringToFront();
    await options.$eval('[name="rate"]', (input) => {
      (input as HTMLInputElement).focus();
      (input as HTMLInputElement).select();
    });
    await options.keyboard.press('Backspace');
    if (text !== '') await options.keyboard.type(text);
    await options.keyboard.press('Enter');
  }

  async function choose(selector: string): Promise<void> {
    await options.$eval(selector, (control) => (control as HTMLElement).click());
  }

  async function pressButton(text: string): Promise<void> {
    const pressed = await options.$$eval(
      'button',
      (buttons, wanted) => {
        const found = buttons.find((button) => button.textContent === wanted);
        found?.click();
        return found !== undefined;
      },
      text,
    );
    if (!pressed) throw new Error(`No button "${text}"`);
  }

  async function popupOf(shown: Page): Promise<Page> {
    const popup = await openPopupOf(driver, await tabIdOf(driver, shown));
    await settled(popup);
    return popup;
  }

  async function badgeIs(badge: string): Promise<void> {
    await waitFor(async () => (await toolbarOf(driver, page)).badge === badge, {
      what: `the badge to be "${badge}"`,
    });
  }

  /** What the extension reads of the page, without any settings. */
  async function articleOf(shown: Page): Promise<Article> {
    const tabId = await tabIdOf(driver, shown);
    return driver.control.evaluate(async (tabId) => {
      const api = globalThis.browser ?? globalThis.chrome;
      const [frame] =
        (await api?.scripting.executeScript({ target: { tabId }, files: ['/extractor.js'] })) ?? [];
      return frame?.result as Article;
    }, tabId);
  }

  /** Gives the page a file to load, as the file picker would. */
  async function loadFile(text: string): Promise<void> {
    await options.$eval(
      'input[type="file"]',
      (input, text) => {
        const files = new DataTransfer();
        files.items.add(new File([text], 'settings.json', { type: 'application/json' }));
        (input as HTMLInputElement).files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      },
      text,
    );
  }

  /** Saves the settings to a file, and says what is in it. */
  async function savedFile(): Promise<string> {
    await options.evaluate(() => {
      const create = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob) => {
        Object.assign(globalThis, { savedBlob: blob });
        return create(blob);
      };
    });
    await pressButton('Save to a file');
    return options.evaluate(() => (globalThis as unknown as { savedBlob: Blob }).savedBlob.text());
  }

  it('opens from the popup, in a state of error too', async () => {
    await options.close();
    for (const tabId of [await tabIdOf(driver, page), 987_654_321]) {
      const popup = await openPopupOf(driver, tabId);
      await settled(popup);
      await popup.$eval('button[aria-label="Settings"]', (button) => button.click());
      const opened = await waitFor(async () => (await optionsPages())[0]);
      expect(await settled(opened)).toBe('ready');
      await opened.close();
      await popup.close().catch(() => undefined);
    }
  });

  it('sets the rate that minutes are counted by, in the popup and on the badge', async () => {
    const article = await articleOf(page);
    const slow = atOwnRate(article, { words: 90, lang: 'en' });
    expect(slow.minutes).toBeGreaterThan(article.minutes + 1);
    const popup = await popupOf(page);
    await enterRate('90');
    await says('output', /^Saved$/);
    await isStored('rate', { words: 90, lang: 'en' });
    await badgeIs(`${slow.minutes}m`);
    const minutes = (): Promise<string | null> =>
      popup.$eval('[data-field="reading-time"]', (at) => at.getAttribute('data-minutes'));
    await waitFor(async () => (await minutes()) === String(slow.minutes));
    await enterRate('');
    await isStored('rate', null);
    await badgeIs(`${article.minutes}m`);
    await waitFor(async () => (await minutes()) === String(article.minutes));
    await popup.close();
  });

  it.each(['79', '901', '1.5'])('does not take %s words a minute', async (text) => {
    await enterRate('300');
    await isStored('rate', { words: 300, lang: 'en' });
    await enterRate(text);
    await says('[role="alert"]', /from 80 to 900/);
    expect(await options.$eval('[name="rate"]', (at) => at.getAttribute('aria-invalid'))).toBe(
      'true',
    );
    await isStored('rate', { words: 300, lang: 'en' });
  });

  it('sets what the badge shows in tabs that are open', async () => {
    const { minutes } = await articleOf(page);
    await badgeIs(`${minutes}m`);
    await choose('[name="badge"][value="dot"]');
    await badgeIs('•');
    await choose('[name="badge"][value="off"]');
    await badgeIs('');
    expect((await toolbarOf(driver, page)).title).toContain('minute read');
    await choose('[name="badge"][value="minutes"]');
    await badgeIs(`${minutes}m`);
  });

  it('sets the deepest level of the outline, whose sections hold what is left out', async () => {
    const { headings } = blogPage(TOOLS);
    const top = headings.filter(({ depth }) => depth <= 2).map(({ text }) => text);
    expect(top.length).toBeLessThan(headings.length);
    const popup = await popupOf(page);
    const entries = (): Promise<string[]> =>
      popup.$$eval('[role="treeitem"]', (items) => items.map((item) => item.textContent ?? ''));
    const times = (): Promise<string[]> =>
      popup.$$eval('[data-level="1"]', (rows) =>
        rows.map((row) => row.querySelector('.minutes')?.textContent ?? ''),
      );
    expect(await entries()).toEqual(headings.map(({ text }) => text));
    const before = await times();
    await options.select('[name="deepest"]', '2');
    await waitFor(async () => (await entries()).length === top.length);
    expect(await entries()).toEqual(top);
    expect(await times()).toEqual(before);
    // The filter knows what is left out.
    const hidden = headings.find(({ depth }) => depth > 2)?.text ?? '';
    await popup.bringToFront();
    await popup.focus('[type="search"]');
    await popup.keyboard.type(hidden);
    await waitFor(async () => (await entries()).includes(hidden));
    await popup.close();
  });

  it('marks in a shallow outline the section that holds the one being read', async () => {
    const { headings } = blogPage(TOOLS);
    const inner = headings.findLastIndex(({ depth }) => depth > 2);
    const holder = headings.findLastIndex(({ depth }, index) => depth === 2 && index < inner);
    const popup = await popupOf(page);
    await clickEntry(popup, inner);
    await options.select('[name="deepest"]', '2');
    const current = (): Promise<string | null | undefined> =>
      popup.evaluate(() => document.querySelector('[aria-current]')?.getAttribute('data-index'));
    await waitFor(async () => (await current()) === String(holder), {
      what: `the mark at heading ${holder}`,
    });
    await popup.close();
  });

  it('sets the theme, which the next page has before it is drawn', async () => {
    const background = (shown: Page): Promise<string> =>
      shown.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const popup = await popupOf(page);
    for (const [theme, color] of [
      ['dark', 'rgb(22, 23, 26)'],
      ['light', 'rgb(255, 255, 255)'],
    ] as const) {
      await choose(`[name="theme"][value="${theme}"]`);
      await waitFor(async () => (await background(popup)) === color);
      expect(await background(options)).toBe(color);
    }
    await choose('[name="theme"][value="dark"]');
    await isStored('theme', 'dark');
    await popup.evaluateOnNewDocument(() => {
      new MutationObserver(() => {
        if (!document.body || 'themeAtFirst' in globalThis) return;
        Object.assign(globalThis, { themeAtFirst: document.documentElement.dataset['theme'] });
      }).observe(document, { childList: true, subtree: true });
    });
    await popup.reload({ timeout: 1500 }).catch(() => undefined);
    await settled(popup);
    const first = await popup.evaluate(() =>
      'themeAtFirst' in globalThis ? globalThis.themeAtFirst : 'nothing seen',
    );
    expect(first).toBe('dark');
    await popup.close();
  });

  it('sets whether a jump scrolls visibly', async () => {
    // Firefox is started with less motion, where no jump does.
    if (driver.name === 'firefox') return;
    const popup = await popupOf(page);
    const places = async (index: number): Promise<number> => {
      await page.bringToFront();
      await page.evaluate(() => {
        scrollTo({ top: 0, behavior: 'instant' });
        Object.assign(globalThis, { seenAt: new Set<number>() });
        addEventListener('scroll', () => {
          (globalThis as unknown as { seenAt: Set<number> }).seenAt.add(Math.round(scrollY));
        });
      });
      await clickEntry(popup, index);
      let last = -1;
      await waitFor(async () => {
        const now = await page.evaluate(() => scrollY);
        const rests = now > 100 && now === last;
        last = now;
        return rests;
      });
      return page.evaluate(() => (globalThis as unknown as { seenAt: Set<number> }).seenAt.size);
    };
    expect(await places(8)).toBeGreaterThan(4);
    await choose('[name="smooth"]');
    await isStored('smooth', false);
    await waitFor(async () => (await places(8)) <= 3, { what: 'a jump at once' });
    await popup.close();
  });

  it('brings back from a file what was saved to it', async () => {
    await store('set', { 'settings.reader.textSize': 24, 'settings.reader.voices': { en: 'a' } });
    await enterRate('321');
    await choose('[name="badge"][value="dot"]');
    await isStored('badge', 'dot');
    await waitFor(async () => /"textSize": 24/.test(await savedFile()));
    const file = await savedFile();
    await pressButton('Reset to defaults');
    await isStored('badge', 'minutes');
    await isStored('rate', null);
    await isStored('reader.textSize', 19);
    await says('.deed', /back to their defaults/);
    await loadFile(file);
    await says('.deed', /from the file are in use/);
    await isStored('badge', 'dot');
    await isStored('rate', { words: 321, lang: 'en' });
    await isStored('reader.textSize', 24);
    await isStored('reader.voices', { en: 'a' });
  });

  it('brings back what was reset', async () => {
    await choose('[name="smooth"]');
    await isStored('smooth', false);
    await pressButton('Reset to defaults');
    await isStored('smooth', true);
    await pressButton('Undo');
    await isStored('smooth', false);
    await says('.deed', /as they were before/);
  });

  it.each([
    ['{"format":', /not whole JSON\. Nothing was changed/],
    ['{"name":"something"}', /something else/],
    ['{"format":"reader-for-fumadocs-settings","version":9,"settings":{}}', /newer version/],
    [
      '{"format":"reader-for-fumadocs-settings","version":1,"settings":{"badge":"dot","theme":"<b>"}}',
      /make no sense: Theme\. Nothing was changed/,
    ],
    ['x'.repeat(200_000), /too large/],
  ])('says what is wrong with a broken file, and changes nothing: %.20s', async (file, text) => {
    await choose('[name="smooth"]');
    await isStored('smooth', false);
    const before = await store('get');
    await loadFile(file);
    await says('.deed [role="alert"]', text);
    expect(await store('get')).toEqual(before);
    expect(await options.$$('.deed button')).toHaveLength(0);
  });

  it('has defaults for settings that are garbage, and keeps the others and those of newer versions', async () => {
    const kept = { 'settings.badge': 'dot', 'settings.sparkle': { of: 'tomorrow' }, other: 1 };
    const garbage = { 'settings.theme': ['x'], 'settings.reader.speed': 'fast' };
    await store('set', { ...kept, ...garbage, 'settings.version': 99 });
    await options.close();
    await openOptions();
    await says('.trouble', /defaults: Reader page and Theme\. All others/);
    await says('.is-news', /newer version/);
    await badgeIs('•');
    expect(await options.$eval('[name="theme"][value="auto"]', isChecked)).toBe(true);
    expect(await options.$eval('[name="badge"][value="dot"]', isChecked)).toBe(true);
    await choose('[name="smooth"]');
    await isStored('smooth', false);
    expect(await store('get')).toMatchObject({ ...kept, ...garbage, 'settings.version': 99 });
    await pressButton('Keep the defaults');
    await isStored('theme', 'auto');
    await isStored('reader.speed', 1);
    expect(await store('get')).toMatchObject({ ...kept, 'settings.version': 99 });
    expect(await options.$$('.trouble:not(.is-news)')).toHaveLength(0);
    const popup = await popupOf(page);
    expect(await popup.$eval('main', (main) => main.dataset['state'])).toBe('ready');
    await popup.close();
  });

  it('says that there is no more room, and goes by the change all the same', async () => {
    await fill();
    await choose('[name="theme"][value="dark"]');
    await says('.save-status [role="alert"]', /no more room/);
    expect(await options.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    expect(await store('get')).not.toHaveProperty('settings.theme');
    await store('clear');
    await choose('[name="smooth"]');
    await isStored('theme', 'dark');
    await isStored('smooth', false);
  });

  /** Fills sync storage to its last bytes. */
  async function fill(): Promise<void> {
    await driver.control.evaluate(async () => {
      const { storage } = (globalThis.browser ?? globalThis.chrome) as unknown as {
        storage: Storage;
      };
      let size = 8000;
      for (let item = 0; size > 4; item += 1) {
        const fits = await storage.sync.set({ [`f${item}`]: 'x'.repeat(size) }).then(
          () => true,
          () => false,
        );
        if (!fits) size = Math.floor(size / 2);
      }
    });
  }

  it('says that nothing can be read, and goes on with the defaults', async () => {
    await store('set', { 'settings.badge': 'dot' });
    await options.evaluateOnNewDocument(() => {
      const { storage } = (globalThis.browser ?? globalThis.chrome) as unknown as {
        storage: Storage;
      };
      const fail = (): Promise<never> => Promise.reject(new Error('corrupt'));
      for (const name of ['get', 'set'] as const) {
        Object.defineProperty(storage.sync, name, { value: fail, configurable: true });
      }
    });
    await options.reload({ timeout: 1500 }).catch(() => undefined);
    await settled(options);
    await says('.trouble', /could not read your settings/);
    expect(await options.$eval('[name="badge"][value="minutes"]', isChecked)).toBe(true);
    await choose('[name="smooth"]');
    await says('.save-status [role="alert"]', /could not save/);
    expect(await store('get')).toEqual({ 'settings.badge': 'dot' });
  });

  describe('measuring', () => {
    /** From now on the page's clock stands at so many seconds. */
    async function setClock(seconds: number): Promise<void> {
      await options.evaluate((milliseconds) => {
        performance.now = () => milliseconds;
      }, seconds * 1000);
    }

    /** Reads the text for so many seconds. */
    async function read(seconds: number): Promise<void> {
      await pressButton('Measure me');
      await options.waitForSelector('dialog[open]');
      expect(await options.$('.measure-text')).toBeNull();
      await setClock(1000);
      await pressButton('Start');
      await options.waitForSelector('.measure-text');
      await setClock(1000 + seconds);
      await pressButton('Done');
    }

    it('finds the rate from the text that was read, and uses it', async () => {
      await read(45);
      const rate = Math.round((MEASURE_WORDS / 45) * 60);
      await says('dialog', new RegExp(`about ${rate} words a minute`));
      await pressButton(`Use ${rate}`);
      await isStored('rate', { words: rate, lang: 'en' });
      expect(await options.$('dialog')).toBeNull();
      expect(
        await options.$eval('[name="rate"]', (input) => (input as HTMLInputElement).value),
      ).toBe(String(rate));
    });

    it.each([
      [2, /too fast/],
      [600, /too long/],
    ])('does not believe %i seconds', async (seconds, text) => {
      await read(seconds);
      await says('dialog [role="alert"]', text);
      await pressButton('Try again');
      await options.waitForSelector('.measure-text');
      await pressButton('Cancel');
      expect(await store('get')).toEqual({});
    });
  });

  it('is worked by keyboard', async () => {
    await options.bringToFront();
    const focused = (): Promise<string> =>
      options.evaluate(() => {
        const at = document.activeElement as HTMLInputElement | null;
        return at?.name || at?.textContent || '';
      });
    await options.focus('[name="rate"]');
    await options.keyboard.press('Tab');
    expect(await focused()).toBe('Measure me');
    await options.keyboard.press('Enter');
    await options.waitForSelector('dialog[open]');
    expect(await focused()).toBe('Start');
    await options.keyboard.press('Enter');
    await waitFor(async () => (await focused()) === 'Done');
    await options.keyboard.press('Escape');
    await waitFor(async () => (await options.$('dialog')) === null);
    expect(await focused()).toBe('Measure me');
    await options.keyboard.press('Tab');
    expect(await focused()).toBe('deepest');
    await options.keyboard.press('Tab');
    await options.keyboard.press('Space');
    await isStored('smooth', false);
    await options.keyboard.press('Tab');
    await options.keyboard.press('ArrowRight');
    await isStored('theme', 'light');
    await options.keyboard.press('Tab');
    await options.keyboard.press('ArrowRight');
    await isStored('badge', 'dot');
    for (const text of ['Save to a file', 'Load from a file…', 'Reset to defaults']) {
      await options.keyboard.press('Tab');
      expect(await focused()).toBe(text);
    }
    await options.keyboard.press('Enter');
    await isStored('badge', 'minutes');
    await options.keyboard.press('Tab');
    expect(await focused()).toBe('Undo');
  });

  it.each(['light', 'dark'] as const)('is accessible in %s', async (theme) => {
    // What a page looks like and is called does not depend on the browser.
    if (driver.name === 'firefox') return;
    await store('set', { 'settings.theme': theme, 'settings.badge': 7, 'settings.version': 9 });
    await options.reload();
    await settled(options);
    await enterRate('1');
    await says('.trouble', /damaged/);
    await says('.field [role="alert"]', /from 80/);
    expect(await violations(options)).toEqual([]);
    await loadFile('{');
    await says('.deed', /JSON/);
    expect(await violations(options)).toEqual([]);
    await pressButton('Measure me');
    expect(await violations(options)).toEqual([]);
    await pressButton('Start');
    await options.waitForSelector('.measure-text');
    expect(await violations(options)).toEqual([]);
    await pressButton('Done');
    expect(await violations(options)).toEqual([]);
  });
});

function isChecked(input: Element): boolean {
  return (input as HTMLInputElement).checked;
}
