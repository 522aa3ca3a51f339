import { browser, type Browser } from 'wxt/browser';
import { onSpotted } from './messages.ts';
import { mayShow, readTab, siteTabs } from '../tab/index.ts';
import { atOwnRate } from '../page/outline/index.ts';
import { loadSettings } from '../settings/index.ts';

/** A post in a tab in which Fumadocs was spotted, so that its icon is lit. */
export interface SpottedPost {
  tabId: number;
  windowId: number;
  title: string;
  host: string;
  minutes: number;
}

/**
 * Calls back with the posts of all tabs with lit icons: at first, and whenever they change. Listens
 * before it asks, so that none is missed.
 *
 * @returns a function that ends this
 */
export function watchSpottedPosts(listener: (posts: SpottedPost[]) => void): () => void {
  const posts = new Map<number, SpottedPost>();
  let isStopped = false;
  const note = (tabId: number, post: SpottedPost | undefined): void => {
    if (post) posts.set(tabId, post);
    else if (!posts.delete(tabId)) return;
    if (!isStopped) listener([...posts.values()]);
  };
  const look = async (tabId: number): Promise<void> => note(tabId, await litPostIn(tabId));
  const changed = (tabId: number, { status }: Browser.tabs.OnUpdatedInfo): void => {
    // Another page in the tab reports itself.
    if (status === 'complete' && posts.has(tabId)) void look(tabId);
  };
  const removed = (tabId: number): void => note(tabId, undefined);
  const stop = onSpotted((tabId) => {
    void look(tabId);
    return undefined;
  });
  browser.tabs.onUpdated.addListener(changed);
  browser.tabs.onRemoved.addListener(removed);
  void siteTabs().then((tabs) => tabs.forEach(({ id }) => void look(id)));
  return () => {
    isStopped = true;
    stop();
    browser.tabs.onUpdated.removeListener(changed);
    browser.tabs.onRemoved.removeListener(removed);
  };
}

/** The post in a tab. Only pages on which the spotter has found Fumadocs are read. */
async function litPostIn(tabId: number): Promise<SpottedPost | undefined> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  if (!tab || !mayShow(tab)) return undefined;
  const [frame] = await browser.scripting
    .executeScript({ target: { tabId }, func: () => globalThis.isSpotting })
    .catch(() => []);
  if (!frame?.result) return undefined;
  const [reading, { settings }] = await Promise.all([readTab(tabId), loadSettings()]);
  if (reading.state === 'error' || reading.article.kind !== 'post') return undefined;
  const { title, url, minutes } = atOwnRate(reading.article, settings.rate);
  return { tabId, windowId: tab.windowId, title, host: new URL(url).host, minutes };
}
