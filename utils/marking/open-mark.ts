import { browser, type Browser } from 'wxt/browser';
import { postKey, type MarkRecord } from '../memory/index.ts';
import type { ShownWords } from '../page/words/index.ts';
import { parseReaderQuery } from '../reader-tabs/index.ts';
import { askReader, isReaderAddress, jumpTo, mayShow } from '../tab/index.ts';
import { askShow } from './page-words.ts';

type Mark = Pick<
  MarkRecord,
  'id' | 'post' | 'url' | 'quote' | 'position' | 'section' | 'isOnly' | 'kind'
>;

/** What has become of words that were to be shown; `silent` where the page cannot be asked. */
export type OpenedMark = ShownWords | 'silent';

/** Milliseconds for a page to load. */
const PATIENCE_MS = 20_000;

/** Goes to the words of a mark in a tab that shows its post, or the reader of it. Never rejects. */
export async function showMarkIn(tabId: number, mark: Mark, smooth: boolean): Promise<OpenedMark> {
  try {
    return (await askShow(tabId, mark, { smooth })) ?? 'silent';
  } catch {
    const shown = await askReader(tabId, { ask: 'mark', id: mark.id });
    if (isShown(shown)) return shown;
    const { section } = mark;
    if (!section) return 'silent';
    const target = { index: -2, text: section.text, ...(section.id && { id: section.id }) };
    return (await jumpTo(tabId, target, { smooth })) === 'landed' ? 'section' : 'silent';
  }
}

function isShown(answer: unknown): answer is ShownWords {
  return ['found', 'changed', 'section', 'lost'].some((one) => one === answer);
}

/**
 * Goes to the words of a mark: in the tab that shows its post, in its reader, or in a new tab.
 * Never rejects.
 */
export async function openMark(mark: Mark): Promise<OpenedMark> {
  try {
    const open = await tabOf(mark);
    if (open?.id !== undefined) {
      await Promise.all([
        browser.tabs.update(open.id, { active: true }),
        // Browsers on phones have no windows.
        browser.windows?.update(open.windowId, { focused: true }),
      ]);
      if (open.status !== 'complete') await loaded(open.id);
      return await showMarkIn(open.id, mark, false);
    }
    const { id } = await browser.tabs.create({ url: mark.url });
    if (id === undefined) return 'silent';
    await loaded(id);
    return await showMarkIn(id, mark, false);
  } catch {
    return 'silent';
  }
}

/** Id of the tab that shows the post at an address, or its reader; undefined for none. */
export async function findPostTab(url: string): Promise<number | undefined> {
  const post = postKey(url);
  const tab = post === undefined ? undefined : await tabOf({ post }).catch(() => undefined);
  return tab?.id;
}

/** The tab with a post, otherwise that with its reader; of several the one used last. */
async function tabOf({ post }: Pick<Mark, 'post'>): Promise<Browser.tabs.Tab | undefined> {
  const tabs = (await browser.tabs.query({}))
    .filter(mayShow)
    .toSorted((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0));
  const isOf = (address: string | undefined): boolean =>
    address !== undefined && postKey(address) === post;
  return (
    tabs.find(({ url }) => isOf(url)) ??
    tabs.find(
      ({ url }) =>
        url !== undefined &&
        isReaderAddress(url) &&
        isOf(parseReaderQuery(new URL(url).search).url),
    )
  );
}

/** Resolves once a tab has loaded its page, or has taken too long. */
function loaded(tabId: number): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      browser.tabs.onUpdated.removeListener(changed);
      clearTimeout(timer);
      resolve();
    };
    const changed = (
      id: number,
      { status }: Browser.tabs.OnUpdatedInfo,
      tab: Browser.tabs.Tab,
    ): void => {
      if (id === tabId && status === 'complete') look(tab);
    };
    // Firefox first has an empty page in a new tab, whose address it does not tell.
    const look = ({ status, url }: Browser.tabs.Tab): void => {
      if (status === 'complete' && url?.startsWith('http')) end();
    };
    const timer = setTimeout(end, PATIENCE_MS);
    browser.tabs.onUpdated.addListener(changed);
    browser.tabs.get(tabId).then(look, end);
  });
}
