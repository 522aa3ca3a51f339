import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadingPlace } from '../page/text/reading-place.ts';
import { isSameRecord } from './checks.ts';
import { isRead, mergePosts, parsePost, placeOf, type PostRecord } from './post-record.ts';

const URL = 'https://example.com/blog/a';

function place(progress: number, at: number): ReadingPlace {
  const block = { print: 1, start: 'Words', nth: 0 };
  return { block, part: 0, sectionPart: 0, progress, view: 'reader', at };
}

function record(more: Partial<PostRecord> = {}): PostRecord {
  const facts = { url: URL, title: 'A', lang: 'en', dir: 'ltr', minutes: 5, words: 1000 } as const;
  return { key: 'example.com/blog/a', ...facts, first: 1, at: 1, ...more };
}

describe('parsePost', () => {
  it('leaves a sound record as it is, with fields that it does not know', () => {
    const stored = { ...record({ place: place(0.5, 2), readAt: 1 }), stars: 3 };
    expect(parsePost(stored)).toEqual(stored);
  });

  it('costs a damaged field no other', () => {
    const stored = {
      ...record({ readAt: 7 }),
      title: 4,
      at: NaN,
      place: { progress: 2 },
      prints: 'x',
    };
    expect(parsePost(stored)).toEqual(record({ title: '', at: 0, readAt: 7 }));
  });

  it.each([undefined, null, 4, 'x', [], {}, { url: 'x' }, { url: 4 }, { url: 'file:///a' }])(
    'is nothing for %j',
    (stored) => expect(parsePost(stored)).toBeUndefined(),
  );

  it('names the post by its address, whatever is said', () => {
    expect(parsePost({ ...record(), key: '__proto__' })?.key).toBe('example.com/blog/a');
  });

  it('throws for nothing', () => {
    fc.assert(
      fc.property(fc.object(), (more) => {
        expect(parsePost({ ...more, url: URL })?.url).toBe(URL);
      }),
    );
  });
});

describe('placeOf', () => {
  it('is where one is, but in what was read or begun anew', () => {
    expect(placeOf(undefined)).toBeUndefined();
    expect(placeOf(record({ place: place(0.5, 2) }))?.progress).toBe(0.5);
    expect(placeOf(record({ place: place(0.5, 2), readAt: 3 }))).toBeUndefined();
    expect(placeOf(record({ place: place(0.5, 2), resetAt: 3 }))).toBeUndefined();
    const again = record({ place: place(0.2, 5), readAt: 3, resetAt: 3 });
    expect(placeOf(again)?.progress).toBe(0.2);
    expect(isRead(again)).toBe(false);
    expect(isRead(record({ readAt: 3 }))).toBe(true);
    expect(isRead(record({ readAt: 3, resetAt: 4 }))).toBe(false);
  });
});

const times = fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined });
const places = fc.option(
  fc.record({ progress: fc.constantFrom(0.1, 0.5, 0.9), at: fc.integer({ min: 1, max: 9 }) }),
  { nil: undefined },
);
const records = fc
  .record({
    at: fc.integer({ min: 1, max: 9 }),
    first: fc.integer({ min: 1, max: 9 }),
    title: fc.constantFrom('A', 'B'),
    readAt: times,
    resetAt: times,
    place: places,
  })
  .map(({ place: at, ...more }) =>
    parsePost({ ...record(), ...more, ...(at && { place: place(at.progress, at.at) }) }),
  )
  .filter((made) => made !== undefined);

describe('mergePosts', () => {
  it('keeps the place that is further on, whichever is newer', () => {
    const far = record({ at: 5, place: place(0.8, 5) });
    const near = record({ at: 9, place: place(0.2, 9), title: 'New' });
    expect(mergePosts(far, near)).toMatchObject({ title: 'New', place: { progress: 0.8 } });
  });

  it('keeps the nearer one where the post was begun anew', () => {
    const far = record({ at: 5, place: place(0.8, 5) });
    const near = record({ at: 9, resetAt: 7, place: place(0.2, 9) });
    expect(mergePosts(far, near).place?.progress).toBe(0.2);
    expect(mergePosts(far, record({ at: 7, resetAt: 7 })).place).toBeUndefined();
  });

  it('says the same whichever is first, and nothing new when done again', () => {
    fc.assert(
      fc.property(records, records, (one, other) => {
        const merged = mergePosts(one, other);
        expect(isSameRecord(mergePosts(other, one), merged)).toBe(true);
        expect(isSameRecord(mergePosts(merged, other), merged)).toBe(true);
        expect(isSameRecord(mergePosts(merged, one), merged)).toBe(true);
      }),
    );
  });
});
