import { describe, expect, it } from 'vitest';
import { labelsFrom } from './mark-texts.ts';

describe('labelsFrom', () => {
  it.each([
    ['one, two', ['one', 'two']],
    [' one ,, one,', ['one']],
    ['読む、書く', ['読む', '書く']],
    ['قراءة، كتابة', ['قراءة', 'كتابة']],
    ['two words; more', ['two words', 'more']],
    ['', []],
  ])('parts %j', (typed, labels) => {
    expect(labelsFrom(typed)).toEqual(labels);
  });
});
