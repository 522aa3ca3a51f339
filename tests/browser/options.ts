import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'puppeteer-core';
import { openExtensionPage, settled, waitFor, type Driver } from './driver.ts';

/** What tests need of the storage that settings are kept in. */
export interface Storage {
  sync: {
    get(keys: null): Promise<Record<string, unknown>>;
    set(items: object): Promise<void>;
    clear(): Promise<void>;
  };
}

/** Calls the storage that settings are kept in, by hand; says what is in it then. */
export async function callStorage(
  { control }: Driver,
  call: 'get' | 'set' | 'clear',
  items: object | null = null,
): Promise<Record<string, unknown>> {
  return control.evaluate(
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

/** Waits until a setting is stored with a value. */
export async function isStored(driver: Driver, path: string, value: unknown): Promise<void> {
  await waitFor(
    async () => isDeepStrictEqual((await callStorage(driver, 'get'))[`settings.${path}`], value),
    { what: `${path} to be stored as ${JSON.stringify(value)}` },
  );
}

/** The pages of the extension's options that are open. */
export async function optionsPages({ browser, extensionUrl }: Driver): Promise<Page[]> {
  const pages = await browser.pages();
  return pages.filter((open) => open.url() === extensionUrl('options.html'));
}

/** Opens the options page, where no other one is open then. */
export async function openOptions(driver: Driver): Promise<Page> {
  for (const open of await optionsPages(driver)) await open.close();
  const page = await openExtensionPage(driver, 'options.html');
  await settled(page);
  return page;
}

/** Waits until an element says something. */
export async function says(page: Page, selector: string, text: RegExp): Promise<void> {
  let last: string | null | undefined;
  await waitFor(
    async () => {
      last = await page.$eval(selector, (at) => at.textContent).catch(() => undefined);
      return text.test(last ?? '');
    },
    { what: `${selector} to say ${text}` },
  ).catch((error: unknown) => {
    throw new Error(`${String(error)}; it says "${last}"`);
  });
}

/** Types into the field of words a minute as somebody does. */
export async function enterRate(page: Page, text: string): Promise<void> {
  await page.bringToFront();
  await page.$eval('[name="rate"]', (input) => {
    (input as HTMLInputElement).focus();
    (input as HTMLInputElement).select();
  });
  await page.keyboard.press('Backspace');
  if (text !== '') await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

export async function choose(page: Page, selector: string): Promise<void> {
  await page.$eval(selector, (control) => (control as HTMLElement).click());
}

export async function pressButton(page: Page, text: string): Promise<void> {
  const isPressed = await page.$$eval(
    'button',
    (buttons, wanted) => {
      const found = buttons.find((button) => button.textContent === wanted);
      found?.click();
      return found !== undefined;
    },
    text,
  );
  if (!isPressed) throw new Error(`No button "${text}"`);
}
