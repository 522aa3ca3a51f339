import { describe, expect, it } from 'vitest';
import { contentScore, shownByMarkdown, type SourceContent } from './content-score.ts';

const SOURCE: SourceContent = {
  text: 'Slow clocks, *really*.\n\nOne\n\nTwo\n\na b\n\n1 2',
  labels: 'Note',
  lists: [{ ordered: true, start: 3, items: ['One', 'Two'] }],
  tables: [
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  code: ['x = 1\n  y'],
};

const RIGHT = [
  'Slow clocks, \\*really\\*.',
  '**Note**',
  '3. One\n4. Two',
  '| a | b |\n| - | - |\n| 1 | 2 |',
  '```\nx = 1\n  y\n```',
];

function scoreOf(...parts: readonly string[]): ReturnType<typeof contentScore> {
  return contentScore(shownByMarkdown(parts.join('\n\n')), SOURCE);
}

describe('the measure of content', () => {
  it('finds all that is there', () => {
    expect(scoreOf(...RIGHT)).toEqual({
      wordsLost: 0,
      wordsTooMany: 0,
      signs: 1,
      lists: 1,
      tables: 1,
      code: 1,
      lost: [],
      tooMany: [],
    });
  });

  it('finds each word that is lost, and each that is too many', () => {
    const { lost, tooMany, wordsLost, signs } = scoreOf(
      'Slow slow clocks',
      ...RIGHT.slice(1),
      'Share',
    );
    expect({ lost, tooMany }).toEqual({
      lost: ['really', ',', '*', '*', '.'],
      tooMany: ['slow', 'share'],
    });
    expect(wordsLost).toBeCloseTo(1 / 9);
    expect(signs).toBe(0);
  });

  it('finds a list that is numbered otherwise, a row that is split and code that lost its spaces', () => {
    const wrong = ['1. One\n2. Two', '| a | b |\n| - | - |\n| 1 | |', '```\nx = 1\ny\n```'];
    expect(scoreOf(...RIGHT.slice(0, 2), ...wrong)).toMatchObject({ lists: 0, tables: 0, code: 0 });
  });

  it('finds emphasis that became signs, and words that were glued', () => {
    const signs = scoreOf('Slow clocks, ** \\*really\\* **.', ...RIGHT.slice(1));
    expect(signs).toMatchObject({ signs: 0, tooMany: ['*', '*', '*', '*'] });
    const glued = scoreOf('Slowclocks, \\*really\\*.', ...RIGHT.slice(1));
    expect(glued).toMatchObject({ lost: ['slow', 'clocks'], tooMany: ['slowclocks'] });
  });
});
