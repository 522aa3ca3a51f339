import type { SectionPrint } from '../page/changes/index.ts';
import type { IDBPObjectStore, StoreNames } from 'idb';
import type { ReadingPlace } from '../page/text/index.ts';
import {
  withDatabase,
  openMemory,
  quieten,
  type Memory,
  type MemoryFault,
  type MemoryShape,
} from './database.ts';
import { tombstoneOf, type MarkId } from './mark-record.ts';
import { hostOf, postKey, type PostKey } from './post-key.ts';
import { withPrints } from './last-reading.ts';
import { isRead, parsePost, placeOf, type PostFacts, type PostRecord } from './post-record.ts';
import { announce } from './memory-news.ts';

/** What became of a change: the record as it is now, or why there is none. */
export type Outcome = { record: PostRecord | undefined } | { fault: MemoryFault };

/** How many days it is known that a post was forgotten, so that no backup brings it back. */
const DAYS_FORGOTTEN = 90;
const DAY_MS = 86_400_000;

/** What is remembered of the post at an address. Never throws: a fault is part of the answer. */
export function recall(address: string, opening = openMemory()): Promise<Outcome> {
  const key = postKey(address);
  if (key === undefined) return Promise.resolve({ record: undefined });
  return withDatabase(opening, async (memory) => ({
    record: parsePost(await memory.get('posts', key)),
  }));
}

/**
 * Keeps where somebody is in a post, unless they have been further on.
 *
 * @param isFurther is the place that is known further on than this one, as the article is now?
 */
export function keepPlace(
  facts: PostFacts,
  place: ReadingPlace,
  isFurther: (known: ReadingPlace) => boolean,
  opening = openMemory(),
): Promise<Outcome> {
  return change(opening, facts, (record) => {
    const known = placeOf(record);
    if (known && isFurther(known)) return record;
    // After it was read, this is another reading of it.
    const readAt = record && isRead(record) ? record.readAt : undefined;
    return { ...record, ...(readAt !== undefined && { resetAt: readAt }), place };
  });
}

/** Keeps that a post has been read. */
export function markRead(facts: PostFacts, opening = openMemory()): Promise<Outcome> {
  return change(opening, facts, (record, now) => ({ ...record, readAt: now }));
}

/** Keeps how a post was when it was read, where anything is remembered of it. */
export function keepPrints(
  facts: PostFacts,
  prints: SectionPrint[],
  opening = openMemory(),
): Promise<Outcome> {
  return change(opening, facts, (record, now) => record && withPrints(record, prints, now));
}

/** Begins a post anew: what was read of it counts no more, as the user has asked for. */
export function beginAnew(facts: PostFacts, opening = openMemory()): Promise<Outcome> {
  return change(opening, facts, (record, now) => {
    const { place: _left, ...rest }: Partial<PostRecord> = record ?? {};
    return { ...rest, resetAt: now };
  });
}

/** What becomes of a forgotten post's marks: who forgets it is asked. */
export type MarksAnswer = 'keep' | 'delete';

/** Forgets the post at an address, but for that something was forgotten. */
export function forgetPost(
  address: string,
  opening = openMemory(),
  marks: MarksAnswer = 'keep',
): Promise<Outcome> {
  const key = postKey(address);
  return forget(opening, (other) => other === key, marks);
}

/** Forgets all posts of a site: `example.com`. */
export function forgetSite(
  host: string,
  opening = openMemory(),
  marks: MarksAnswer = 'keep',
): Promise<Outcome> {
  return forget(opening, (key) => hostOf(key) === host, marks);
}

export function forgetEverything(
  opening = openMemory(),
  marks: MarksAnswer = 'keep',
): Promise<Outcome> {
  return forget(opening, () => true, marks);
}

/** A site of which posts are remembered. */
export interface KnownSite {
  host: string;
  posts: number;
}

/** The sites of which posts are remembered, by name. */
export function knownSites(
  opening = openMemory(),
): Promise<{ sites: KnownSite[] } | { fault: MemoryFault }> {
  return withDatabase(opening, async (memory) => {
    const counts = new Map<string, number>();
    for (const key of await memory.getAllKeys('posts')) {
      const host = hostOf(key);
      counts.set(host, (counts.get(host) ?? 0) + 1);
    }
    const sites = [...counts].map(([host, posts]) => ({ host, posts }));
    return { sites: sites.toSorted((one, other) => (one.host < other.host ? -1 : 1)) };
  });
}

/** Has the user not been told yet that something is kept? From now on, they have. */
export async function tellOnce(opening = openMemory()): Promise<boolean> {
  const told = await withDatabase(opening, async (memory) => {
    const transaction = memory.transaction('meta', 'readwrite');
    quieten(transaction);
    const isNews = (await transaction.store.get('told')) !== true;
    if (isNews) await transaction.store.put(true, 'told');
    await transaction.done;
    return { isNews };
  });
  return 'isNews' in told && told.isNews;
}

/** Changes a record in one transaction: two windows at once undo nothing of each other. */
async function change(
  opening: Promise<Memory>,
  facts: PostFacts,
  apply: (record: PostRecord | undefined, now: number) => Partial<PostRecord> | undefined,
): Promise<Outcome> {
  const key = postKey(facts.url);
  if (key === undefined) return { record: undefined };
  const outcome = await withDatabase(opening, async (memory) => {
    const transaction = memory.transaction('posts', 'readwrite', { durability: 'relaxed' });
    quieten(transaction);
    const record = parsePost(await transaction.store.get(key));
    const now = Math.max(Date.now(), (record?.at ?? 0) + 1);
    const changed = apply(record, now);
    if (!changed || changed === record) {
      await transaction.done;
      return { record };
    }
    const next: PostRecord = { ...changed, ...facts, key, first: record?.first ?? now, at: now };
    await transaction.store.put(next, key);
    await transaction.done;
    return { record: next };
  });
  if ('record' in outcome) announce({ changed: key });
  return outcome;
}

async function forget(
  opening: Promise<Memory>,
  isMeant: (key: PostKey) => boolean,
  answer: MarksAnswer,
): Promise<Outcome> {
  const outcome = await withDatabase(opening, async (memory) => {
    const keys = (await memory.getAllKeys('posts')).filter(isMeant);
    // Before the transaction: it ends while anything else is waited for.
    const hashes = await Promise.all(keys.map(hashOf));
    const now = Date.now();
    const transaction = memory.transaction(['posts', 'marks', 'tombstones', 'open'], 'readwrite', {
      durability: 'strict',
    });
    quieten(transaction);
    const posts = transaction.objectStore('posts');
    const tombstones = transaction.objectStore('tombstones');
    await Promise.all(keys.map((key) => posts.delete(key)));
    const open = transaction.objectStore('open');
    for (const url of await open.getAllKeys()) {
      if (isMeant(postKey(url) ?? '')) await open.delete(url);
    }
    const marked =
      answer === 'delete' ? await deleteMarked(transaction.objectStore('marks'), isMeant) : [];
    for await (const cursor of tombstones) {
      if (now - cursor.value.at > DAYS_FORGOTTEN * DAY_MS) await cursor.delete();
    }
    const stones = [...hashes, ...marked.map(({ id }) => tombstoneOf(id))];
    await Promise.all(stones.map((stone) => tombstones.put({ at: now }, stone)));
    await transaction.done;
    return { record: undefined, keys, posts: new Set(marked.map(({ post }) => post)) };
  });
  if (!('keys' in outcome)) return outcome;
  announce({ forgotten: outcome.keys });
  if (outcome.posts.size > 0) announce({ marked: [...outcome.posts] });
  return { record: undefined };
}

/** Deletes the marks of some posts, also of those of which nothing else is remembered. */
async function deleteMarked(
  store: IDBPObjectStore<MemoryShape, StoreNames<MemoryShape>[], 'marks', 'readwrite'>,
  isMeant: (key: PostKey) => boolean,
): Promise<{ id: MarkId; post: PostKey }[]> {
  const found: { id: MarkId; post: PostKey }[] = [];
  let cursor = await store.index('post').openKeyCursor();
  while (cursor) {
    if (isMeant(cursor.key)) found.push({ id: cursor.primaryKey, post: cursor.key });
    cursor = await cursor.continue();
  }
  await Promise.all(found.map(({ id }) => store.delete(id)));
  return found;
}

/** Names a post to those who know it already, and tells nobody else which it is. */
export async function hashOf(key: PostKey): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
