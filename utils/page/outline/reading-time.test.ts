import { describe, expect, it } from 'vitest';
import { countWords, readingMinutes, readingRate, wholeMinutes } from './reading-time.ts';

const NOTHING = { words: 0, codeLines: 0, images: 0 };

describe('readingRate', () => {
  it('is 238 words of English a minute', () => {
    expect(readingRate('en')).toBe(238);
  });

  it('does not depend on region or case', () => {
    expect(readingRate('DE-at')).toBe(readingRate('de'));
    expect(readingRate('zh-Hant-TW')).toBe(readingRate('zh'));
  });

  it('is that of English for a language without a study', () => {
    expect(readingRate('eo')).toBe(readingRate('en'));
    expect(readingRate('')).toBe(readingRate('en'));
    for (const name of ['__proto__', 'constructor', 'toString', 'constructor-x']) {
      expect(readingRate(name)).toBe(readingRate('en'));
    }
  });

  it.each(['ar', 'de', 'fi', 'ru', 'tr'])('is fewer words in %s, whose words say more', (lang) => {
    expect(readingRate(lang)).toBeLessThan(readingRate('en'));
  });

  it.each(['zh', 'ja', 'ko'])('is counted in characters in %s', (lang) => {
    expect(readingRate(lang)).toBeGreaterThan(readingRate('en'));
  });
});

describe('readingMinutes', () => {
  it('reads prose at the rate of its language', () => {
    expect(readingMinutes({ ...NOTHING, words: 476 }, 'en')).toBe(2);
    expect(readingMinutes({ ...NOTHING, words: 510 }, 'zh')).toBe(2);
  });

  it('reads prose at the reader’s own rate where there is one', () => {
    expect(readingMinutes({ ...NOTHING, words: 300 }, 'en', 100)).toBe(3);
  });

  it('skims thirty lines of code a minute, at any rate for prose', () => {
    expect(readingMinutes({ ...NOTHING, codeLines: 45 }, 'en')).toBe(1.5);
    expect(readingMinutes({ ...NOTHING, codeLines: 45 }, 'de', 100)).toBe(1.5);
  });

  it.each([
    [0, 0],
    [1, 12],
    [2, 12 + 11],
    [3, 12 + 11 + 10],
    [9, 72],
    [10, 72 + 3],
    [12, 72 + 3 * 3],
  ])('looks at %i images for %i seconds', (images, seconds) => {
    expect(readingMinutes({ ...NOTHING, images }, 'en') * 60).toBeCloseTo(seconds);
  });

  it('adds up prose, code and images', () => {
    const minutes = readingMinutes({ words: 238, codeLines: 30, images: 1 }, 'en');
    expect(minutes).toBeCloseTo(2.2);
  });
});

describe('wholeMinutes', () => {
  it.each([
    [0, 0],
    [0.01, 1],
    [0.6, 1],
    [1.49, 1],
    [1.5, 2],
    [7.2, 7],
  ])('says %d as %i', (minutes, whole) => {
    expect(wholeMinutes(minutes)).toBe(whole);
  });
});

describe('countWords', () => {
  it.each([
    [
      'any space parts words',
      ['\u0020', '\u00a0', '\u2000', '\u2001', '\u200a', '\u3000', '\n'],
      2,
    ],
    ['other signs do not', ['\u200b', '!', '.', '\u2010', '\u00df'], 1],
  ])('%s', (_what, signs, count) => {
    expect(signs.map((sign) => countWords(`a${sign}b`))).toEqual(signs.map(() => count));
  });

  it('counts what begins and ends the letters and digits, and nothing beside them', () => {
    expect(Array.from('azAZ09é', countWords)).toEqual(Array(7).fill(1));
    expect(Array.from('`{@[/:\u007f!', countWords)).toEqual(Array(8).fill(0));
  });

  it.each([
    ['', 0],
    ['   \n\t ', 0],
    ['Hello, world!', 2],
    ['don’t state-of-the-art', 2],
    ['a — b & c', 3],
    ['version 3.14', 2],
    ['→ ✓ …', 0],
    ['naïve Straße', 2],
    ['الكتاب جديد', 2],
    ['two\u00A0words', 2],
  ])('counts what stands between spaces in %j', (text, count) => {
    expect(countWords(text)).toBe(count);
  });

  it.each([
    ['你好世界', 4],
    ['你好，世界。', 4],
    ['こんにちは', 5],
    ['カタカナ', 4],
    ['漢字とかな', 5],
    ['한국어 글', 4],
    ['𠮷', 1],
  ])('counts each character of %s', (text, count) => {
    expect(countWords(text)).toBe(count);
  });

  it('counts words of Latin script within Chinese', () => {
    expect(countWords('使用React和Next.js构建')).toBe(2 + 1 + 1 + 1 + 2);
  });

  it.each([
    ['Thai', 'ภาษาไทย', 2],
    ['Khmer', 'ខ្ញុំស្រឡាញ់ភាសាខ្មែរ', 3],
    ['Burmese', 'မြန်မာ စကား', 2],
    ['Lao', 'ພາສາລາວ', 2],
  ])('finds the words of %s, which writes no spaces', (_script, text, count) => {
    expect(countWords(text)).toBe(count);
    expect(countWords(`${text} ${text}`)).toBe(2 * count);
  });

  it('counts Thai and English in one line', () => {
    expect(countWords('ภาษาไทย in English')).toBe(4);
  });
});
