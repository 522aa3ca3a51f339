import { describe, expect, it } from 'vitest';
import { INTRODUCTION } from '../../utils/page/outline/introduction.ts';
import type { HeadingDepth } from '../../utils/page/types.ts';
import { nestHeadings, type OutlineNode } from './nest-headings.ts';

/** Headings nested, each as its place: `0(1 2(3))`. */
function nested(...depths: HeadingDepth[]): string {
  const headings = depths.map((depth, index) => ({ depth, text: '', index, words: 0, minutes: 0 }));
  const write = ({ heading, children }: OutlineNode): string =>
    children.length === 0
      ? `${heading.index}`
      : `${heading.index}(${children.map(write).join(' ')})`;
  return nestHeadings(headings).map(write).join(' ');
}

describe('nestHeadings', () => {
  it.each<[string, HeadingDepth[], string]>([
    ['nothing', [], ''],
    ['sections', [2, 2, 2], '0 1 2'],
    ['sections with parts', [2, 3, 3, 2, 3], '0(1 2) 3(4)'],
    ['parts of parts', [1, 2, 3, 4, 5, 6], '0(1(2(3(4(5)))))'],
    ['a way back over several levels', [2, 3, 4, 2], '0(1(2)) 3'],
    ['a level left out', [2, 5, 5, 3], '0(1 2 3)'],
    ['a deeper heading first', [4, 3, 2, 3], '0 1 2(3)'],
    ['the deepest first', [6, 1, 6], '0 1(2)'],
  ])('nests %s', (_what, depths, tree) => {
    expect(nested(...depths)).toBe(tree);
  });

  it('nests nothing under the introduction', () => {
    const top = { depth: 1, text: 'Title', index: INTRODUCTION, words: 0, minutes: 0 } as const;
    const first = { depth: 2, text: 'A', index: 0, words: 0, minutes: 0 } as const;
    expect(nestHeadings([top, first]).map(({ heading }) => heading)).toEqual([top, first]);
  });

  it('keeps every heading as it is', () => {
    const heading = { depth: 2, text: 'A', id: 'a', index: 0, words: 5, minutes: 0.1 } as const;
    expect(nestHeadings([heading])[0]?.heading).toBe(heading);
  });
});
