import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameRecord } from './checks.ts';
import { mergeMarks, parseMark, type MarkRecord } from './mark-record.ts';

const LEAST = { id: 'a', url: 'https://example.com/a', quote: { exact: 'words' } };

describe('parseMark', () => {
  it('leaves a sound record as it is, with fields that it does not know', () => {
    const sound = {
      ...LEAST,
      post: 'example.com/a',
      title: 'A',
      quote: { exact: 'words', prefix: 'p', suffix: 's', more: 1 },
      position: { start: 1, end: 6 },
      section: { text: 'S', depth: 2 },
      kind: 'code',
      colour: 4,
      note: 'n',
      labels: ['l'],
      createdAt: 1,
      at: 2,
      stars: 5,
    };
    expect(parseMark(sound)).toEqual(sound);
  });

  it('mends what is damaged', () => {
    expect(
      parseMark({
        ...LEAST,
        post: 'evil.example',
        position: { start: -1, end: 0.5 },
        section: 'x',
        kind: 'film',
        colour: '<b>',
        note: {},
        labels: [1, 'a', 'a', ' '],
        at: 'now',
      }),
    ).toEqual({
      ...LEAST,
      post: 'example.com/a',
      title: '',
      quote: { exact: 'words', prefix: '', suffix: '' },
      position: { start: 0, end: 0 },
      kind: 'text',
      colour: 1,
      labels: ['a'],
      createdAt: 0,
      at: 0,
    });
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a list', [LEAST]],
    ['no id', { ...LEAST, id: '' }],
    ['an id without end', { ...LEAST, id: 'x'.repeat(1000) }],
    ['no address', { ...LEAST, url: 'javascript:alert(1)' }],
    ['no words', { ...LEAST, quote: { exact: '' } }],
    ['a quote without end', { ...LEAST, quote: { exact: 'x'.repeat(10_001) } }],
  ])('is none of %s', (_what, stored) => {
    expect(parseMark(stored)).toBeUndefined();
  });
});

describe('mergeMarks', () => {
  const mark = fc
    .record({
      at: fc.nat(3),
      createdAt: fc.nat(3),
      note: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }),
      colour: fc.constantFrom(1, 2),
    })
    .map((more) => parseMark({ ...LEAST, ...more }) as MarkRecord);

  it('is the same whichever is first, and nothing new the second time', () => {
    fc.assert(
      fc.property(mark, mark, (one, other) => {
        const merged = mergeMarks(one, other);
        expect(isSameRecord(mergeMarks(other, one), merged)).toBe(true);
        expect(isSameRecord(mergeMarks(merged, other), merged)).toBe(true);
        expect(isSameRecord(mergeMarks(merged, one), merged)).toBe(true);
      }),
    );
  });
});
