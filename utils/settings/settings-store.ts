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
} from './settings-schema.ts';

/** The part of `browser.storage.StorageArea` that settings need. */
export interface Area {
  get(): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/** Settings as they were read from storage. */
export interface Loaded extends Parsed {
  /** Whether a newer version saved them, which may have settings unknown to this one. */
  isNewer: boolean;
  /** Whether the storage could not be read; then these are the defaults, or safer values. */
  isUnreadable: boolean;
}

/** The result of saving: `full` if the browser's quota is used up. */
export type Saved = 'saved' | 'full' | 'failed';

/** Loads and saves settings. */
export interface SettingsStore {
  /** Never rejects: errors are part of the result. */
  load: () => Promise<Loaded>;
  /** Saves changes. Never rejects. */
  save: (changes: Changes) => Promise<Saved>;
}

/** Other parts of the extension use the same storage. */
const PREFIX = 'settings.';

/** Milliseconds between writes: sync storage allows 120 per minute. */
const WRITE_EVERY_MS = 600;

/** Returns the paths of the settings among some storage keys; other keys are skipped. */
export function pathsOf(keys: readonly string[]): string[] {
  return keys.filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length));
}

/**
 * Creates a store that keeps each setting under a key of its own. Only changed settings are
 * written, so that windows and devices that write at the same time do not undo each other's
 * changes, and settings of a newer version stay. A change that could not be saved applies as long
 * as the store exists, and is saved with the next one.
 *
 * @param migrations from each version to the next
 */
export function createSettingsStore(area: Area, migrations = MIGRATIONS): SettingsStore {
  return new StoredSettings(area, migrations);
}

class StoredSettings implements SettingsStore {
  readonly #area: Area;
  readonly #migrations: typeof MIGRATIONS;
  readonly #latest: number;
  #unsaved: Stored = {};
  /** Version last seen in storage: 0 if none is stored, `undefined` before the first read. */
  #storedVersion: number | undefined;
  #lastWrite = -Infinity;
  #nextWrite: Promise<Saved> | undefined;

  constructor(area: Area, migrations: typeof MIGRATIONS) {
    this.#area = area;
    this.#migrations = migrations;
    this.#latest = migrations.length + 1;
  }

  readonly load = async (): Promise<Loaded> => {
    try {
      const parsed = parseSettings({ ...(await this.#read()), ...this.#unsaved });
      const isNewer = (this.#storedVersion ?? 0) > this.#latest;
      return { ...parsed, isNewer, isUnreadable: false };
    } catch {
      const parsed = parseSettings({ ...UNREAD, ...this.#unsaved });
      return { ...parsed, isNewer: false, isUnreadable: true };
    }
  };

  readonly save = (changes: Changes): Promise<Saved> => {
    this.#unsaved = { ...this.#unsaved, ...flattenSettings(changes) };
    const wait = this.#lastWrite + WRITE_EVERY_MS - performance.now();
    if (this.#nextWrite) return this.#nextWrite;
    // At once if allowed, since a popup may close at any moment.
    if (wait <= 0) return this.#write();
    this.#nextWrite = this.#writeLater(wait);
    return this.#nextWrite;
  };

  async #read(): Promise<Stored> {
    const stored = withoutPrefix(await this.#area.get());
    const { version } = stored;
    this.#storedVersion = isVersion(version) ? version : 0;
    return migrate(stored, version, this.#migrations);
  }

  get #isOlder(): boolean {
    return this.#storedVersion === undefined || this.#storedVersion < this.#latest;
  }

  get #mayNeedMigration(): boolean {
    return this.#storedVersion !== 0 && this.#isOlder;
  }

  async #write(): Promise<Saved> {
    this.#lastWrite = performance.now();
    const changes = this.#unsaved;
    const latest = this.#latest;
    try {
      if (this.#mayNeedMigration) await this.#migrateStored();
      await this.#area.set(withPrefix(this.#isOlder ? { ...changes, version: latest } : changes));
      this.#storedVersion = Math.max(this.#storedVersion ?? 0, latest);
      this.#unsaved = Object.fromEntries(
        Object.entries(this.#unsaved).filter(([path, value]) => changes[path] !== value),
      );
      return 'saved';
    } catch (error) {
      return /quota/i.test(String(error)) ? 'full' : 'failed';
    }
  }

  /** Converts what is stored to this version; with several windows, one after the other. */
  async #migrateStored(): Promise<void> {
    await navigator.locks.request('settings', async () => {
      const stored = await this.#read();
      if (!this.#mayNeedMigration) return;
      await this.#area.set(withPrefix({ ...stored, version: this.#latest }));
    });
  }

  /** The next write; it includes all changes until then. */
  #writeLater(wait: number): Promise<Saved> {
    return new Promise((resolve) => {
      const done = new AbortController();
      const start = (): void => {
        clearTimeout(timer);
        done.abort();
        this.#nextWrite = undefined;
        resolve(this.#write());
      };
      const timer = setTimeout(start, wait);
      // A page that is closed writes at once.
      globalThis.addEventListener('pagehide', start, { signal: done.signal });
    });
  }
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
