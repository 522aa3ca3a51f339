import { describe, expect, it } from 'vitest';
import { readingBefore, withPrints } from './last-reading.ts';
import { parsePost, type PostRecord } from './post-record.ts';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 10, 3, 9);

function prints(...words: string[]): NonNullable<PostRecord['prints']> {
  return [{ blocks: words.map((word) => word.length), words }];
}

function stored(record: Partial<PostRecord>): Partial<PostRecord> {
  const { key: _key, first: _first, at: _at, ...rest } = parsePost({
    url: 'https://example.com/a',
    ...structuredClone(record),
  }) ?? {}; // prettier-ignore
  return rest;
}

describe('how an article was read before', () => {
  it('is not known where it has not been read', () => {
    expect(readingBefore(undefined)).toBeUndefined();
    expect(readingBefore({ readAt: 1 })).toBeUndefined();
    expect(readingBefore({ prints: prints('aa') })).toBeUndefined();
  });

  it('is as it was last time, once one has come back', () => {
    const first = withPrints({}, prints('aa'), START);
    expect(readingBefore(first, START + HOUR)).toEqual({ at: START, prints: prints('aa') });
    expect(readingBefore(first, START + 90 * HOUR)).toEqual({ at: START, prints: prints('aa') });
  });

  it('stays the same for the visit in which it was found otherwise, and no longer', () => {
    const first = withPrints({}, prints('aa'), START);
    const back = START + 50 * HOUR;
    const second = stored(withPrints(first, prints('aa', 'bbb'), back));
    expect(readingBefore(second, back + HOUR)).toEqual({ at: START, prints: prints('aa') });
    // It changes once more meanwhile.
    const third = stored(withPrints(second, prints('c'), back + 2 * HOUR));
    expect(readingBefore(third, back + 5 * HOUR)).toEqual({ at: START, prints: prints('aa') });
    const next = back + 7 * HOUR;
    expect(readingBefore(third, next)).toEqual({ at: back + 2 * HOUR, prints: prints('c') });
    expect(withPrints(third, prints('c'), next)).not.toHaveProperty('earlier');
  });

  it('is the same visit while one reads on', () => {
    const first = withPrints({}, prints('aa'), START);
    const back = START + 50 * HOUR;
    const block = { print: 1, start: '', nth: 0 };
    const at = back + 3 * HOUR;
    const place = { block, part: 0, sectionPart: 0, progress: 0.9, view: 'reader', at } as const;
    const long = { ...withPrints(first, prints('b'), back), place };
    expect(readingBefore(long, back + 6 * HOUR)?.at).toBe(START);
  });

  it('is kept once where nothing has changed', () => {
    const first = withPrints({}, prints('aa'), START);
    const second = withPrints(first, prints('aa'), START + 50 * HOUR);
    expect(second).toEqual({ prints: prints('aa'), printsAt: START + 50 * HOUR });
  });

  it.each([
    ['no words', [{ blocks: [1, 2] }]],
    ['fewer words than blocks', [{ blocks: [1, 2], words: ['aa'] }]],
    ['words that are none', [{ blocks: [1], words: [4] }]],
    ['blocks that are none', [{ blocks: ['x'], words: ['aa'] }]],
    ['marks that are none', [{ blocks: [1], words: ['aa'], isLacking: 4 }]],
    ['no list', 'x'],
  ])('is not known from prints with %s', (_what, damaged) => {
    const record = parsePost({
      url: 'https://example.com/a',
      readAt: 3,
      prints: damaged,
      printsAt: START,
      earlier: { at: START, prints: damaged },
    });
    expect(record).toMatchObject({ readAt: 3 });
    expect(record).not.toHaveProperty('earlier');
    expect(readingBefore(record)).toBeUndefined();
  });
});
