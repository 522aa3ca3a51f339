import { FILE_VERSION, FORMAT } from './backup.ts';
import {
  Batches,
  MARKS,
  noRecords,
  POSTS,
  type BatchOptions,
  type RecordCounts,
} from './batches.ts';
import { faultOf, openMemory, type Memory, type MemoryFault } from './database.ts';
import { parseMark, type MarkRecord } from './mark-record.ts';
import { announce } from './memory-news.ts';
import { parsePost, type PostRecord } from './post-record.ts';
import { readLines, TooLarge } from './read-lines.ts';

/** What a backup's records come to, by their number: its posts, and its marks. */
export interface Restored extends RecordCounts {
  marks: RecordCounts;
  /** No records, or damaged. */
  broken: number;
  /** Does the file end before its end? */
  isCut: boolean;
}

/** Why a file is of no use: made by a newer version, none of ours, or too large to be read. */
export type BackupFault = 'newer_file' | 'other' | 'size';

export type RestoreAnswer = Restored | { fault: BackupFault | MemoryFault };

export type RestoreOptions = BatchOptions;

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
  const sum: Restored = { ...noRecords(), marks: noRecords(), broken: 0, isCut: false };
  const posts = new Batches(memory, POSTS, options, sum);
  const marks = new Batches(memory, MARKS, options, sum.marks);
  let isOurs = false;
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
    else if (line.kind === 'mark') await marks.add(line.record);
    else await posts.add(line.record);
  }
  const isUseless = !isOurs && posts.isEmpty && marks.isEmpty;
  if (isUseless) return { fault: 'other' };
  await posts.end();
  await marks.end();
  return sum;
}

type Line = { kind: 'post'; record: PostRecord } | { kind: 'mark'; record: MarkRecord };

function readLine(line: string): Line | 'header' | 'newer' | 'broken' {
  const value = parseObject(line);
  if (value?.['format'] === FORMAT) {
    return typeof value['version'] === 'number' && value['version'] > FILE_VERSION
      ? 'newer'
      : 'header';
  }
  const { t: kind = 'post', ...fields } = value ?? {};
  const post = kind === 'post' ? parsePost(fields) : undefined;
  if (post) return { kind: 'post', record: post };
  const mark = kind === 'mark' ? parseMark(fields) : undefined;
  return mark ? { kind: 'mark', record: mark } : 'broken';
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
