import { browser, type Browser } from 'wxt/browser';
import { hasMemory } from './database.ts';

/**
 * What keeps this page of the extension from what is remembered: in a private window there is
 * nothing to remember, and it goes with the window; in a container of Firefox, a page has another
 * database than all others have: what is kept there no other page can show, or forget.
 */
export type Seclusion = 'private' | 'container';

/** In what this page is by itself; undefined for where all others are. */
export async function seclusion(): Promise<Seclusion | undefined> {
  if (browser.extension.inIncognitoContext) return 'private';
  if (!import.meta.env.FIREFOX) return undefined;
  // Popups and panels are in no tab, and in no container.
  const own: (Browser.tabs.Tab & { cookieStoreId?: string }) | undefined =
    await browser.tabs.getCurrent();
  return own?.cookieStoreId?.startsWith('firefox-container-') ? 'container' : undefined;
}

/** May this page of the extension keep, and show, what is remembered? */
export async function mayRemember(remember: 'reader' | 'pages' | 'nothing'): Promise<boolean> {
  return remember !== 'nothing' && (await seclusion()) === undefined;
}

/**
 * Why the user is to be asked before marks are kept or shown here; `nowhere` if nothing can be kept
 * at all, as in a private window of Firefox. Undefined where all others are, and where the user has
 * agreed already: nothing else makes a database of a place like that.
 */
export async function marksNeedAsking(): Promise<Seclusion | 'nowhere' | undefined> {
  const why = await seclusion();
  if (why === undefined || (await hasMemory())) return undefined;
  const hasStorage = await indexedDB.databases().then(
    () => true,
    () => false,
  );
  return hasStorage ? why : 'nowhere';
}
