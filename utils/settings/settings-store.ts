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
 *
 * @param migrations each brings stored settings from one version to the next
 */
export function createSettingsStore(area: Area, migrations = MIGRATIONS): SettingsStore {
  return new StoredSettings(area, migrations);
}

class StoredSettings implements SettingsStore {
  readonly #area: Area;
  readonly #migrations: typeof MIGRATIONS;
  readonly #latest: number;
  #unsaved: Stored = {};
  /** As it was last seen; 0 where none is stored, undefined before anything was read. */
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
    // At once where it may be: a popup may close in the next moment.
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

  /** Stores what is there in this version's shape; of several windows, one after the other. */
  async #migrateStored(): Promise<void> {
    await navigator.locks.request('settings', async () => {
      const stored = await this.#read();
      if (!this.#mayNeedMigration) return;
      await this.#area.set(withPrefix({ ...stored, version: this.#latest }));
    });
  }

  /** The write to come, which takes with it all that changes until then. */
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
      // A page that goes away writes at once what it still has to.
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
