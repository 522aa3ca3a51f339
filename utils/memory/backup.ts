import { openMemory, type Memory } from './database.ts';
import { parseMark } from './mark-record.ts';
import { parsePost } from './post-record.ts';

export const FORMAT = 'reader-for-fumadocs';
/** Of the file; a newer one may mean something else. */
export const FILE_VERSION = 1;

/** Records that are read or written at once. */
export const BATCH = 500;

/** What a line of the file is a record of. */
export type RecordKind = 'post' | 'mark';

/** The first line of the file. */
export interface BackupHeader {
  format: typeof FORMAT;
  version: number;
  exportedAt: string;
  counts: Record<RecordKind, number>;
}

/**
 * All that is remembered, as a file: gzip of JSON Lines, a header and then a record a line.
 *
 * @throws where it cannot be read
 */
export async function writeBackup(opening = openMemory()): Promise<Blob> {
  const lines = linesOf(await opening);
  const text = new ReadableStream<string>({
    pull: async (controller) => {
      const { value, done } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
  const bytes = text
    .pipeThrough(new TextEncoderStream())
    .pipeThrough(new CompressionStream('gzip'));
  const blob = await new Response(bytes).blob();
  return new Blob([blob], { type: 'application/gzip' });
}

/** Name of the file, with the day on it. */
export function backupName(day = new Date()): string {
  return `${FORMAT}-${day.toISOString().slice(0, 10)}.jsonl.gz`;
}

async function* linesOf(memory: Memory): AsyncGenerator<string, undefined> {
  const header: BackupHeader = {
    format: FORMAT,
    version: FILE_VERSION,
    exportedAt: new Date().toISOString(),
    counts: { post: await memory.count('posts'), mark: await memory.count('marks') },
  };
  yield `${JSON.stringify(header)}\n`;
  yield* recordsOf(memory, 'posts', 'post', parsePost);
  yield* recordsOf(memory, 'marks', 'mark', parseMark);
  return undefined;
}

async function* recordsOf(
  memory: Memory,
  name: 'posts' | 'marks',
  kind: RecordKind,
  parse: (stored: unknown) => object | undefined,
): AsyncGenerator<string, undefined> {
  let after: string | undefined;
  for (;;) {
    const range = after === undefined ? null : IDBKeyRange.lowerBound(after, true);
    const { store } = memory.transaction(name);
    const [keys, values] = await Promise.all([
      store.getAllKeys(range, BATCH),
      store.getAll(range, BATCH),
    ]);
    yield values
      .map(parse)
      .map((record) => (record ? `${JSON.stringify({ t: kind, ...record })}\n` : ''))
      .join('');
    after = keys.at(-1);
    if (keys.length < BATCH || after === undefined) return undefined;
  }
}
