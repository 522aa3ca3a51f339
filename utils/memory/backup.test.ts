import { beforeEach, describe, expect, it } from 'vitest';
import { ownMemory } from '../../tests/own-memory.ts';
import { backupName, writeBackup } from './backup.ts';
import type { Memory } from './database.ts';
import { forgetPost } from './memory.ts';
import { parsePost, type PostRecord } from './post-record.ts';
import { restore, type RestoreAnswer } from './restore.ts';

const own = ownMemory();
let memory: Memory;
beforeEach(() => {
  ({ memory } = own);
});

const { open } = own;

function post(name: string, more: Partial<PostRecord> = {}): PostRecord {
  const record = parsePost({ url: `https://example.com/${name}`, title: name, at: 1, ...more });
  if (!record) throw new Error('no record');
  return record;
}

async function store(records: readonly PostRecord[]): Promise<void> {
  const transaction = memory.transaction('posts', 'readwrite');
  await Promise.all(records.map((record) => transaction.store.put(record, record.key)));
  await transaction.done;
}

function back(
  file: Blob,
  options: { isTrial?: boolean; withForgotten?: boolean } = {},
): Promise<RestoreAnswer> {
  return restore(file, { isTrial: false, withForgotten: false, ...options }, open());
}

function textFile(...lines: unknown[]): Blob {
  return new Blob([
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  ]);
}

const NONE = { added: 0, updated: 0, skipped: 0, forgotten: 0 };
const NOTHING = { ...NONE, marks: NONE, broken: 0, isCut: false };

describe('a backup', () => {
  it('is of JSON Lines, packed, with a header', async () => {
    await store([post('a'), post('b')]);
    const file = await writeBackup(open());
    const unpacked = file.stream().pipeThrough(new DecompressionStream('gzip'));
    const lines = (await new Response(unpacked).text()).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { format: 'reader-for-fumadocs', version: 1, counts: { post: 2, mark: 0 } },
      { t: 'post', title: 'a' },
      { t: 'post', title: 'b' },
    ]);
    expect(backupName(new Date('2026-03-04T12:00:00Z'))).toBe(
      'reader-for-fumadocs-2026-03-04.jsonl.gz',
    );
  });

  it('of 10,000 posts comes back whole, and once more as nothing new', async () => {
    const all = Array.from({ length: 10_000 }, (_, n) =>
      post(`post-${n}`, { prints: [{ blocks: [n, n + 1], words: ['aa', 'bb'] }] }),
    );
    await store(all);
    const file = await writeBackup(open());
    await memory.clear('posts');
    const trial = await back(file, { isTrial: true });
    expect(trial).toEqual({ ...NOTHING, added: 10_000 });
    expect(await memory.count('posts')).toBe(0);
    expect(await back(file)).toEqual(trial);
    expect(await memory.count('posts')).toBe(10_000);
    expect(await memory.get('posts', 'example.com/post-777')).toEqual(all[777]);
    expect(await back(file)).toEqual({ ...NOTHING, skipped: 10_000 });
  }, 60_000);

  it('loses nothing of what has been kept since', async () => {
    await store([post('a', { at: 5 }), post('b', { at: 5 }), post('c', { at: 5 })]);
    const file = await writeBackup(open());
    await memory.delete('posts', 'example.com/b');
    await store([post('a', { at: 9, title: 'A', readAt: 8 }), post('d')]);
    expect(await back(file)).toEqual({ ...NOTHING, added: 1, skipped: 2 });
    expect(await memory.get('posts', 'example.com/a')).toMatchObject({ title: 'A', readAt: 8 });
    expect(await memory.count('posts')).toBe(4);
  });

  it('brings nothing back that was forgotten since, unless it is asked to', async () => {
    await store([post('a'), post('b')]);
    const file = await writeBackup(open());
    await forgetPost('https://example.com/a', open());
    expect(await back(file)).toEqual({ ...NOTHING, skipped: 1, forgotten: 1 });
    expect(await back(file, { withForgotten: true })).toEqual({ ...NOTHING, added: 1, skipped: 1 });
  });
});

describe('a file that was cut off', () => {
  it.each([0.2, 0.5, 0.9, 0.999])('gives what is in its first %f', async (share) => {
    const all = Array.from({ length: 3000 }, (_, n) => post(`${n}`, { title: `${Math.random()}` }));
    await store(all);
    const file = await writeBackup(open());
    await memory.clear('posts');
    const answer = await back(file.slice(0, Math.floor(file.size * share)));
    expect(answer).toMatchObject({ isCut: true, broken: 0 });
    const count = await memory.count('posts');
    expect(answer).toMatchObject({ added: count });
    expect(count).toBeGreaterThan(3000 * share * 0.9 - 100);
    expect(await back(file)).toMatchObject({ added: 3000 - count, skipped: count, isCut: false });
  });

  it('is told from a whole one where it is not packed, too', async () => {
    const line = JSON.stringify(post('b'));
    expect(await back(textFile(post('a'), line.slice(0, 40)))).toEqual({
      ...NOTHING,
      added: 1,
      broken: 1,
      isCut: true,
    });
  });
});

describe('a file made by hand', () => {
  it('needs no header, and may have blank lines, Windows line ends and a byte order mark', async () => {
    const text = `\uFEFF${JSON.stringify({ url: 'https://example.com/a/?utm_source=x' })}\r\n\r\n  \n{"t":"post","url":"https://example.com/b"}\r\n`;
    expect(await back(new Blob([text]))).toEqual({ ...NOTHING, added: 2 });
    expect(await memory.get('posts', 'example.com/a')).toMatchObject({ title: '', minutes: 0 });
  });

  it('costs no sound line for a broken one', async () => {
    const file = textFile(
      { format: 'reader-for-fumadocs', version: 1 },
      'nonsense',
      '[]',
      '4',
      'null',
      { url: 'file:///x' },
      { t: 'star', url: 'https://example.com/s' },
      { t: 'post', url: 'https://example.com/a', place: { progress: 7 }, readAt: 'x' },
      { t: 'post', url: 'https://example.com/a' },
    );
    expect(await back(file, { isTrial: true })).toEqual({
      ...NOTHING,
      added: 1,
      skipped: 1,
      broken: 6,
    });
    expect(await back(file)).toEqual({ ...NOTHING, added: 1, skipped: 1, broken: 6 });
  });
});

describe('a file that is of no use', () => {
  it.each([
    [
      'made by a newer version',
      textFile({ format: 'reader-for-fumadocs', version: 2 }, post('a')),
      'newer_file',
    ],
    ['with something else', textFile({ name: 'package' }), 'other'],
    ['with a picture', new Blob([new Uint8Array([137, 80, 78, 71, 0, 255])]), 'other'],
    ['without anything', new Blob([]), 'other'],
  ])('%s says so, and changes nothing', async (_what, file, fault) => {
    expect(await back(file)).toEqual({ fault });
    expect(await memory.count('posts')).toBe(0);
  });

  it('by a line without end says so', async () => {
    expect(await back(new Blob(['x'.repeat(3_000_000)]))).toEqual({ fault: 'size' });
  });
});
