import { browser, type Browser } from 'wxt/browser';
import type { Changes } from './settings-schema.ts';
import { createSettingsStore, pathsOf, type Loaded, type Saved } from './settings-store.ts';

/**
 * The browser carries it to the user's other devices. Used directly rather than by WXT's storage:
 * that would read it when its module is loaded, and takes a value as it stands, whole.
 */
const store = createSettingsStore({
  get: () => browser.storage.sync.get(null),
  set: (items) => browser.storage.sync.set(items),
});

/**
 * The settings as they are now. Never throws: where the storage or a part of it is broken, there
 * are defaults, and the answer says so.
 */
export function loadSettings(): Promise<Loaded> {
  return store.load();
}

/**
 * Saves some settings and leaves the others; soon where there was a save just before. What could
 * not be saved holds in this page all the same.
 */
export function saveSettings(changes: Changes): Promise<Saved> {
  return store.save(changes);
}

/**
 * Calls back with the settings whenever some have changed, here or anywhere else, and with the
 * paths of those: `badge`, `reader.theme`.
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
