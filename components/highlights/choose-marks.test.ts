import { describe, expect, it } from 'vitest';
import { parseMark, type MarkRecord } from '../../utils/memory/index.ts';
import { expectLinear } from '../../tests/linear.ts';
import { toSearchable } from '../outline/find.ts';
import {
  ALL_MARKS,
  chooseMarks,
  groupMarks,
  labelsOfMarks,
  nameOfMark,
  textOfMark,
  type MarkChoice,
} from './choose-marks.ts';

function mark(exact: string, more: Partial<MarkRecord> = {}): MarkRecord {
  const record = parseMark({
    id: exact.slice(0, 20),
    url: 'https://example.com/a',
    title: 'A',
    quote: { exact },
    at: 1,
    ...more,
  });
  if (!record) throw new Error('no mark');
  return record;
}

const B = { url: 'https://example.com/b', title: 'B 10' };
const MARKS = [
  mark('one', { createdAt: 3, colour: 2, labels: ['x', 'y'], position: { start: 9, end: 10 } }),
  mark('two', { createdAt: 5, note: 'Über Äpfel', labels: ['x'], position: { start: 1, end: 2 } }),
  mark('three', { ...B, createdAt: 4, section: { text: 'Section', depth: 2 } }),
];

function chosen(choice: Partial<MarkChoice>): string[] {
  const searchable = toSearchable(MARKS.map(textOfMark));
  return chooseMarks(MARKS, searchable, { ...ALL_MARKS, ...choice }).map(({ id }) => id);
}

describe('which marks are shown', () => {
  it.each<[string, Partial<MarkChoice>, string[]]>([
    ['all', {}, ['one', 'two', 'three']],
    ['by words of a note, without accents', { query: 'uber apf' }, ['two']],
    ['by a section', { query: 'section' }, ['three']],
    ['by a title or an address', { query: 'b 10' }, ['three']],
    ['by a label', { query: 'y' }, ['one']],
    ['of a colour', { colours: new Set([2]) }, ['one']],
    ['of one of several colours', { colours: new Set([1, 2]) }, ['one', 'two', 'three']],
    ['with all of some labels', { labels: new Set(['x', 'y']) }, ['one']],
    ['of a post', { post: 'example.com/b' }, ['three']],
    ['none', { query: 'one', post: 'example.com/b' }, []],
  ])('%s', (_name, choice, ids) => {
    expect(chosen(choice)).toEqual(ids);
  });

  it.each([
    ['newest', [['two', 'one'], ['three']]],
    ['oldest', [['one', 'two'], ['three']]],
    ['title', [['two', 'one'], ['three']]],
  ] as const)('by their posts, %s', (order, ids) => {
    const groups = groupMarks(MARKS, order, 'en');
    expect(groups.map(({ marks }) => marks.map(({ id }) => id))).toEqual(ids);
  });

  it('by titles as people count, each the last that a post had', () => {
    const marks = [
      mark('a', { ...B, createdAt: 1 }),
      mark('b', { url: 'https://example.com/c', title: 'B 9', createdAt: 2 }),
      mark('c', { url: 'https://example.com/d', title: ' ', createdAt: 3 }),
      mark('d', { ...B, title: 'Renamed', createdAt: 0 }),
    ];
    const titles = groupMarks(marks, 'title', 'en').map(({ title }) => title);
    expect(titles).toEqual(['B 9', 'B 10', 'example.com/d']);
  });

  it('with the labels that most have, and those that are chosen', () => {
    expect(labelsOfMarks(MARKS, new Set())).toEqual(['x', 'y']);
    expect(labelsOfMarks(MARKS, new Set(['z']))).toEqual(['z', 'x', 'y']);
    const many = Array.from({ length: 40 }, (_none, at) => mark(`m${at}`, { labels: [`l${at}`] }));
    expect(labelsOfMarks(many, new Set())).toHaveLength(12);
  });

  it('by their first words', () => {
    expect(nameOfMark(mark(' one\n two '))).toBe('one two');
    expect(nameOfMark(mark('word '.repeat(50)))).toBe(`${'word '.repeat(12).trim()}…`);
    expect(nameOfMark(mark(`${'x'.repeat(59)}😀😀`)).isWellFormed()).toBe(true);
  });

  it('in time that grows with their number and no faster', () => {
    const all = Array.from({ length: 5000 }, (_none, at) =>
      mark(`words ${at} ${'that go on '.repeat(5)}`, {
        url: `https://example.com/post-${at % 500}`,
        createdAt: (at * 7919) % 5000,
        labels: [`label ${at % 50}`],
        note: `Note ${at}`,
      }),
    );
    expectLinear((size) => () => {
      const marks = all.slice(0, size * 312);
      const searchable = toSearchable(marks.map(textOfMark));
      const shown = chooseMarks(marks, searchable, { ...ALL_MARKS, query: 'note 1' });
      groupMarks(shown, 'newest', 'en');
      groupMarks(marks, 'title', 'en');
      labelsOfMarks(marks, new Set());
    });
  });
});
