import type { Page } from 'puppeteer-core';
import type { Article } from '../../utils/page/types.ts';
import { forgetMemory } from './memory.ts';
import { openExtensionPage, settled, tabIdOf, waitFor, type Driver } from './driver.ts';

/** What the tests need of APIs that the driver does not name. */
interface ReaderApi {
  storage: {
    session: { set(items: object): Promise<void>; clear(): Promise<void> };
    sync: { set(items: object): Promise<void>; clear(): Promise<void> };
  };
}

/** The reader with the article of a page's tab. */
export async function openReaderOf(driver: Driver, page: Page): Promise<Page> {
  return openReaderAt(driver, `?tab=${await tabIdOf(driver, page)}`);
}

/**
 * The reader with what its address asks for: a query, and a fragment.
 *
 * @param remembers or is it to be as if nothing had been read before?
 */
export async function openReaderAt(
  driver: Driver,
  query: string,
  { remembers = false } = {},
): Promise<Page> {
  if (!remembers) await forgetMemory(driver);
  const reader = await openExtensionPage(driver, `reader.html${query}`);
  // Drawn whatever tab comes before it: one that is hidden has no frames, and tells no progress.
  if (driver.name === 'chromium') await reader.emulateFocusedPage(true);
  await readerSettled(reader);
  return reader;
}

/** Loads a reader again, as the key does: Firefox never tells remote control that it has been loaded. */
export async function reloadReader(reader: Page): Promise<string> {
  await reader.evaluate(() => {
    Object.assign(globalThis, { isOld: true });
    location.reload();
  });
  await waitFor(() => reader.evaluate(() => !('isOld' in globalThis)).catch(() => false), {
    what: 'the reader to be loaded again',
  });
  return readerSettled(reader);
}

/** Waits until the reader shows its article, or why it does not. */
export async function readerSettled(reader: Page): Promise<string> {
  const state = await settled(reader);
  // A frame later whoever follows the reader has been told where it is.
  await reader.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  return state;
}

/** Keeps an article as the reader does, without any tab that holds it. */
export async function keepArticle(driver: Driver, article: Article): Promise<void> {
  await driver.control.evaluate(async (kept) => {
    const { storage } = (globalThis.browser ?? globalThis.chrome) as unknown as ReaderApi;
    await storage.session.set({ [`article:${kept.url}`]: kept });
  }, article);
}

/** Forgets all articles that are kept, and what is remembered of any. */
export async function forgetArticles(driver: Driver): Promise<void> {
  await driver.control.evaluate(async () => {
    const { storage } = (globalThis.browser ?? globalThis.chrome) as unknown as ReaderApi;
    await storage.session.clear();
  });
  await forgetMemory(driver);
}

/** Sets the reader's settings; those that are not named have their defaults. */
export async function setReader(driver: Driver, settings: Record<string, unknown>): Promise<void> {
  await driver.control.evaluate(async (named) => {
    const { storage } = (globalThis.browser ?? globalThis.chrome) as unknown as ReaderApi;
    const items = Object.entries(named).map(([name, value]) => [`settings.reader.${name}`, value]);
    await storage.sync.clear();
    await storage.sync.set({ 'settings.version': 1, ...Object.fromEntries(items) });
  }, settings);
}

/** The reader with an article that is kept. */
export async function openKept(driver: Driver, article: Article, fragment = ''): Promise<Page> {
  await keepArticle(driver, article);
  return openReaderAt(driver, `?${new URLSearchParams({ url: article.url })}${fragment}`);
}

/** Waits until the outline says that a section is the current one. */
export async function currentIs(reader: Page, text: string): Promise<void> {
  await waitFor(
    async () => {
      const now = await reader
        .$eval('nav[aria-label="Contents"] [aria-current="location"]', (at) => at.textContent)
        .catch(() => undefined);
      return now === text;
    },
    { what: `"${text}" to be current` },
  );
}

/** What is copied in a page from now on, the last text first; the clipboard itself needs a window. */
export async function spyOnClipboard(reader: Page): Promise<() => Promise<string[]>> {
  await reader.evaluate(() => {
    const copied: string[] = [];
    Object.assign(globalThis, { copied });
    Object.defineProperty(navigator.clipboard, 'writeText', {
      configurable: true,
      value: (text: string) => {
        copied.unshift(text);
        return Promise.resolve();
      },
    });
  });
  return () => reader.evaluate(() => (globalThis as unknown as { copied: string[] }).copied);
}
