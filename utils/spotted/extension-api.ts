import type { Browser } from 'wxt/browser';

/** What browsers call the API: Firefox has both names, Chromium the second, at times both. */
type Apis = Partial<Record<'browser' | 'chrome', typeof Browser>>;

/**
 * The extension's API, for scripts that run on pages. They ask for it here and not through
 * `wxt/browser`, which does so as it loads: making it costs Chromium some 2 ms, and nearly all
 * pages need none.
 */
export function extensionApi(): typeof Browser | undefined {
  const { browser, chrome } = globalThis as unknown as Apis;
  // Where there is no `browser`, an element of the page that has this id is what the name means.
  return browser?.runtime?.id ? browser : chrome;
}
