import {
  openDB,
  type DBSchema,
  type IDBPDatabase,
  type IDBPTransaction,
  type StoreNames,
} from 'idb';
import type { MarkId } from './mark-record.ts';
import type { PostKey } from './post-key.ts';

/** That something was forgotten, which says not what: a post's key is hashed. */
export interface Tombstone {
  /** Milliseconds since 1970. */
  at: number;
}

export interface MemoryShape extends DBSchema {
  /** What is stored is looked at when it is read: see `parsePost`. */
  posts: { key: PostKey; value: unknown };
  /** By their ids; what is stored is looked at when it is read: see `parseMark`. */
  marks: { key: MarkId; value: unknown; indexes: { post: PostKey } };
  /** By the hash of the post's key; of a mark by its id: see `tombstoneOf`. */
  tombstones: { key: string; value: Tombstone };
  meta: { key: string; value: unknown };
  /** Articles of open readers by their addresses; what is stored is looked at when it is read. */
  open: { key: string; value: unknown };
}

export type Memory = IDBPDatabase<MemoryShape>;

/** Makes the database of one version into that of the next. */
export type Step = (
  db: Memory,
  transaction: IDBPTransaction<MemoryShape, StoreNames<MemoryShape>[], 'versionchange'>,
) => void | Promise<void>;

/** The first makes version 1 of nothing. A step once released never changes. */
export const STEPS: readonly Step[] = [
  (db) => {
    db.createObjectStore('posts');
    db.createObjectStore('tombstones');
    db.createObjectStore('meta');
  },
  (db) => {
    db.createObjectStore('marks').createIndex('post', 'post');
  },
  (db) => {
    db.createObjectStore('open');
  },
];

export const DATABASE = 'reader';

/**
 * Why nothing can be kept, or told of what was: no room is left, a newer version has made the
 * database into what this one does not know, or the browser refuses.
 */
export type MemoryFault = 'full' | 'newer' | 'failed';

/** Milliseconds that another window may take to let go of an older database. */
const PATIENCE_MS = 5_000;

let opened: Promise<Memory> | undefined;

/**
 * The database of what is remembered, opened once in a page.
 *
 * @throws where it cannot be opened: see `faultOf`
 */
export function openMemory(): Promise<Memory> {
  if (opened) return opened;
  const opening = connect(DATABASE, STEPS, () => {
    if (opened === opening) opened = undefined;
  });
  opened = opening;
  return opening;
}

/**
 * Opens a database, and brings it up to its last step.
 *
 * @param onGone is called once what was opened, or was to be, is of no use any more
 */
export function connect(
  name: string,
  steps: readonly Step[] = STEPS,
  onGone: () => void = () => undefined,
): Promise<Memory> {
  const opening = openDB<MemoryShape>(name, steps.length, {
    upgrade: (db, version, _to, transaction) => {
      const climb = async (): Promise<void> => {
        for (const step of steps.slice(version)) await step(db, transaction);
      };
      // Half a step is none: the database stays what it was.
      climb().catch(() => {
        quieten(transaction);
        transaction.abort();
      });
    },
    // A newer version waits for this one to let go, or everything is to be deleted.
    blocking: (_version, _blocked, event) => {
      onGone();
      (event.target as IDBDatabase).close();
    },
    terminated: onGone,
  });
  const timely = Promise.race([opening, late()]);
  // What failed once may be tried again.
  timely.catch(onGone);
  return timely;
}

function late(): Promise<never> {
  return new Promise((_resolve, reject) => {
    setTimeout(reject, PATIENCE_MS, new Error('the database does not open'));
  });
}

/** Who waits for a transaction's requests hears of its fault there: it needs to be told once. */
export function quieten(transaction: { done: Promise<void> }): void {
  transaction.done.catch(() => undefined);
}

/** What an error of the database is to the user. */
export function faultOf(error: unknown): MemoryFault {
  const { name } = (error ?? {}) as Partial<Error>;
  if (name === 'VersionError') return 'newer';
  return name === 'QuotaExceededError' ? 'full' : 'failed';
}

/** Is there anything yet? Whoever only deletes need not make the database for it. */
export async function hasMemory(): Promise<boolean> {
  const databases = await indexedDB.databases().catch(() => []);
  return databases.some(({ name }) => name === DATABASE);
}

/** Does something with the database; what goes wrong is the answer. */
export async function withDatabase<T>(
  opening: Promise<Memory>,
  act: (memory: Memory) => Promise<T>,
): Promise<T | { fault: MemoryFault }> {
  try {
    return await act(await opening);
  } catch (error) {
    return { fault: faultOf(error) };
  }
}
