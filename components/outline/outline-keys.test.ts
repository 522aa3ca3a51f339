import { describe, expect, it } from 'vitest';
import type { HeadingDepth } from '../../utils/page/types.ts';
import { createTypeAhead, stepFor, type TreeState } from './outline-keys.ts';
import { openRows, shownRows, toRows } from './outline-rows.ts';

const TEXTS = ['Apple', 'Pear', 'Peach', 'Banana', 'Éclair', 'Avocado'];
const DEPTHS: HeadingDepth[] = [2, 3, 3, 2, 3, 2];

function state(at: number, folds: Record<string, boolean> = {}): TreeState {
  const rows = toRows(
    TEXTS.map((text, index) => ({
      depth: DEPTHS[index] ?? 2,
      text,
      id: text,
      index,
      words: 0,
      minutes: 0,
    })),
  );
  const isOpen = openRows(rows, folds, -1);
  return { rows, shown: shownRows(rows, isOpen), isOpen, at };
}

describe('stepFor', () => {
  it.each([
    ['ArrowDown', 0, { go: 1 }],
    ['ArrowDown', 5, undefined],
    ['ArrowUp', 0, undefined],
    ['ArrowUp', 3, { go: 2 }],
    ['Home', 4, { go: 0 }],
    ['End', 0, { go: 5 }],
    ['ArrowRight', 0, { go: 1 }],
    ['ArrowRight', 1, undefined],
    ['ArrowLeft', 0, { fold: 0 }],
    ['ArrowLeft', 2, { go: 0 }],
    ['ArrowLeft', 5, undefined],
    ['*', 1, { unfold: [] }],
    ['*', 0, { unfold: [0, 3] }],
    ['F5', 0, undefined],
  ])('%s on row %i', (key, at, step) => {
    expect(stepFor(key, state(at))).toEqual(step);
  });

  it('passes over what is folded away, and unfolds it', () => {
    expect(stepFor('ArrowDown', state(0, { Apple: false }))).toEqual({ go: 3 });
    expect(stepFor('ArrowRight', state(0, { Apple: false }))).toEqual({ unfold: [0] });
  });
});

describe('type-ahead', () => {
  /** Rows that a series of letters leads to, typed at once. */
  function typed(letters: string, from: number, pause = 0): number {
    const next = createTypeAhead();
    let at = from;
    for (const [index, letter] of letters.split('').entries()) {
      const found = next(letter, state(at), index * pause);
      if (found >= 0) at = found;
    }
    return at;
  }

  it.each([
    ['p', 0, 1],
    ['pp', 0, 2],
    ['ppp', 0, 1],
    ['peac', 0, 2],
    ['a', 0, 5],
    ['e', 0, 4],
    ['x', 3, 3],
  ])('%s from row %i', (letters, from, to) => {
    expect(typed(letters, from)).toBe(to);
  });

  it('begins another word after a pause', () => {
    expect(typed('pb', 0, 2000)).toBe(3);
  });
});
