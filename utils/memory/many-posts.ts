import { withDatabase, openMemory, quieten, type MemoryFault } from './database.ts';
import { announce } from './memory-news.ts';
import { postKey, type PostKey } from './post-key.ts';
import { isRead, parsePost, type PostFacts, type PostRecord } from './post-record.ts';

/** What was done to mark a post as read, so that it can be taken back. */
export interface MarkedPost {
  key: PostKey;
  /** When it was marked. */
  readAt: number;
  /** When it had been read before. */
  before?: number;
  /** Was nothing remembered of it? */
  isNew: boolean;
}

/**
 * What is remembered of posts, by their addresses. Never throws: a fault is part of the answer.
 *
 * @param addresses of which what is no page of the web, or not remembered, is left out
 */
export function recallAll(
  addresses: readonly string[],
  opening = openMemory(),
): Promise<{ records: Map<string, PostRecord> } | { fault: MemoryFault }> {
  return withDatabase(opening, async (memory) => {
    const { store } = memory.transaction('posts');
    const found = await Promise.all(
      addresses.map(async (address) => {
        const key = postKey(address);
        const record = key === undefined ? undefined : parsePost(await store.get(key));
        return [address, record] as const;
      }),
    );
    const records = new Map<string, PostRecord>();
    for (const [address, record] of found) if (record) records.set(address, record);
    return { records };
  });
}

/** Keeps that posts have been read, all of them in one transaction or none. */
export function markAllRead(
  posts: readonly PostFacts[],
  opening = openMemory(),
): Promise<{ marked: MarkedPost[] } | { fault: MemoryFault }> {
  return changeAll(opening, async (store) => {
    const marked: MarkedPost[] = [];
    const now = Date.now();
    for (const facts of posts) {
      const key = postKey(facts.url);
      if (key === undefined) continue;
      const known = parsePost(await store.get(key));
      if (known && isRead(known)) continue;
      // The place and a beginning anew may be of the same millisecond.
      const readAt = Math.max(now, (known?.at ?? 0) + 1, (known?.place?.at ?? 0) + 1);
      const record = known ?? { ...facts, key, first: now };
      await store.put({ ...record, readAt, at: readAt }, key);
      const before = known?.readAt;
      marked.push({ key, readAt, isNew: !known, ...(before !== undefined && { before }) });
    }
    return { marked };
  });
}

/** Takes back that posts were marked, where nothing else has happened to that mark since. */
export function unmarkAll(
  marked: readonly MarkedPost[],
  opening = openMemory(),
): Promise<{ done: true } | { fault: MemoryFault }> {
  return changeAll(opening, async (store) => {
    for (const { key, readAt, before, isNew } of marked) {
      const record = parsePost(await store.get(key));
      if (record?.readAt !== readAt) continue;
      const { readAt: _taken, ...rest } = record;
      if (isNew && record.at === readAt) await store.delete(key);
      else {
        const at = Math.max(Date.now(), record.at + 1);
        await store.put({ ...rest, at, ...(before !== undefined && { readAt: before }) }, key);
      }
    }
    return { done: true };
  });
}

interface Store {
  get: (key: PostKey) => Promise<unknown>;
  put: (record: unknown, key: PostKey) => Promise<unknown>;
  delete: (key: PostKey) => Promise<void>;
}

async function changeAll<T extends object>(
  opening: ReturnType<typeof openMemory>,
  apply: (store: Store) => Promise<T>,
): Promise<T | { fault: MemoryFault }> {
  const outcome = await withDatabase(opening, async (memory) => {
    const transaction = memory.transaction('posts', 'readwrite', { durability: 'relaxed' });
    quieten(transaction);
    const answer = await apply(transaction.store);
    await transaction.done;
    return answer;
  });
  if (!('fault' in outcome)) announce({ restored: true });
  return outcome;
}
