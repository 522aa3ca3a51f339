import { browser } from 'wxt/browser';

/** What is folded in a page's outline: sections by their keys. */
type Folds = Record<string, boolean>;

/**
 * A key for each page of a tab, so that one call saves it: a popup may close in the next moment,
 * and what it still had to do would be lost.
 */
function keyOf(tabId: number, url: string): `folds:${number}:${string}` {
  return `folds:${tabId}:${url}`;
}

/** What the user has folded in the outline of a tab's page, for as long as the tab lives. */
export async function loadFolds(tabId: number, url: string): Promise<Folds> {
  const key = keyOf(tabId, url);
  const stored = await browser.storage.session.get(key);
  return (stored[key] ?? {}) as Folds;
}

export async function saveFolds(tabId: number, url: string, folds: Folds): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId, url)]: folds });
}

/** Forgets each tab that is closed. */
export function forgetFolds(): void {
  browser.tabs.onRemoved.addListener(async (tabId) => {
    const keys = Object.keys(await browser.storage.session.get());
    await browser.storage.session.remove(keys.filter((key) => key.startsWith(keyOf(tabId, ''))));
  });
}
