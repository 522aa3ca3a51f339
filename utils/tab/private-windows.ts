import { browser, type Browser } from 'wxt/browser';
import { loadReading } from './kept-reading.ts';
import { readTab, type Reading } from './tab.ts';

/**
 * Tells whether this page of the extension may show what is in a tab. In Firefox all our pages see
 * all tabs, but those of private windows are only for private windows; in Chrome others do not see
 * them.
 */
export function mayShow(tab: Pick<Browser.tabs.Tab, 'incognito'>): boolean {
  return !tab.incognito || browser.extension.inIncognitoContext;
}

/** Is this page of the extension in a private window, of which nothing may be kept? */
export function isPrivate(): boolean {
  return browser.extension.inIncognitoContext;
}

/** Firefox tells to which of its containers a tab belongs. */
type ContainedTab = Pick<Browser.tabs.Tab, 'incognito'> & { cookieStoreId?: string };

/**
 * Returns the id of the Firefox container that a tab is in; `undefined` for none, and in other
 * browsers.
 */
export function containerOf({ cookieStoreId }: ContainedTab): string | undefined {
  return cookieStoreId?.startsWith('firefox-container-') ? cookieStoreId : undefined;
}

/**
 * Tells whether two tabs share cookies. What is read in a private window or a container must stay
 * in such tabs.
 */
export function isBeside(tab: ContainedTab, other: ContainedTab): boolean {
  return tab.incognito === other.incognito && tab.cookieStoreId === other.cookieStoreId;
}

/**
 * Like `readTab`, but a tab that this page of the extension may not show is reported as `gone`.
 * Never rejects.
 *
 * @param tab the tab, if it has just been queried
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
 * Returns what is kept of a tab's page, to be shown until the page has been read; `undefined` if
 * nothing is, or this page of the extension may not show it.
 *
 * @param tab the tab, if it has just been queried
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
