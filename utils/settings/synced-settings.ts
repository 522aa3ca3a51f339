import { browser, type Browser } from 'wxt/browser';
import type { Changes } from './settings-schema.ts';
import { createSettingsStore, pathsOf, type Loaded, type Saved } from './settings-store.ts';

/**
 * Settings in sync storage. Not through WXT's storage, which reads when its module is loaded and
 * stores a value as one item.
 */
const store = createSettingsStore({
  get: () => browser.storage.sync.get(null),
  set: (items) => browser.storage.sync.set(items),
});

/**
 * Loads the present settings. Never rejects: if the storage or a part of it is broken, there are
 * defaults, and the result says so.
 */
export function loadSettings(): Promise<Loaded> {
  return store.load();
}

/**
 * Saves some settings and leaves the others alone; with a short delay after a recent save. Never
 * rejects: a change that cannot be saved still applies in this page.
 */
export function saveSettings(changes: Changes): Promise<Saved> {
  return store.save(changes);
}

/**
 * Calls back with all settings when some have changed, in this page or anywhere else, and with the
 * paths of the changed ones, such as `reader.theme`.
 *
 * @returns a function that ends this
 */
export function onSettingsChange(
  listener: (loaded: Loaded, changed: string[]) => void,
): () => void {
  const changed = (items: Record<string, Browser.storage.StorageChange>, area: string): void => {
    const paths = pathsOf(Object.keys(items));
    if (area !== 'sync' || paths.length === 0) return;
    void store.load().then((loaded) => listener(loaded, paths));
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}
