import { browser } from 'wxt/browser';

/** What is folded in a page's outline: sections by their keys. */
type Folds = Record<string, boolean>;

function keyOf(tabId: number): `folds:${number}` {
  return `folds:${tabId}`;
}

/** What the user has folded in the outline of a tab's page, for as long as the tab lives. */
export async function loadFolds(tabId: number, url: string): Promise<Folds> {
  return (await loadPages(tabId))[url] ?? {};
}

export async function saveFolds(tabId: number, url: string, folds: Folds): Promise<void> {
  const pages = await loadPages(tabId);
  await browser.storage.session.set({ [keyOf(tabId)]: { ...pages, [url]: folds } });
}

/** Forgets each tab that is closed. */
export function forgetFolds(): void {
  browser.tabs.onRemoved.addListener((tabId) => {
    void browser.storage.session.remove(keyOf(tabId));
  });
}

async function loadPages(tabId: number): Promise<Record<string, Folds>> {
  const key = keyOf(tabId);
  const stored = await browser.storage.session.get(key);
  return (stored[key] ?? {}) as Record<string, Folds>;
}
