import { browser, type Browser } from 'wxt/browser';
import { askReader, isBeside, isReaderAddress, jumpTo, readTab } from '../tab/index.ts';
import { placeIn } from '../follow/index.ts';
import { withoutHash } from '../page/dom/index.ts';
import { pageAddress } from '../page/flight/index.ts';
import type { Heading } from '../page/types.ts';
import { browserSessionId } from './browser-session.ts';
import { parseReaderQuery, readerQuery } from './reader-query.ts';

type Tab = Browser.tabs.Tab;

/** Milliseconds that a page has to say where in it somebody is, before that does not matter. */
const TIME_MS = 1000;

/** Opens the reader of a tab's article at the section being read there, where the page can tell. */
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
 * Goes from a tab to the reader of its article, to a section where one is named: to the reader
 * that is open, or else to a new one right after the tab. From a reader it goes back to the post.
 */
export async function openReader(tabId: number, sectionId?: string): Promise<void> {
  const tab = await browser.tabs.get(tabId);
  if (isReaderAddress(tab.url)) {
    await askReader(tabId, { ask: 'original' });
    return;
  }
  const section = sectionId === undefined ? '' : `#${encodeURIComponent(sectionId)}`;
  // Who asks twice at once wants one reader.
  const open = await navigator.locks.request('open-reader', () => findOrOpen(tab, section));
  if (open?.id === undefined) return;
  // Before it comes to the front: a popup is gone in that moment.
  if (open.status === 'complete' && !open.discarded) await prepare(open.id, sectionId);
  // One that was unloaded to save memory has nobody to ask.
  await show(open, open.discarded && open.url ? withoutHash(open.url) + section : undefined);
}

/** Brings a reader to a section; has one read again that had nothing to show. */
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

/** The reader that is open already; one that is opened anew is where it should be. */
async function findOrOpen(tab: Tab, section: string): Promise<Tab | undefined> {
  const { id, index, windowId } = tab;
  const tabs = await browser.tabs.query({});
  const found = nearest(
    tabs.filter((other) => isReaderOf(other, tab)),
    tab,
  );
  if (found) return found;
  const life = await browserSessionId();
  const query = readerQuery({ ...(id !== undefined && { tabId: id }), ...(life && { life }) });
  const url = browser.runtime.getURL('/reader.html') + query + section;
  await browser.tabs.create({ url, index: index + 1, openerTabId: id, windowId });
  return undefined;
}

/**
 * Goes from a reader to the page that its article is from, to a section where one is named: to the
 * tab that shows it, or else to a new one right after the reader.
 *
 * @param readerId the reader's tab
 * @param page address of the page
 * @param address that of the section on it, or of the page
 */
export async function goToOriginal(
  readerId: number | undefined,
  page: string,
  address: string,
  heading: Heading | undefined,
): Promise<void> {
  const reader = readerId === undefined ? undefined : await browser.tabs.get(readerId);
  const tabs = await browser.tabs.query({});
  const found = nearest(
    tabs.filter((tab) => withoutHash(tab.url ?? '') === page && (!reader || isBeside(tab, reader))),
    reader,
  );
  if (found?.id !== undefined) {
    await show(found, found.discarded ? address : undefined);
    if (heading && !found.discarded) await jumpTo(found.id, heading, { smooth: false });
    return;
  }
  const place = reader && { index: reader.index + 1, windowId: reader.windowId };
  const opener = readerId === undefined ? {} : { openerTabId: readerId };
  await browser.tabs.create({ url: address, ...place, ...opener });
}

/** Does a tab show the reader of the article in another one, or is it about to? */
function isReaderOf(tab: Tab, post: Tab): boolean {
  const { id, url } = post;
  const shown = tab.pendingUrl ?? tab.url ?? '';
  if (!isBeside(tab, post)) return false;
  // Firefox does not say at once where a tab that has just been opened is going. Pages of the
  // browser's own, whose addresses are not to be seen, have mostly come there.
  if (shown === '' || shown === 'about:blank')
    return tab.openerTabId === id && tab.status === 'loading';
  if (!isReaderAddress(shown)) return false;
  const query = parseReaderQuery(new URL(shown).search);
  if (query.url === undefined || url === undefined) return query.tabId === id;
  const page = withoutHash(url);
  // That of a page's raw data is a reader of the page.
  const isRaw = new URL(query.url).pathname.endsWith('.txt');
  return query.url === page || (isRaw && pageAddress(query.url) === page);
}

/** Of several tabs the one that belongs to another: its opener or opened by it, then its window's. */
function nearest(tabs: Tab[], to: Tab | undefined): Tab | undefined {
  const score = (tab: Tab): number =>
    Number(to !== undefined && (tab.openerTabId === to.id || tab.id === to.openerTabId)) * 2 +
    Number(tab.windowId === to?.windowId);
  return tabs.toSorted(
    (a, b) => score(b) - score(a) || (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0),
  )[0];
}

/** Brings a tab to the front, and its window; on phones there are no windows. */
async function show({ id, windowId }: Tab, url?: string): Promise<void> {
  if (id === undefined) return;
  await Promise.all([
    browser.tabs.update(id, { active: true, ...(url !== undefined && { url }) }),
    browser.windows?.update(windowId, { focused: true }),
  ]);
}
