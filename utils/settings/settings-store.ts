import {
  flattenSettings,
  isVersion,
  migrate,
  MIGRATIONS,
  parseSettings,
  UNREAD,
  type Changes,
  type Parsed,
  type Stored,
} from './settings-shape.ts';

/** What settings need of a storage area. */
export interface Area {
  get(): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

export interface Loaded extends Parsed {
  /** Were they saved by a newer version, which may know settings that this one does not? */
  isNewer: boolean;
  /** Could the storage not be read? Then the settings are the defaults, or what is safer. */
  isUnreadable: boolean;
}

/** What became of changes: `full` where the browser grants no more room. */
export type Saved = 'saved' | 'full' | 'failed';

export interface SettingsStore {
  /** Never throws: what goes wrong is part of the answer. */
  load: () => Promise<Loaded>;
  save: (changes: Changes) => Promise<Saved>;
}

/** Others may keep things in the same storage. */
const PREFIX = 'settings.';

/** Milliseconds from one write to the next: sync storage takes 120 a minute. */
const WRITE_EVERY_MS = 600;

/** The paths of those settings that are stored under some keys; the keys may be of other things. */
export function pathsOf(keys: readonly string[]): string[] {
  return keys.filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length));
}

/**
 * Settings in a storage area, each under a key of its own: what is written are the changed ones
 * only, so windows (and devices) that write at once do not undo each other's changes, and what a
 * newer version stored is left alone. A change that could not be saved holds for as long as the
 * store lives, and is tried again with the next one.
 */
export function createSettingsStore(area: Area, migrations = MIGRATIONS): SettingsStore {
  const latest = migrations.length + 1;
  let unsaved: Stored = {};
  /** As it was last seen; 0 where none is stored, undefined before anything was read. */
  let storedVersion: number | undefined;
  let lastWrite = -Infinity;
  let nextWrite: Promise<Saved> | undefined;

  const read = async (): Promise<Stored> => {
    const stored = withoutPrefix(await area.get());
    const { version } = stored;
    storedVersion = isVersion(version) ? version : 0;
    return migrate(stored, version, migrations);
  };

  /** Stores what is there in this version's shape; of several windows, one after the other. */
  const bringUp = async (): Promise<void> => {
    await navigator.locks.request('settings', async () => {
      const stored = await read();
      if (storedVersion !== 0 && isOlder())
        await area.set(withPrefix({ ...stored, version: latest }));
    });
  };

  const isOlder = (): boolean => storedVersion === undefined || storedVersion < latest;

  const write = async (): Promise<Saved> => {
    lastWrite = performance.now();
    const changes = unsaved;
    try {
      if (storedVersion !== 0 && isOlder()) await bringUp();
      await area.set(withPrefix(isOlder() ? { ...changes, version: latest } : changes));
      storedVersion = Math.max(storedVersion ?? 0, latest);
      unsaved = Object.fromEntries(
        Object.entries(unsaved).filter(([path, value]) => changes[path] !== value),
      );
      return 'saved';
    } catch (error) {
      return /quota/i.test(String(error)) ? 'full' : 'failed';
    }
  };

  /** The write to come, which takes with it all that changes until then. */
  const writeLater = (wait: number): Promise<Saved> =>
    new Promise((resolve) => {
      const done = new AbortController();
      const start = (): void => {
        clearTimeout(timer);
        done.abort();
        nextWrite = undefined;
        resolve(write());
      };
      const timer = setTimeout(start, wait);
      // A page that goes away writes at once what it still has to.
      globalThis.addEventListener('pagehide', start, { signal: done.signal });
    });

  return {
    load: async () => {
      try {
        const stored = await read();
        const parsed = parseSettings({ ...stored, ...unsaved });
        return { ...parsed, isNewer: (storedVersion ?? 0) > latest, isUnreadable: false };
      } catch {
        const parsed = parseSettings({ ...UNREAD, ...unsaved });
        return { ...parsed, isNewer: false, isUnreadable: true };
      }
    },
    save: (changes) => {
      unsaved = { ...unsaved, ...flattenSettings(changes) };
      const wait = lastWrite + WRITE_EVERY_MS - performance.now();
      if (nextWrite) return nextWrite;
      // At once where it may be: a popup may close in the next moment.
      if (wait <= 0) return write();
      nextWrite = writeLater(wait);
      return nextWrite;
    },
  };
}

function withPrefix(settings: Stored): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(settings).map(([path, value]) => [PREFIX + path, value]),
  );
}

function withoutPrefix(items: Stored): Stored {
  return Object.fromEntries(
    pathsOf(Object.keys(items)).map((path) => [path, items[PREFIX + path]] as const),
  );
}
