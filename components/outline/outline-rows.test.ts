import { describe, expect, it } from 'vitest';
import type { Heading, HeadingDepth } from '../../utils/page/types.ts';
import {
  changeOf,
  levelsAtFirst,
  openRows,
  shownFor,
  shownRows,
  toRows,
  withAncestors,
} from './outline-rows.ts';

function headings(...depths: HeadingDepth[]): Heading[] {
  return depths.map((depth, index) => ({
    depth,
    text: `H${index}`,
    id: `h${index}`,
    index,
    words: 0,
    minutes: 1,
  }));
}

const TREE = headings(2, 3, 3, 4, 2, 3);

describe('toRows', () => {
  it('counts levels, places, parents and ends', () => {
    const rows = toRows(TREE).map((row) =>
      [row.level, row.position, row.siblings, row.parent, row.end].join(' '),
    );
    expect(rows).toEqual([
      '1 1 2 -1 4',
      '2 1 2 0 2',
      '2 2 2 0 4',
      '3 1 1 2 4',
      '1 2 2 -1 6',
      '2 1 1 4 6',
    ]);
  });

  it('adds up the minutes of a section and its parts', () => {
    expect(toRows(TREE).map(({ minutes }) => minutes)).toEqual([4, 1, 2, 1, 2, 1]);
  });
});

describe('folding', () => {
  /** Places shown, with what the user has done and the section being read. */
  function shown(folds: Record<string, boolean>, current = -1, of = TREE): number[] {
    const rows = toRows(of);
    return shownRows(rows, openRows(rows, folds, current));
  }

  it('hides what is in a folded section', () => {
    expect(shown({})).toEqual([0, 1, 2, 3, 4, 5]);
    expect(shown({ h0: false })).toEqual([0, 4, 5]);
    expect(shown({ h2: false, h4: false })).toEqual([0, 1, 2, 4]);
  });

  const long = headings(
    ...Array.from({ length: 120 }, (_, at): HeadingDepth =>
      at % 12 === 0 ? 2 : at % 4 === 1 ? 3 : 4,
    ),
  );

  it('starts with so many levels that the list can be surveyed', () => {
    expect(levelsAtFirst(toRows(TREE))).toBe(Infinity);
    expect(levelsAtFirst(toRows(long))).toBe(2);
    expect(shown({}, -1, long)).toHaveLength(40);
  });

  it('opens the section being read, unless the user has folded it', () => {
    expect(shown({}, -1, long)).not.toContain(6);
    expect(shown({}, 6, long)).toContain(6);
    expect(shown({ h5: false }, 6, long)).not.toContain(6);
  });

  it('knows what stands for a row that is folded away', () => {
    const rows = toRows(TREE);
    const isOpen = openRows(rows, { h0: false, h2: false }, -1);
    expect(shownFor(rows, isOpen, 3)).toBe(0);
    expect(shownFor(rows, isOpen, 5)).toBe(5);
  });
});

describe('withAncestors', () => {
  it('keeps headings and those above them', () => {
    const kept = withAncestors(toRows(TREE), [3]).map(({ index }) => index);
    expect(kept).toEqual([0, 2, 3]);
  });
});

describe('changeOf', () => {
  const rows = toRows(TREE);
  const changes = new Map([[3, 'edited' as const]]);

  it('is what has changed in a section, folded or not', () => {
    expect(changeOf(rows, 3, true, changes)).toBe('edited');
    expect(changeOf(rows, 0, false, new Map([[0, 'new'], [3, 'edited']]))).toBe('new'); // prettier-ignore
  });

  it('is said by the section in which one that has changed is folded away', () => {
    expect([0, 2].map((index) => changeOf(rows, index, false, changes))).toEqual([
      'inside',
      'inside',
    ]);
    expect([0, 2].map((index) => changeOf(rows, index, true, changes))).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('is not said by others, nor where nothing has changed', () => {
    expect([1, 4, 5].map((index) => changeOf(rows, index, false, changes))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(changeOf(rows, 0, false, undefined)).toBeUndefined();
  });
});
