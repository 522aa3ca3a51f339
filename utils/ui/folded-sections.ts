import { browser, type Browser } from 'wxt/browser';

/** Folded sections of a page's outline, by the key of the section. */
type Folds = Record<string, boolean>;

/**
 * One storage key for each page of a tab, so that a single call saves it: a popup may close right
 * after, and further calls would be lost.
 */
function keyOf(tabId: number, url: string): `folds:${number}:${string}` {
  return `folds:${tabId}:${url}`;
}

/**
 * Returns which sections are folded in the outline of a tab's page; kept while the tab is open.
 * Empty if the storage fails or is damaged. Never rejects.
 */
export async function loadFolds(tabId: number, url: string): Promise<Folds> {
  const key = keyOf(tabId, url);
  const stored = await browser.storage.session.get(key).catch(() => undefined);
  return soundFolds(stored?.[key]);
}

/**
 * Saves which sections are folded. Never rejects.
 *
 * @returns whether they could be saved
 */
export async function saveFolds(tabId: number, url: string, folds: Folds): Promise<boolean> {
  return browser.storage.session.set({ [keyOf(tabId, url)]: folds }).then(
    () => true,
    () => false,
  );
}

/**
 * Calls back when any view of a tab's page, this one included, folds or unfolds a section.
 *
 * @returns a function that ends this
 */
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
 * Deletes the folds of tabs that are closed, and moves those of tabs that Chromium replaces: a tab
 * unloaded to save memory gets a new id, but is the same tab for its user.
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

/** All that is stored for a tab, by storage key. */
async function foldsOf(tabId: number): Promise<Record<string, unknown>> {
  const stored = Object.entries(await browser.storage.session.get());
  return Object.fromEntries(stored.filter(([key]) => key.startsWith(keyOf(tabId, ''))));
}
