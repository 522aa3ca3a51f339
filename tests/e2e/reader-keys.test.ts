import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BLOG } from '../browser/blog.ts';
import { BROWSERS, goToExtension, waitFor, type Driver } from '../browser/driver.ts';
import { openKept, setReader } from '../browser/reader.ts';
import { sampleArticle } from '../browser/sample-article.ts';
import { serve, type Site } from '../browser/serve.ts';

describe.each(BROWSERS)('single keys of the reader in $name', ({ start }) => {
  let site: Site;
  let driver: Driver;

  beforeAll(async () => {
    site = await serve(BLOG, {}, { isStill: true });
    driver = await start();
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  async function openWith(settings: Record<string, unknown>): Promise<Page> {
    await setReader(driver, settings);
    const reader = await openKept(driver, sampleArticle(site.origin));
    await reader.bringToFront();
    return reader;
  }

  function sizeOf(reader: Page): Promise<string> {
    return reader.$eval('.prose', (prose) => getComputedStyle(prose).fontSize);
  }

  async function sizeIs(reader: Page, size: string): Promise<void> {
    await waitFor(async () => (await sizeOf(reader)) === size, { what: `text of ${size}` });
  }

  async function pressWithAlt(reader: Page, key: KeyInput): Promise<void> {
    await reader.keyboard.down('Alt');
    await reader.keyboard.press(key);
    await reader.keyboard.up('Alt');
  }

  /** The keys that are named to who cannot see them, and to who reads the help. */
  function named(reader: Page): Promise<(string | null)[]> {
    return reader.evaluate(() => {
      const shortcuts = (selector: string): string | null =>
        document.querySelector(selector)?.getAttribute('aria-keyshortcuts') ?? null;
      const text = (selector: string): string | null =>
        document.querySelector(selector)?.textContent?.replace(/\s/g, '') ?? null;
      return [
        shortcuts('.listen-button'),
        shortcuts('.filter input'),
        text('.filter kbd'),
        text('.key-help dl:not(:has([data-command])) kbd'),
      ];
    });
  }

  it('work as soon as the reader opens: the article has the focus', async () => {
    const reader = await openWith({});
    const focus = await reader.evaluate(() => ({
      isMain: document.activeElement?.matches('main.reader-main'),
      outline: getComputedStyle(document.activeElement ?? document.body).outlineStyle,
      top: scrollY,
    }));
    expect(focus).toEqual({ isMain: true, outline: 'none', top: 0 });
    await reader.keyboard.press('+');
    await sizeIs(reader, '20px');
    await reader.close();
  });

  it('wait for the article to have the focus', async () => {
    const reader = await openWith({});
    for (const selector of [
      '.listen-button',
      '.original-link',
      'nav[aria-label="Contents"] [tabindex="0"]',
      '.filter input',
    ]) {
      await reader.$eval(selector, (element) => (element as HTMLElement).focus());
      for (const key of ['+', '+', 'a', '?'] as const) await reader.keyboard.press(key);
    }
    await reader.$eval('.prose a', (link) => link.focus());
    // This one is for the page: had one before it been, the text would be larger still.
    await reader.keyboard.press('+');
    await sizeIs(reader, '20px');
    expect(await reader.$$eval(':popover-open, dialog[open]', (open) => open.length)).toBe(0);
    await reader.close();
  });

  it('work again once Escape has led out of the filter', async () => {
    const reader = await openWith({});
    await reader.keyboard.press('/');
    await reader.keyboard.type('zz');
    await reader.keyboard.press('Escape');
    expect(await reader.$eval('.filter input', (input) => input.value)).toBe('');
    await reader.keyboard.press('Escape');
    await reader.keyboard.press('+');
    await sizeIs(reader, '20px');
    await reader.close();
  });

  it('can be made to ask for Alt, in the help', async () => {
    const reader = await openWith({});
    expect(await named(reader)).toEqual(['l', '/', '/', 'j']);
    await reader.keyboard.type('?');
    await reader.waitForSelector('.key-help[open]');
    await reader.$eval('.key-help [value="modifier"]', (choice) => (choice as HTMLElement).click());
    await waitFor(async () => (await named(reader)).join() === 'Alt+l,Alt+/,Alt+/,Alt+j', {
      what: 'the keys to be named with Alt',
    });
    await reader.keyboard.press('Escape');
    await reader.waitForSelector('.key-help:not([open])');
    await reader.keyboard.press('+');
    await reader.keyboard.press('j');
    await pressWithAlt(reader, '-');
    await sizeIs(reader, '18px');
    await pressWithAlt(reader, 'j');
    await waitFor(() => reader.evaluate(() => document.activeElement?.textContent === 'Code'));
    await pressWithAlt(reader, '/');
    await waitFor(() => reader.evaluate(() => document.activeElement?.matches('.filter input')));
    await reader.close();
  });

  it('find their letter with Alt where that gives another sign, as on a Mac', async () => {
    const reader = await openWith({ keys: 'modifier' });
    await reader.evaluate(() => {
      const init = { bubbles: true, cancelable: true, altKey: true };
      const main = document.activeElement;
      main?.dispatchEvent(new KeyboardEvent('keydown', { ...init, key: '–', code: 'Minus' }));
      main?.dispatchEvent(new KeyboardEvent('keydown', { ...init, key: 'å', code: 'KeyA' }));
    });
    await sizeIs(reader, '18px');
    await reader.waitForSelector('#reader-look:popover-open');
    await reader.close();
  });

  it('can be turned off, in the settings', async () => {
    const reader = await openWith({});
    const options = await driver.browser.newPage();
    await goToExtension(options, driver.extensionUrl('options.html'));
    const choice = await options.waitForSelector('[name="keys"][value="off"]');
    await choice?.evaluate((input) => (input as HTMLElement).click());
    await waitFor(async () => (await named(reader)).every((name) => name === null), {
      what: 'no key to be named',
    });
    await options.close();
    await reader.bringToFront();
    for (const key of ['+', 'j', '/', '?'] as const) await reader.keyboard.press(key);
    await pressWithAlt(reader, '+');
    expect(
      await reader.evaluate(() => document.activeElement?.matches('main.reader-main, body')),
    ).toBe(true);
    expect(await sizeOf(reader)).toBe('19px');
    // The help is still there, to turn them on again.
    await reader.$eval('.help-button', (button) => (button as HTMLElement).click());
    await reader.$eval('.key-help [value="letters"]', (choice) => (choice as HTMLElement).click());
    await waitFor(async () => (await named(reader))[0] === 'l', { what: 'the keys to be back' });
    await reader.close();
  });
});
