import { browser, type Browser } from 'wxt/browser';
import { askReader, isBeside, isReaderAddress, jumpTo, readTab } from '../tab/index.ts';
import { placeIn } from '../follow/index.ts';
import { withoutHash } from '../page/dom/index.ts';
import { pageAddress } from '../page/flight/index.ts';
import type { Heading } from '../page/types.ts';
import { browserSessionId } from './browser-session.ts';
import { parseReaderQuery, readerQuery } from './reader-query.ts';

type Tab = Browser.tabs.Tab;

/** Milliseconds to wait for the page to tell its reader's place. */
const TIME_MS = 1000;

/**
 * Opens the reader of a tab's article at the section being read in that tab; at the beginning if
 * the page does not tell within a second.
 */
export async function openReaderAtPlace(tabId: number): Promise<void> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, TIME_MS));
  await openReader(tabId, await Promise.race([sectionRead(tabId), late]));
}

async function sectionRead(tabId: number): Promise<string | undefined> {
  const reading = await readTab(tabId);
  if (reading.state === 'error' || reading.isReader) return undefined;
  const { headings } = reading.article;
  const place = headings.length > 0 ? await placeIn(tabId, headings, TIME_MS) : undefined;
  return place && headings[place.current]?.id;
}

/**
 * Shows the reader of the article in a tab: the one that is open already, otherwise a new one right
 * after the tab. If the tab is a reader itself, goes back to its post.
 *
 * @param sectionId id of the heading to go to
 */
export async function openReader(tabId: number, sectionId?: string): Promise<void> {
  const tab = await browser.tabs.get(tabId);
  if (isReaderAddress(tab.url)) {
    await askReader(tabId, { ask: 'original' });
    return;
  }
  const section = sectionId === undefined ? '' : `#${encodeURIComponent(sectionId)}`;
  // A lock, since two requests at once should open one reader.
  const open = await navigator.locks.request('open-reader', () => findOrOpen(tab, section));
  if (open?.id === undefined) return;
  // Before activating the tab, since that closes the popup.
  if (open.status === 'complete' && !open.discarded) await prepare(open.id, sectionId);
  // A tab that was unloaded to save memory cannot be asked.
  await show(open, open.discarded && open.url ? withoutHash(open.url) + section : undefined);
}

/**
 * Shows some sections of the article in a tab one after the other: in the reader that is open
 * already, also if it is that tab, otherwise in a new one right after the tab.
 *
 * @param sections keys of the sections: their ids, or `#` and index
 */
export async function readSome(tabId: number, sections: string[]): Promise<void> {
  const tab = await browser.tabs.get(tabId);
  const open = isReaderAddress(tab.url)
    ? tab
    : await navigator.locks.request('open-reader', () => findOrOpen(tab, '', sections));
  if (!open?.url) return;
  const address = new URL(open.url);
  address.search = readerQuery({ ...parseReaderQuery(address.search), sections });
  address.hash = '';
  await show(open, address.href);
}

/** Makes a reader go to a section, and reloads one that has nothing to show. */
async function prepare(readerId: number, sectionId: string | undefined): Promise<void> {
  const target = { id: sectionId ?? '' };
  const answer = askReader(
    readerId,
    sectionId === undefined
      ? { ask: 'article' }
      : { ask: 'jump', target, options: { smooth: false } },
  );
  const late = new Promise<'late'>((resolve) => setTimeout(resolve, TIME_MS, 'late'));
  if ((await Promise.race([answer, late])) === undefined) await browser.tabs.reload(readerId);
}

/**
 * Returns the reader that is open, or opens a new one at the section, or with some sections, and
 * returns `undefined`.
 */
async function findOrOpen(
  tab: Tab,
  section: string,
  sections?: string[],
): Promise<Tab | undefined> {
  const { id, index, windowId } = tab;
  const tabs = await browser.tabs.query({});
  const found = nearest(
    tabs.filter((other) => isReaderOf(other, tab)),
    tab,
  );
  if (found) return found;
  const life = await browserSessionId();
  const query = readerQuery({
    ...(id !== undefined && { tabId: id }),
    ...(life && { life }),
    ...(sections && { sections }),
  });
  const url = browser.runtime.getURL('/reader.html') + query + section;
  await browser.tabs.create({ url, index: index + 1, openerTabId: id, windowId });
  return undefined;
}

/**
 * Goes from a reader to the page of its article: to the tab that shows it, otherwise to a new one
 * right after the reader.
 *
 * @param readerId the reader's tab
 * @param page absolute address of the page without hash
 * @param address address of the section on it, or of the page
 * @param heading the section to jump to
 */
export async function goToOriginal(
  readerId: number | undefined,
  page: string,
  address: string,
  heading: Heading | undefined,
): Promise<void> {
  const reader = readerId === undefined ? undefined : await browser.tabs.get(readerId);
  const found = await postOf(page, reader);
  if (found?.id !== undefined) {
    await show(found, found.discarded ? address : undefined);
    if (heading && !found.discarded) await jumpTo(found.id, heading, { smooth: false });
    return;
  }
  const place = reader && { index: reader.index + 1, windowId: reader.windowId };
  const opener = readerId === undefined ? {} : { openerTabId: readerId };
  await browser.tabs.create({ url: address, ...place, ...opener });
}

/**
 * Reads the article of a reader again from the tab with its page, and shows it anew in the reader's
 * tab; if there is no such tab, goes to the page, see `goToOriginal`.
 *
 * @param readerId the reader's tab
 * @param page absolute address of the page without hash
 */
export async function readAgain(readerId: number | undefined, page: string): Promise<void> {
  const reader = readerId === undefined ? undefined : await browser.tabs.get(readerId);
  const post = await postOf(page, reader);
  if (reader?.id === undefined || post?.id === undefined || post.discarded)
    return goToOriginal(readerId, page, page, undefined);
  const life = await browserSessionId();
  const query = readerQuery({ url: page, tabId: post.id, ...(life && { life }) });
  await browser.tabs.update(reader.id, { url: browser.runtime.getURL('/reader.html') + query });
}

/** The tab with an article's page that is closest to its reader. */
async function postOf(page: string, reader: Tab | undefined): Promise<Tab | undefined> {
  const tabs = await browser.tabs.query({});
  const isPost = (tab: Tab): boolean =>
    withoutHash(tab.url ?? '') === page && (!reader || isBeside(tab, reader));
  return nearest(tabs.filter(isPost), reader);
}

/** Does a tab show the reader of the article in another tab, or is it about to? */
function isReaderOf(tab: Tab, post: Tab): boolean {
  const { id, url } = post;
  const shown = tab.pendingUrl ?? tab.url ?? '';
  if (!isBeside(tab, post)) return false;
  // Firefox tells the address of a tab that has just been opened a little later. Addresses of the
  // browser's own pages are hidden, but those have mostly finished loading.
  if (shown === '' || shown === 'about:blank')
    return tab.openerTabId === id && tab.status === 'loading';
  if (!isReaderAddress(shown)) return false;
  const query = parseReaderQuery(new URL(shown).search);
  if (query.url === undefined || url === undefined) return query.tabId === id;
  const page = withoutHash(url);
  // The reader of a page's payload (`.txt`) counts as that of the page.
  const isRaw = new URL(query.url).pathname.endsWith('.txt');
  return query.url === page || (isRaw && pageAddress(query.url) === page);
}

/**
 * Of several tabs the one most related to another: opened by it or its opener, then in the same
 * window, then last used.
 */
function nearest(tabs: Tab[], to: Tab | undefined): Tab | undefined {
  const score = (tab: Tab): number =>
    Number(to !== undefined && (tab.openerTabId === to.id || tab.id === to.openerTabId)) * 2 +
    Number(tab.windowId === to?.windowId);
  return tabs.toSorted(
    (a, b) => score(b) - score(a) || (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0),
  )[0];
}

/** Activates a tab and its window. Browsers on phones have no windows. */
async function show({ id, windowId }: Tab, url?: string): Promise<void> {
  if (id === undefined) return;
  await Promise.all([
    browser.tabs.update(id, { active: true, ...(url !== undefined && { url }) }),
    browser.windows?.update(windowId, { focused: true }),
  ]);
}
