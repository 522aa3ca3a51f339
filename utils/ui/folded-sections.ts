import { browser, type Browser } from 'wxt/browser';

/** What is folded in a page's outline: sections by their keys. */
type Folds = Record<string, boolean>;

/**
 * A key for each page of a tab, so that one call saves it: a popup may close in the next moment,
 * and what it still had to do would be lost.
 */
function keyOf(tabId: number, url: string): `folds:${number}:${string}` {
  return `folds:${tabId}:${url}`;
}

/**
 * What the user has folded in the outline of a tab's page, for as long as the tab lives. Nothing
 * where the storage fails or is damaged.
 */
export async function loadFolds(tabId: number, url: string): Promise<Folds> {
  const key = keyOf(tabId, url);
  const stored = await browser.storage.session.get(key).catch(() => undefined);
  return soundFolds(stored?.[key]);
}

/** @returns whether they could be saved */
export async function saveFolds(tabId: number, url: string, folds: Folds): Promise<boolean> {
  return browser.storage.session.set({ [keyOf(tabId, url)]: folds }).then(
    () => true,
    () => false,
  );
}

/** Calls back with what is folded on a tab's page whenever a view of it, this one too, says so. */
export function onFoldsChange(
  tabId: number,
  url: string,
  listener: (folds: Folds) => void,
): () => void {
  const key = keyOf(tabId, url);
  const changed = (items: Record<string, Browser.storage.StorageChange>, area: string): void => {
    if (area === 'session' && items[key]?.newValue) listener(soundFolds(items[key].newValue));
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}

function soundFolds(stored: unknown): Folds {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return {};
  return Object.fromEntries(
    Object.entries(stored).filter(
      (fold): fold is [string, boolean] => typeof fold[1] === 'boolean',
    ),
  );
}

/**
 * Forgets each tab that is closed, and goes with each that Chromium gives another number: one that
 * it has unloaded to save memory, which is the same tab to its user.
 */
export function keepUpFolds(): void {
  const { session } = browser.storage;
  browser.tabs.onRemoved.addListener(async (tabId) => {
    await session.remove(Object.keys(await foldsOf(tabId)));
  });
  browser.tabs.onReplaced.addListener(async (tabId, former) => {
    const folds = await foldsOf(former);
    const start = keyOf(former, '').length;
    const moved = Object.entries(folds).map(([key, of]) => [keyOf(tabId, key.slice(start)), of]);
    await session.set(Object.fromEntries(moved));
    await session.remove(Object.keys(folds));
  });
}

/** What is stored of a tab, by its keys. */
async function foldsOf(tabId: number): Promise<Record<string, unknown>> {
  const stored = Object.entries(await browser.storage.session.get());
  return Object.fromEntries(stored.filter(([key]) => key.startsWith(keyOf(tabId, ''))));
}
