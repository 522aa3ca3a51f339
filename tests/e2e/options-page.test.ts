import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { countWords } from '../../utils/page/outline/reading-time.ts';
import { BROWSERS, settled, waitFor, type Driver } from '../browser/driver.ts';
import {
  callStorage,
  choose,
  enterRate,
  isStored,
  openOptions,
  pressButton,
  says,
  type Storage,
} from '../browser/options.ts';
import { violations } from '../browser/violations.ts';

const MEASURE_WORDS = countWords(
  [1, 2, 3].map((part) => english[`measure_text_${part as 1 | 2 | 3}`].message).join(' '),
);

describe.each(BROWSERS)('the options page in $name', ({ name, start }) => {
  let driver: Driver;
  let options: Page;

  beforeAll(async () => {
    driver = await start();
  });
  afterAll(async () => {
    await driver.close();
  });
  beforeEach(async () => {
    await callStorage(driver, 'clear');
    options = await openOptions(driver);
  });

  /** Gives the page a file to load, as the file picker would. */
  async function loadFile(text: string): Promise<void> {
    await options.$eval(
      'input[type="file"]',
      (input: HTMLInputElement, text) => {
        const files = new DataTransfer();
        files.items.add(new File([text], 'settings.json', { type: 'application/json' }));
        input.files = files.files;
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
    await pressButton(options, 'Save to a file');
    return options.evaluate(() => (globalThis as unknown as { savedBlob: Blob }).savedBlob.text());
  }

  it('brings back from a file what was saved to it', async () => {
    await callStorage(driver, 'set', {
      'settings.reader.textSize': 24,
      'settings.reader.voices': { en: 'a' },
    });
    await enterRate(options, '321');
    await choose(options, '[name="badge"][value="dot"]');
    await isStored(driver, 'badge', 'dot');
    await waitFor(async () => /"textSize": 24/.test(await savedFile()));
    const file = await savedFile();
    await pressButton(options, 'Reset to defaults');
    await isStored(driver, 'badge', 'minutes');
    await isStored(driver, 'rate', null);
    await isStored(driver, 'reader.textSize', 19);
    await says(options, '.deed', /back to their defaults/);
    await loadFile(file);
    await says(options, '.deed', /from the file are now in use/);
    await isStored(driver, 'badge', 'dot');
    await isStored(driver, 'rate', { words: 321, lang: 'en' });
    await isStored(driver, 'reader.textSize', 24);
    await isStored(driver, 'reader.voices', { en: 'a' });
  });

  it('brings back what was reset', async () => {
    await choose(options, '[name="smooth"]');
    await isStored(driver, 'smooth', false);
    await pressButton(options, 'Reset to defaults');
    await isStored(driver, 'smooth', true);
    await pressButton(options, 'Undo');
    await isStored(driver, 'smooth', false);
    await says(options, '.deed', /back to what they were/);
  });

  it.each([
    ['is cut off', '{"format":', /not valid JSON\. Nothing was changed/],
    ['is of something else', '{"name":"something"}', /something other than settings/],
    [
      'is newer',
      '{"format":"reader-for-fumadocs-settings","version":9,"settings":{}}',
      /newer version/,
    ],
    [
      'has a setting that makes no sense',
      '{"format":"reader-for-fumadocs-settings","version":1,"settings":{"badge":"dot","theme":"<b>"}}',
      /not valid: Theme\. Nothing was changed/,
    ],
    ['is too large', 'x'.repeat(200_000), /too large/],
  ])('says what is wrong with a file that %s, and changes nothing', async (_name, file, text) => {
    await choose(options, '[name="smooth"]');
    await isStored(driver, 'smooth', false);
    const before = await callStorage(driver, 'get');
    await loadFile(file);
    await says(options, '.deed [role="alert"]', text);
    expect(await callStorage(driver, 'get')).toEqual(before);
    expect(await options.$$('.deed button')).toHaveLength(0);
  });

  it('has defaults for settings that are garbage, and keeps the others and those of newer versions', async () => {
    const kept = { 'settings.badge': 'dot', 'settings.sparkle': { of: 'tomorrow' }, other: 1 };
    const garbage = { 'settings.theme': ['x'], 'settings.reader.speed': 'fast' };
    await callStorage(driver, 'set', { ...kept, ...garbage, 'settings.version': 99 });
    options = await openOptions(driver);
    await says(options, '.trouble', /defaults: Reader page and Theme\. All others/);
    await says(options, '.is-news', /newer version/);
    expect(await options.$eval('[name="theme"][value="auto"]', isChecked)).toBe(true);
    expect(await options.$eval('[name="badge"][value="dot"]', isChecked)).toBe(true);
    await choose(options, '[name="smooth"]');
    await isStored(driver, 'smooth', false);
    expect(await callStorage(driver, 'get')).toMatchObject({
      ...kept,
      ...garbage,
      'settings.version': 99,
    });
    await pressButton(options, 'Keep the defaults');
    await isStored(driver, 'theme', 'auto');
    await isStored(driver, 'reader.speed', 1);
    expect(await callStorage(driver, 'get')).toMatchObject({ ...kept, 'settings.version': 99 });
    expect(await options.$$('.trouble:not(.is-news)')).toHaveLength(0);
  });

  it('says that there is no more room, and goes by the change all the same', async () => {
    await fill();
    await choose(options, '[name="theme"][value="dark"]');
    await says(options, '.save-status [role="alert"]', /no room left/);
    expect(await options.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    expect(await callStorage(driver, 'get')).not.toHaveProperty('settings.theme');
    await callStorage(driver, 'clear');
    await choose(options, '[name="smooth"]');
    await isStored(driver, 'theme', 'dark');
    await isStored(driver, 'smooth', false);
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
    await options.evaluate(() => {
      const { storage } = (globalThis.browser ?? globalThis.chrome) as unknown as {
        storage: Storage;
      };
      const fail = (): Promise<never> => Promise.reject(new Error('corrupt'));
      for (const name of ['get', 'set'] as const) {
        Object.defineProperty(storage.sync, name, { value: fail, configurable: true });
      }
    });
    await callStorage(driver, 'set', { 'settings.badge': 'dot' });
    await says(options, '.trouble', /could not read your settings/);
    expect(await options.$eval('[name="badge"][value="minutes"]', isChecked)).toBe(true);
    await choose(options, '[name="smooth"]');
    await says(options, '.save-status [role="alert"]', /could not save/);
    expect(await options.$eval('[name="smooth"]', isChecked)).toBe(false);
    expect(await callStorage(driver, 'get')).toEqual({ 'settings.badge': 'dot' });
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
      await pressButton(options, 'Test my speed');
      await options.waitForSelector('dialog[open]');
      expect(await options.$('.measure-text')).toBeNull();
      await setClock(1000);
      await pressButton(options, 'Start');
      await options.waitForSelector('.measure-text');
      await setClock(1000 + seconds);
      await pressButton(options, 'Done');
    }

    it('finds the rate from the text that was read, and uses it', async () => {
      await read(45);
      const rate = Math.round((MEASURE_WORDS / 45) * 60);
      await says(options, 'dialog', new RegExp(`about ${rate} words per minute`));
      await pressButton(options, `Use ${rate}`);
      await isStored(driver, 'rate', { words: rate, lang: 'en' });
      // It goes once the page has been told that the rate is kept.
      await waitFor(async () => (await options.$('dialog')) === null, { what: 'no dialog' });
      expect(
        await options.$eval('[name="rate"]', (input) => (input as HTMLInputElement).value),
      ).toBe(String(rate));
    });

    it.each([
      [2, /too fast/],
      [600, /too long/],
    ])('does not believe %i seconds', async (seconds, text) => {
      await read(seconds);
      await says(options, 'dialog [role="alert"]', text);
      await pressButton(options, 'Try again');
      await options.waitForSelector('.measure-text');
      await pressButton(options, 'Cancel');
      expect(await callStorage(driver, 'get')).toEqual({});
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
    expect(await focused()).toBe('Test my speed');
    await options.keyboard.press('Enter');
    await options.waitForSelector('dialog[open]');
    expect(await focused()).toBe('Start');
    await options.keyboard.press('Enter');
    await waitFor(async () => (await focused()) === 'Done');
    await options.keyboard.press('Escape');
    await waitFor(async () => (await options.$('dialog')) === null);
    expect(await focused()).toBe('Test my speed');
    await options.keyboard.press('Enter');
    await waitFor(async () => (await focused()) === 'Start');
    await options.keyboard.down('Shift');
    await options.keyboard.press('Tab');
    await options.keyboard.up('Shift');
    expect(await focused()).toBe('Cancel');
    await options.keyboard.press('Enter');
    await waitFor(async () => (await options.$('dialog')) === null);
    expect(await focused()).toBe('Test my speed');
    await options.keyboard.press('Tab');
    expect(await focused()).toBe('deepest');
    await options.keyboard.press('Tab');
    await options.keyboard.press(' ');
    await isStored(driver, 'smooth', false);
    await options.keyboard.press('Tab');
    await options.keyboard.press('ArrowRight');
    await isStored(driver, 'theme', 'light');
    await options.keyboard.press('Tab');
    await options.keyboard.press('ArrowRight');
    await isStored(driver, 'badge', 'dot');
    await options.keyboard.press('Tab');
    await options.keyboard.press('ArrowRight');
    await isStored(driver, 'opens', 'panel');
    await options.keyboard.press('Tab');
    await options.keyboard.press('ArrowRight');
    await isStored(driver, 'reader.keys', 'modifier');
    for (const text of [
      'Change keys…',
      'Save to a file',
      'Load from a file…',
      'Reset to defaults',
    ]) {
      await options.keyboard.press('Tab');
      expect(await focused()).toBe(text);
    }
    await options.keyboard.press('Enter');
    await isStored(driver, 'badge', 'minutes');
    await options.keyboard.press('Tab');
    expect(await focused()).toBe('Undo');
  });

  // What a page looks like and is called does not depend on the browser.
  const looks = name === 'Firefox' ? [] : ['light', 'dark'];
  it.each(looks)('is accessible in %s', async (theme) => {
    await callStorage(driver, 'set', {
      'settings.theme': theme,
      'settings.badge': 7,
      'settings.version': 9,
    });
    await options.reload();
    await settled(options);
    await enterRate(options, '1');
    await says(options, '.trouble', /damaged/);
    await says(options, '.field [role="alert"]', /from 80/);
    expect(await violations(options)).toEqual([]);
    await loadFile('{');
    await says(options, '.deed', /JSON/);
    expect(await violations(options)).toEqual([]);
    await pressButton(options, 'Test my speed');
    expect(await violations(options)).toEqual([]);
    await pressButton(options, 'Start');
    await options.waitForSelector('.measure-text');
    expect(await violations(options)).toEqual([]);
    await pressButton(options, 'Done');
    expect(await violations(options)).toEqual([]);
  });
});

function isChecked(input: Element): boolean {
  return (input as HTMLInputElement).checked;
}
