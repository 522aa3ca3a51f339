import type { Browser } from 'wxt/browser';
import type { Spotted } from './messages.ts';

/** What browsers call the API: Firefox has both names, Chromium the second, at times both. */
type Apis = Partial<Record<'browser' | 'chrome', typeof Browser>>;

/**
 * Tells the background. A single message may be lost with a background that ends just then.
 *
 * The extension's API is asked for here and not through `wxt/browser`, which does so as it loads:
 * making it costs Chromium some 2 ms, and nearly all pages need none.
 *
 * @returns whether the extension is still there: false once it was reloaded, disabled or removed
 */
export async function tellSpotted(isFumadocs: boolean): Promise<boolean> {
  const { browser, chrome } = globalThis as unknown as Apis;
  // Where there is no `browser`, an element of the page that has this id is what the name means.
  const api = browser?.runtime?.id ? browser : chrome;
  try {
    await api?.runtime.sendMessage({ type: 'spotted', isFumadocs } satisfies Spotted);
    return true;
  } catch {
    return api?.runtime?.id !== undefined;
  }
}
