import { describe, expect, it } from 'vitest';
import { atOwnRate, ownRateIn } from './own-rate.ts';
import { readingMinutes, readingRate } from './reading-time.ts';
import type { Article } from '../types.ts';

function article(lang: string): Article {
  const amount = { words: 2380, codeLines: 60, images: 2 };
  const minutes = Math.round(readingMinutes(amount, lang));
  return {
    url: 'https://example.com/blog/a', lang, dir: 'ltr', kind: 'post', evidence: [], title: 'A',
    authors: [], tags: [], ...amount, minutes, introduction: { words: 238, minutes: 1 },
    headings: [
      { depth: 2, text: 'Prose', index: 0, words: 476, minutes: 2 },
      { depth: 2, text: 'Code', index: 1, words: 238, minutes: 3 },
      { depth: 2, text: 'Nothing', index: 2, words: 0, minutes: 0 },
    ],
  }; // prettier-ignore
}

describe('ownRateIn', () => {
  it('is the rate itself in its own language', () => {
    expect(ownRateIn('en-GB', { words: 300, lang: 'en' })).toBe(300);
  });

  it('is in proportion to the usual rate in another', () => {
    const twice = { words: 2 * readingRate('en'), lang: 'en' };
    expect(ownRateIn('de', twice)).toBe(2 * readingRate('de'));
    expect(ownRateIn('zh', twice)).toBe(2 * readingRate('zh'));
    expect(ownRateIn('en', { words: readingRate('ja') / 2, lang: 'ja' })).toBe(119);
  });
});

describe('atOwnRate', () => {
  it('leaves the article as it is for who has no rate', () => {
    const whole = article('en');
    expect(atOwnRate(whole, null)).toBe(whole);
  });

  it('reads prose faster, and code and images as ever', () => {
    const { minutes, headings, introduction } = atOwnRate(article('en'), {
      words: 476,
      lang: 'en',
    });
    expect(introduction).toEqual({ words: 238, minutes: 0.5 });
    // Five minutes of prose, two of code, 23 seconds for two images.
    expect(minutes).toBe(7);
    expect(headings.map((heading) => heading.minutes)).toEqual([1, 2.5, 0]);
  });

  it('reads prose slower', () => {
    const { minutes, headings } = atOwnRate(article('en'), { words: 119, lang: 'en' });
    expect(minutes).toBe(22);
    expect(headings.map((heading) => heading.minutes)).toEqual([4, 4, 0]);
  });

  it('makes no introduction for an article that says nothing of one', () => {
    const { introduction: _, ...older } = article('en');
    expect(atOwnRate(older, { words: 119, lang: 'en' })).not.toHaveProperty('introduction');
  });

  it('changes nothing for who reads at the usual rate', () => {
    const whole = article('en');
    expect(atOwnRate(whole, { words: readingRate('fr'), lang: 'fr' })).toEqual(whole);
  });
});
