import { describe, expect, it } from 'vitest';
import { headingsDownTo, shownInstead } from './shown-headings.ts';
import type { Heading, HeadingDepth } from '../types.ts';

function headings(depths: HeadingDepth[]): Heading[] {
  return depths.map((depth, index) => ({ depth, text: `H${index}`, index, words: 10, minutes: 1 }));
}

function brief(shown: Heading[]): [number, number, number][] {
  return shown.map(({ index, words, minutes }) => [index, words, minutes]);
}

describe('headingsDownTo', () => {
  const article = headings([2, 3, 4, 3, 2, 4]);

  it('leaves all where all are to be shown', () => {
    expect(headingsDownTo(article, 6)).toEqual(article);
  });

  it('counts what it leaves out to the section that holds it', () => {
    expect(brief(headingsDownTo(article, 3))).toEqual([
      [0, 10, 1],
      [1, 20, 2],
      [3, 10, 1],
      [4, 20, 2],
    ]);
    expect(brief(headingsDownTo(article, 2))).toEqual([
      [0, 40, 4],
      [4, 20, 2],
    ]);
  });

  it('changes no heading of the article', () => {
    headingsDownTo(article, 2);
    expect(article[0]?.minutes).toBe(1);
  });

  it('shows the first level of an article whose headings are all deeper', () => {
    expect(brief(headingsDownTo(headings([3, 4, 3]), 1))).toEqual([
      [0, 20, 2],
      [2, 10, 1],
    ]);
  });

  it('leaves out a deeper heading that no section holds', () => {
    expect(brief(headingsDownTo(headings([4, 2]), 2))).toEqual([[1, 10, 1]]);
  });

  it('has none where there is none', () => {
    expect(headingsDownTo([], 2)).toEqual([]);
  });
});

describe('shownInstead', () => {
  const shown = headingsDownTo(headings([4, 2, 3, 3, 2]), 2);

  it.each([
    [-1, -1],
    [0, -1],
    [1, 1],
    [3, 1],
    [4, 4],
  ])('is for heading %i heading %i', (index, instead) => {
    expect(shownInstead(shown, index)).toBe(instead);
  });
});
