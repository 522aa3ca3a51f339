import { BATCH, FILE_VERSION, FORMAT } from './backup.ts';
import {
  faultOf,
  openMemory,
  quieten,
  type Memory,
  type MemoryFault,
  type Tombstone,
} from './database.ts';
import { announce } from './memory-news.ts';
import { hashOf } from './memory.ts';
import { isSameRecord, mergePosts, parsePost, type PostRecord } from './post-record.ts';
import { readLines, TooLarge } from './read-lines.ts';

/** What a backup's records come to, by their number. */
export interface Restored {
  added: number;
  updated: number;
  /** What they say is known already. */
  skipped: number;
  /** Forgotten since, and left so. */
  forgotten: number;
  /** No records, or damaged. */
  broken: number;
  /** Does the file end before its end? */
  isCut: boolean;
}

/** Why a file is of no use: made by a newer version, none of ours, or too large to be read. */
export type BackupFault = 'newer_file' | 'other' | 'size';

export type RestoreAnswer = Restored | { fault: BackupFault | MemoryFault };

export interface RestoreOptions {
  /** Only to tell what would come of it. */
  isTrial: boolean;
  /** Also posts that were forgotten since. */
  withForgotten: boolean;
}

/**
 * Brings back what a backup holds. Nothing is lost by it: what is known of a post and what the file
 * says become one. Done twice, the second time changes nothing. Never throws.
 */
export async function restore(
  file: Blob,
  options: RestoreOptions,
  opening = openMemory(),
): Promise<RestoreAnswer> {
  try {
    const memory = await opening;
    const answer = await restoreInto(memory, file, options);
    if (!options.isTrial && !('fault' in answer)) announce({ restored: true });
    return answer;
  } catch (error) {
    return { fault: error instanceof TooLarge ? 'size' : faultOf(error) };
  }
}

async function restoreInto(
  memory: Memory,
  file: Blob,
  options: RestoreOptions,
): Promise<RestoreAnswer> {
  const sum: Restored = {
    added: 0,
    updated: 0,
    skipped: 0,
    forgotten: 0,
    broken: 0,
    isCut: false,
  };
  const seen = new Set<string>();
  let batch: PostRecord[] = [];
  let isOurs = false;
  const flush = async (): Promise<void> => {
    await restoreBatch(memory, batch, { ...options, seen }, sum);
    batch = [];
  };
  const lines = readLines(file);
  let line: ReturnType<typeof readLine> | undefined;
  for (;;) {
    const { value, done } = await lines.next();
    if (done) {
      // Half a record at the end is what is left of a whole one.
      sum.isCut = value === 'cut' || line === 'broken';
      break;
    }
    if (value.trim() === '') continue;
    line = readLine(value);
    if (line === 'newer') return { fault: 'newer_file' };
    if (line === 'header') isOurs = true;
    else if (line === 'broken') sum.broken += 1;
    else batch.push(line);
    if (batch.length === BATCH) await flush();
  }
  const isUseless = !isOurs && seen.size + batch.length === 0;
  if (isUseless) return { fault: 'other' };
  await flush();
  return sum;
}

function readLine(line: string): PostRecord | 'header' | 'newer' | 'broken' {
  const value = parseObject(line);
  if (value?.['format'] === FORMAT) {
    return typeof value['version'] === 'number' && value['version'] > FILE_VERSION
      ? 'newer'
      : 'header';
  }
  const { t: kind = 'post', ...fields } = value ?? {};
  return (kind === 'post' ? parsePost(fields) : undefined) ?? 'broken';
}

function parseObject(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** One transaction: a batch is in as a whole, or not at all. */
async function restoreBatch(
  memory: Memory,
  records: readonly PostRecord[],
  { isTrial, withForgotten, seen }: RestoreOptions & { seen: Set<string> },
  sum: Restored,
): Promise<void> {
  if (records.length === 0) return;
  // Before the transaction, which ends while anything else is waited for.
  const hashes = await Promise.all(records.map(({ key }) => hashOf(key)));
  const transaction = memory.transaction(['posts', 'tombstones'], 'readwrite', {
    durability: 'strict',
  });
  quieten(transaction);
  const posts = transaction.objectStore('posts');
  const tombstones = transaction.objectStore('tombstones');
  const [stored, forgotten] = await Promise.all([
    Promise.all(records.map(({ key }) => posts.get(key))),
    Promise.all(hashes.map((hash) => tombstones.get(hash))),
  ]);
  const counts = { added: 0, updated: 0, skipped: 0, forgotten: 0 };
  const latest = new Map<string, PostRecord>();
  for (const [at, record] of records.entries()) {
    const { key } = record;
    const known = latest.get(key) ?? parsePost(stored[at]);
    const merged = known ? mergePosts(known, record) : record;
    const isKnown = (known && isSameRecord(known, merged)) || (isTrial && seen.has(key));
    if (!withForgotten && isForgotten(record, forgotten[at])) counts.forgotten += 1;
    else if (isKnown) counts.skipped += 1;
    else {
      counts[known ? 'updated' : 'added'] += 1;
      latest.set(key, merged);
    }
    seen.add(key);
  }
  if (!isTrial) await Promise.all([...latest].map(([key, record]) => posts.put(record, key)));
  await transaction.done;
  for (const name of ['added', 'updated', 'skipped', 'forgotten'] as const)
    sum[name] += counts[name];
}

function isForgotten({ at }: PostRecord, tombstone: Tombstone | undefined): boolean {
  return tombstone !== undefined && tombstone.at >= at;
}
