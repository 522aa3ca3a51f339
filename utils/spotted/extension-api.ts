import type { Browser } from 'wxt/browser';

/** The global names of the API: Firefox has both, Chromium the second and sometimes both. */
type Apis = Partial<Record<'browser' | 'chrome', typeof Browser>>;

/**
 * Returns the extension's API, for scripts that run on every page. Unlike `wxt/browser` it reads
 * the global only when called: creating the API costs Chromium some 2 ms, and nearly all pages
 * never need it.
 */
export function extensionApi(): typeof Browser | undefined {
  const { browser, chrome } = globalThis as unknown as Apis;
  // Without a global `browser`, the name may refer to an element of the page with this id.
  return browser?.runtime?.id ? browser : chrome;
}
