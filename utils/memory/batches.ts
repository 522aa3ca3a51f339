import { BATCH } from './backup.ts';
import { isSameRecord } from './checks.ts';
import { quieten, type Memory, type Tombstone } from './database.ts';
import { mergeMarks, parseMark, tombstoneOf, type MarkRecord } from './mark-record.ts';
import { printOf } from '../page/text/index.ts';
import { hashOf } from './memory.ts';
import { mergePosts, parsePost, type PostRecord } from './post-record.ts';

/** What records come to that are brought in, by their number. */
export interface RecordCounts {
  added: number;
  updated: number;
  /** What they say is known already. */
  skipped: number;
  /** Forgotten since, and left so. */
  forgotten: number;
}

export function noRecords(): RecordCounts {
  return { added: 0, updated: 0, skipped: 0, forgotten: 0 };
}

/** How records of one kind are brought in. */
export interface Kind<R extends { at: number }> {
  store: 'posts' | 'marks';
  keyOf: (record: R) => string;
  /** What it is of: of two records with one key, but not of the same, both are kept. */
  subjectOf: (record: R) => string;
  stoneOf: (record: R) => Promise<string>;
  parse: (stored: unknown) => R | undefined;
  merge: (one: R, other: R) => R;
  withKey: (record: R, key: string) => R;
}

export const POSTS: Kind<PostRecord> = {
  store: 'posts',
  keyOf: ({ key }) => key,
  subjectOf: ({ key }) => key,
  stoneOf: ({ key }) => hashOf(key),
  parse: parsePost,
  merge: mergePosts,
  withKey: (record) => record,
};

export const MARKS: Kind<MarkRecord> = {
  store: 'marks',
  keyOf: ({ id }) => id,
  subjectOf: ({ post, quote: { exact } }) => `${post} ${exact}`,
  stoneOf: ({ id }) => Promise.resolve(tombstoneOf(id)),
  parse: parseMark,
  merge: mergeMarks,
  withKey: (record, id) => ({ ...record, id }),
};

export interface BatchOptions {
  /** Only to tell what would come of it. */
  isTrial: boolean;
  /** Also what was forgotten since. */
  withForgotten: boolean;
}

/** What has been written, and what was there before. */
export interface RecordChange<R> {
  key: string;
  before?: R;
  after: R;
}

type Find<R> = (key: string) => Promise<R | undefined>;

/** Characters of a key that stay where it is another's. */
const KEPT_OF_KEY = 100;

/** Brings in records, many in one transaction: such a batch is in as a whole, or not at all. */
export class Batches<R extends { at: number }> {
  #batch: R[] = [];
  /** The subjects of what has been brought in, by their keys, as numbers. */
  #seen = new Map<string, number>();

  readonly #memory: Memory;
  readonly #kind: Kind<R>;
  readonly #options: BatchOptions;
  readonly #sum: RecordCounts;
  readonly #onChange: (change: RecordChange<R>) => void;

  /**
   * @param sum is added to
   * @param onChange hears of what has been written
   */
  constructor(
    memory: Memory,
    kind: Kind<R>,
    options: BatchOptions,
    sum: RecordCounts,
    onChange: (change: RecordChange<R>) => void = () => undefined,
  ) {
    this.#memory = memory;
    this.#kind = kind;
    this.#options = options;
    this.#sum = sum;
    this.#onChange = onChange;
  }

  get isEmpty(): boolean {
    return this.#seen.size + this.#batch.length === 0;
  }

  async add(record: R): Promise<void> {
    this.#batch.push(record);
    if (this.#batch.length === BATCH) await this.end();
  }

  /** Brings in what has been added. */
  async end(): Promise<void> {
    const records = this.#batch;
    this.#batch = [];
    if (records.length === 0) return;
    const [memory, kind, options] = [this.#memory, this.#kind, this.#options];
    // Before the transaction, which ends while anything else is waited for.
    const stones = await Promise.all(records.map((record) => kind.stoneOf(record)));
    const transaction = memory.transaction([kind.store, 'tombstones'], 'readwrite', {
      durability: 'strict',
    });
    quieten(transaction);
    const store = transaction.objectStore(kind.store);
    const forgotten = await Promise.all(
      stones.map((stone) => transaction.objectStore('tombstones').get(stone)),
    );
    const changed = new Map<string, RecordChange<R>>();
    const find: Find<R> = async (key) =>
      changed.get(key)?.after ?? kind.parse(await store.get(key));
    const counts = noRecords();
    for (const [at, record] of records.entries()) {
      counts[await this.#bring(record, forgotten[at], changed, find)] += 1;
    }
    if (!options.isTrial) {
      await Promise.all([...changed].map(([key, { after }]) => store.put(after, key)));
    }
    await transaction.done;
    if (!options.isTrial) for (const change of changed.values()) this.#onChange(change);
    for (const name of ['added', 'updated', 'skipped', 'forgotten'] as const)
      this.#sum[name] += counts[name];
  }

  /** Puts a record with what is to be written, where it says anything new. */
  async #bring(
    record: R,
    forgotten: Tombstone | undefined,
    changed: Map<string, RecordChange<R>>,
    find: Find<R>,
  ): Promise<keyof RecordCounts> {
    const kind = this.#kind;
    const { isTrial, withForgotten } = this.#options;
    const [key, known] = await this.#place(record, find);
    const own = kind.withKey(record, key);
    const after = known ? kind.merge(known, own) : own;
    const isSeen = isTrial && this.#seen.has(key);
    this.#seen.set(key, printOf(kind.subjectOf(record)));
    if (forgotten && forgotten.at >= record.at && !withForgotten) return 'forgotten';
    if (isSeen || (known && isSameRecord(known, after))) return 'skipped';
    const before = changed.has(key) ? changed.get(key)?.before : known;
    changed.set(key, { key, ...(before && { before }), after });
    return known ? 'updated' : 'added';
  }

  /** The key under which a record belongs, and what is there: its own, or that of no other. */
  async #place(record: R, find: Find<R>): Promise<[key: string, known: R | undefined]> {
    const kind = this.#kind;
    const own = kind.keyOf(record);
    const subject = kind.subjectOf(record);
    const print = printOf(subject);
    for (let tries = 0; ; tries += 1) {
      // Made of what it is of: brought in once more, it finds itself.
      const key =
        tries === 0 ? own : `${own.slice(0, KEPT_OF_KEY)}-${(print + tries - 1).toString(36)}`;
      const known = await find(key);
      const isOthers = known ? kind.subjectOf(known) !== subject : this.#isOthers(key, print);
      if (!isOthers) return [key, known];
    }
  }

  #isOthers(key: string, print: number): boolean {
    return this.#options.isTrial && (this.#seen.get(key) ?? print) !== print;
  }
}
