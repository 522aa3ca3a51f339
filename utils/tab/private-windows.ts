import { browser, type Browser } from 'wxt/browser';
import { loadReading } from './kept-reading.ts';
import { readTab, type Reading } from './tab.ts';

/**
 * May a page of the extension, the one that asks, show what is in a tab? In Firefox, where all its
 * pages see all tabs, those of private windows are for such windows; in Chrome no other sees them.
 */
export function mayShow(tab: Pick<Browser.tabs.Tab, 'incognito'>): boolean {
  return !tab.incognito || browser.extension.inIncognitoContext;
}

/** Firefox says of each tab to which of its containers it belongs. */
type ContainedTab = Pick<Browser.tabs.Tab, 'incognito'> & { cookieStoreId?: string };

/** The container of Firefox that a tab is in; undefined for none, and where there are no such things. */
export function containerOf({ cookieStoreId }: ContainedTab): string | undefined {
  return cookieStoreId?.startsWith('firefox-container-') ? cookieStoreId : undefined;
}

/** Do two tabs share cookies? What is read in a private window or a container stays in such tabs. */
export function isBeside(tab: ContainedTab, other: ContainedTab): boolean {
  return tab.incognito === other.incognito && tab.cookieStoreId === other.cookieStoreId;
}

/**
 * Reads the page in a tab, as `readTab` does, for the page of the extension that asks: what that
 * may not show is gone.
 *
 * @param tab what is known of it, where it has been asked for just now
 */
export async function readToShow(
  tabId: number | undefined,
  tab?: Browser.tabs.Tab,
): Promise<Reading> {
  if (tabId === undefined) return readTab(tabId);
  const known = tab ?? (await browser.tabs.get(tabId).catch(() => undefined));
  if (known && !mayShow(known)) return { state: 'error', problem: 'gone' };
  return readTab(tabId, known);
}

/**
 * What is kept of a tab's page, for the page of the extension that asks: to be shown until the page
 * has been read. Undefined where nothing is kept, or it is of another page.
 */
export async function loadToShow(
  tabId: number | undefined,
  tab?: Browser.tabs.Tab,
): Promise<Reading | undefined> {
  if (tabId === undefined) return undefined;
  const known = tab ?? (await browser.tabs.get(tabId).catch(() => undefined));
  const article = known && mayShow(known) ? await loadReading(known) : undefined;
  return article && { state: 'ready', article, isLoading: false, isKept: true };
}
