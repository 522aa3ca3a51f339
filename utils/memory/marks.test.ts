import { beforeEach, describe, expect, it } from 'vitest';
import { ownMemory } from '../../tests/own-memory.ts';
import { writeBackup } from './backup.ts';
import { STEPS, type Memory } from './database.ts';
import version1 from './fixtures/version-1.json';
import version2 from './fixtures/version-2.json';
import type { MarkDraft, MarkRecord } from './mark-record.ts';
import {
  addMarks,
  allMarks,
  changeMarks,
  countMarks,
  deleteMarks,
  importMarks,
  marksOf,
  undoMarks,
  type MarksOutcome,
} from './marks.ts';
import { onMemoryNews, type MemoryNews } from './memory-news.ts';
import { forgetEverything, forgetPost, forgetSite, markRead } from './memory.ts';
import { restore } from './restore.ts';

const POST = { url: 'https://example.com/blog/a', title: 'A' };

const own = ownMemory();
let memory: Memory;
beforeEach(() => {
  ({ memory } = own);
});
const { open } = own;

function draft(exact: string, more: Partial<MarkDraft> = {}): MarkDraft {
  return {
    quote: { exact, prefix: 'before ', suffix: ' after' },
    position: { start: 7, end: 7 + exact.length },
    ...more,
  };
}

function done(outcome: MarksOutcome): MarkRecord[] {
  if ('fault' in outcome) throw new Error(outcome.fault);
  return outcome.changes.flatMap(({ after }) => after ?? []);
}

async function add(...words: string[]): Promise<MarkRecord[]> {
  return done(
    await addMarks(
      POST,
      words.map((exact) => draft(exact)),
      open(),
    ),
  );
}

async function marks(url = POST.url): Promise<MarkRecord[]> {
  const known = await marksOf(url, open());
  return 'marks' in known ? known.marks : [];
}

async function words(url = POST.url): Promise<string[]> {
  return (await marks(url)).map(({ quote }) => quote.exact).toSorted();
}

describe('marks', () => {
  it('are kept by the post, whatever its address, several at once', async () => {
    await add('one', 'two', 'two');
    await addMarks({ url: 'https://example.com/blog/b', title: 'B' }, [draft('three')], open());
    expect(await words('http://example.com/blog/a/?utm_source=x#y')).toEqual(['one', 'two', 'two']);
    const all = await allMarks(open());
    expect('marks' in all && all.marks).toHaveLength(4);
    expect(await countMarks(open())).toEqual({
      counts: new Map([
        ['example.com/blog/a', 3],
        ['example.com/blog/b', 1],
      ]),
    });
  });

  it('of what is no page of the web are not kept', async () => {
    expect(await addMarks({ url: 'file:///a', title: '' }, [draft('x')], open())).toEqual({
      changes: [],
    });
    expect(await marks('file:///a')).toEqual([]);
  });

  it('are changed in what is named, and nothing else', async () => {
    const [mark] = await add('one');
    const id = mark?.id ?? '';
    done(await changeMarks([id], { note: 'A note', labels: ['a', ' a ', ''] }, open()));
    const [changed] = done(await changeMarks([id], { colour: 3 }, open()));
    expect(changed).toMatchObject({ note: 'A note', labels: ['a'], colour: 3 });
    expect(changed?.at).toBeGreaterThan(mark?.at ?? Infinity);
    const [without] = done(await changeMarks([id], { note: '' }, open()));
    expect(without).not.toHaveProperty('note');
    expect(done(await changeMarks(['gone'], { colour: 2 }, open()))).toEqual([]);
  });

  it('of two windows at once undo nothing of each other', async () => {
    const [mark] = await add('one');
    const ids = [mark?.id ?? ''];
    await Promise.all([
      ...Array.from({ length: 20 }, (_, n) => add(`new ${n}`)),
      changeMarks(ids, { note: 'A note' }, open()),
      changeMarks(ids, { colour: 4 }, open()),
      ...['a', 'b', 'c'].map((label) =>
        changeMarks(ids, ({ labels }) => ({ labels: [...labels, label] }), open()),
      ),
    ]);
    const all = await marks();
    expect(all).toHaveLength(21);
    const changed = all.find(({ id }) => id === ids[0]);
    expect(changed).toMatchObject({ note: 'A note', colour: 4 });
    expect(changed?.labels.toSorted()).toEqual(['a', 'b', 'c']);
  });

  it('are told to other pages by their posts', async () => {
    const heard: MemoryNews[] = [];
    const left = new AbortController();
    onMemoryNews((news) => heard.push(news), left.signal);
    await add('one', 'two');
    await expect.poll(() => heard).toEqual([{ marked: ['example.com/blog/a'] }]);
    left.abort();
  });

  it('that are damaged cost no other, are counted, and stay as they are', async () => {
    await add('one');
    const broken = { post: 'example.com/blog/a', quote: 7 };
    await memory.put('marks', broken, 'broken');
    expect(await words()).toEqual(['one']);
    expect(await marksOf(POST.url, open())).toMatchObject({ damaged: 1 });
    await deleteMarks(['broken'], open());
    expect(await memory.get('marks', 'broken')).toEqual(broken);
  });
});

describe('undoing', () => {
  it('takes back what was made, changed and deleted, and does it again', async () => {
    const made = await addMarks(POST, [draft('one'), draft('two')], open());
    const ids = done(made).map(({ id }) => id);
    const changed = await changeMarks(ids, { colour: 2, note: 'x' }, open());
    const deleted = await deleteMarks(ids, open());
    expect(await words()).toEqual([]);
    const undone = await undo(deleted);
    expect(await marks()).toMatchObject([{ colour: 2 }, { colour: 2 }]);
    await undo(undone);
    expect(await words()).toEqual([]);
    await undo(deleted);
    await undo(changed);
    expect(await marks()).toMatchObject([{ colour: 1 }, { colour: 1 }]);
    expect((await marks())[0]).not.toHaveProperty('note');
  });

  it('leaves what another window has changed since', async () => {
    const [mark] = await add('one');
    const ids = [mark?.id ?? ''];
    const changed = await changeMarks(ids, { colour: 2, note: 'mine' }, open());
    await changeMarks(ids, { note: 'theirs' }, open());
    await undo(changed);
    expect(await marks()).toMatchObject([{ colour: 1, note: 'theirs' }]);
    const made = await addMarks(POST, [draft('two')], open());
    await changeMarks(
      done(made).map(({ id }) => id),
      { note: 'kept' },
      open(),
    );
    await undo(made);
    expect(await words()).toEqual(['one', 'two']);
  });

  function undo(outcome: MarksOutcome): Promise<MarksOutcome> {
    return undoMarks('changes' in outcome ? outcome.changes : [], open());
  }
});

describe('a deleted mark', () => {
  it('leaves a tombstone that says nothing, and no backup brings it back', async () => {
    const [one, two] = await add('one', 'two');
    const file = await writeBackup(open());
    const deleted = await deleteMarks([one?.id ?? ''], open());
    const left = [await memory.getAllKeys('tombstones'), await memory.getAll('tombstones')];
    expect(JSON.stringify(left)).not.toMatch(/example|one/);
    expect(await restore(file, { isTrial: false, withForgotten: false }, open())).toMatchObject({
      marks: { added: 0, skipped: 1, forgotten: 1 },
    });
    expect(await words()).toEqual(['two']);
    await undoMarks('changes' in deleted ? deleted.changes : [], open());
    expect(await memory.getAllKeys('tombstones')).toEqual([]);
    expect(two).toBeDefined();
  });
});

describe('forgetting a post', () => {
  beforeEach(async () => {
    await add('one', 'two');
    await addMarks({ url: 'https://other.example/x', title: 'X' }, [draft('three')], open());
    await markRead({ ...POST, lang: 'en', dir: 'ltr', minutes: 1, words: 1 }, open());
  });

  it('keeps its marks, or deletes them, as is answered', async () => {
    await forgetPost(POST.url, open());
    expect(await memory.count('posts')).toBe(0);
    expect(await words()).toEqual(['one', 'two']);
    // Also where nothing else is known of it any more.
    await forgetPost(POST.url, open(), 'delete');
    expect(await words()).toEqual([]);
    expect(await words('https://other.example/x')).toEqual(['three']);
    expect(await memory.count('tombstones')).toBe(3);
  });

  it('of a site, and everything, too', async () => {
    await forgetSite('example.com', open(), 'delete');
    expect(await words()).toEqual([]);
    expect(await words('https://other.example/x')).toEqual(['three']);
    await forgetEverything(open());
    expect(await words('https://other.example/x')).toEqual(['three']);
    await forgetEverything(open(), 'delete');
    expect(await memory.count('marks')).toBe(0);
  });
});

describe('a backup', () => {
  it('has the marks, too, and counts them apart', async () => {
    await add('one', 'two', 'two');
    await markRead({ ...POST, lang: 'en', dir: 'ltr', minutes: 1, words: 1 }, open());
    const before = await marks();
    const file = await writeBackup(open());
    await memory.clear('marks');
    const counts = { added: 3, updated: 0, skipped: 0, forgotten: 0 };
    const options = { isTrial: true, withForgotten: false };
    expect(await restore(file, options, open())).toMatchObject({ added: 0, marks: counts });
    expect(await memory.count('marks')).toBe(0);
    await restore(file, { ...options, isTrial: false }, open());
    expect(await marks()).toEqual(before);
    expect(await restore(file, options, open())).toMatchObject({
      skipped: 1,
      marks: { added: 0, skipped: 3 },
    });
  });

  it('takes nothing back that was changed since', async () => {
    const [mark] = await add('one');
    const file = await writeBackup(open());
    await changeMarks([mark?.id ?? ''], { note: 'since' }, open());
    await restore(file, { isTrial: false, withForgotten: false }, open());
    expect(await marks()).toMatchObject([{ note: 'since' }]);
  });

  it('of 20,000 marks comes back whole', async () => {
    await addMarks(
      POST,
      Array.from({ length: 20_000 }, (_, n) => draft(`${n}`)),
      open(),
    );
    const file = await writeBackup(open());
    await memory.clear('marks');
    const answer = await restore(file, { isTrial: false, withForgotten: false }, open());
    expect(answer).toMatchObject({ marks: { added: 20_000 } });
    expect(await memory.count('marks')).toBe(20_000);
  }, 60_000);
});

describe('importing', () => {
  it('keeps both of two marks with one id, finds them again, and can be undone', async () => {
    const [mark] = await add('one');
    if (!mark) throw new Error('no mark');
    const like = (exact: string): MarkRecord => ({ ...mark, quote: { ...mark.quote, exact } });
    const others = [like('two'), like('three')];
    const trial = await importMarks(others, { isTrial: true, withForgotten: false }, open());
    expect(trial).toMatchObject({ counts: { added: 2 }, changes: [] });
    const outcome = await importMarks(others, { isTrial: false, withForgotten: false }, open());
    expect(outcome).toMatchObject({ counts: { added: 2 } });
    expect(await words()).toEqual(['one', 'three', 'two']);
    expect(
      await importMarks([...others, mark], { isTrial: false, withForgotten: false }, open()),
    ).toMatchObject({ counts: { added: 0, skipped: 3 } });
    await undoMarks('changes' in outcome ? outcome.changes : [], open());
    expect(await words()).toEqual(['one']);
  });
});

describe('the database', () => {
  it.each([
    ['1', STEPS.slice(0, 1), {}],
    ['2', STEPS.slice(0, 2), version2.marks],
  ])('of version %s becomes this one, and loses nothing', async (_version, steps, marks) => {
    const old = await own.beginWith(steps);
    for (const [key, value] of Object.entries(version1.posts)) await old.put('posts', value, key);
    for (const [key, value] of Object.entries(marks)) await old.put('marks', value, key);
    old.close();
    memory = await open();
    expect(await memory.getAllKeys('posts')).toEqual(Object.keys(version1.posts).toSorted());
    expect(await memory.get('posts', 'blog.example/posts/kept')).toEqual(
      version1.posts['blog.example/posts/kept'],
    );
    expect(await memory.getAllKeys('marks')).toEqual(Object.keys(marks).toSorted());
    await memory.clear('marks');
    await add('one');
    expect(await words()).toEqual(['one']);
    expect(await memory.count('open')).toBe(0);
  });

  it('reads what version 2 stored', async () => {
    for (const [key, value] of Object.entries(version2.marks))
      await memory.put('marks', value, key);
    expect(await marksOf('https://blog.example/posts/kept', open())).toEqual({
      marks: [version2.marks['5f0c3f0e-6a1d-4f6e-9d65-0d2b8a4c7e11']],
      damaged: 1,
    });
  });
});
