import { describe, expect, it } from 'vitest';
import { firstSentence } from './first-sentence.ts';

describe('the first sentence', () => {
  it.each([
    ['Dr. No came. He left.', 'en', 'Dr. No came.'],
    ['Am 3. Mai kam er. Dann ging er.', 'de', 'Am 3. Mai kam er.'],
    ['وصل. ثم ذهب.', 'ar', 'وصل.'],
    ['no end', 'en', 'no end'],
    ['', 'en', ''],
    ['One. Two.', '??', 'One.'],
  ])('of %j', (text, lang, expected) => {
    expect(firstSentence(text, lang)).toBe(expected);
  });

  it('of a text without end is its beginning', () => {
    expect(firstSentence('word '.repeat(1000), 'en').length).toBeLessThanOrEqual(1000);
  });
});
