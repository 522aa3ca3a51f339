import { browser, type Browser } from 'wxt/browser';
import type { Article } from '../../utils/page/types.ts';
import { openReaderAtPlace, parseReaderQuery } from '../../utils/reader-tabs/index.ts';
import { isReaderAddress } from '../../utils/tab/index.ts';
import type { Settings } from '../../utils/settings/index.ts';

/** Key in session storage, which is empty when the browser starts. */
const KEY = 'readerSites';

/** What became of the post in a tab: its reader was opened, or waits until the tab is in front. */
interface Turn {
  url: string;
  isOpened: boolean;
}

/** By tab id. Those of private windows are in memory alone, and forgotten with it. */
type Turns = Readonly<Record<string, Turn>>;
const ofPrivate = new Map<number, Turn>();

/**
 * Opens a post in the reader if the user wants that for all posts of its site: once for each post
 * that a tab goes to, so that one can return to the page itself; and for a tab in the background,
 * when it comes to the front. Never rejects.
 */
export async function openWhereWanted(
  tabId: number,
  { kind, url }: Article,
  { readerSites }: Pick<Settings, 'readerSites'>,
): Promise<void> {
  if (kind !== 'post') return;
  const isWanted = readerSites.includes(new URL(url).origin);
  const last = await turnOf(tabId);
  if (isWanted && last?.url === url) return;
  if (!isWanted) {
    if (last) await setTurn(tabId, undefined);
    return;
  }
  await setTurn(tabId, { url, isOpened: false });
  await openIfInFront(tabId);
}

/** Opens the readers of tabs that come to the front, and forgets tabs that are closed. */
export function followTabsOfSites(): void {
  browser.tabs.onActivated.addListener(({ tabId }) => void openIfInFront(tabId));
  browser.tabs.onRemoved.addListener((tabId) => void setTurn(tabId, undefined));
}

async function openIfInFront(tabId: number): Promise<void> {
  const turn = await turnOf(tabId);
  if (!turn || turn.isOpened) return;
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  if (!tab?.active) return;
  await setTurn(tabId, { ...turn, isOpened: true });
  if (await isFromReader(tab, turn.url)) return;
  await openReaderAtPlace(tabId).catch(() => undefined);
}

/** Has the user just asked a reader for the page itself? */
async function isFromReader({ openerTabId }: Browser.tabs.Tab, page: string): Promise<boolean> {
  if (openerTabId === undefined) return false;
  const opener = await browser.tabs.get(openerTabId).catch(() => undefined);
  const address = opener?.url ?? '';
  return isReaderAddress(address) && parseReaderQuery(new URL(address).search).url === page;
}

async function turnOf(tabId: number): Promise<Turn | undefined> {
  return ofPrivate.get(tabId) ?? (await loadTurns())[tabId];
}

async function loadTurns(): Promise<Turns> {
  const stored = await browser.storage.session.get(KEY).catch(() => undefined);
  return (stored?.[KEY] as Turns | undefined) ?? {};
}

/** Tabs of private windows are told apart before anything is stored. */
async function setTurn(tabId: number, turn: Turn | undefined): Promise<void> {
  ofPrivate.delete(tabId);
  const tab = turn && (await browser.tabs.get(tabId).catch(() => undefined));
  if (turn && tab?.incognito) ofPrivate.set(tabId, turn);
  await navigator.locks.request(KEY, async () => {
    const { [tabId]: last, ...others } = await loadTurns();
    const isKept = turn !== undefined && tab !== undefined && !tab.incognito;
    if (!isKept && last === undefined) return;
    const turns = isKept ? { ...others, [tabId]: turn } : others;
    await browser.storage.session.set({ [KEY]: turns }).catch(() => undefined);
  });
}
