import { describe, expect, it } from 'vitest';
import { charactersIn, characterWidth, sampleOf, spacingOf } from './line-measure.ts';

const ENGLISH = 'Most of what a team learns never reaches the page. '.repeat(20);

describe('sampleOf', () => {
  it('takes the text of paragraphs, and none of code and headings', () => {
    const html =
      '<h2 id="a">Title</h2><p>One <em>small</em> &amp; fine</p><pre><code>x</code></pre><p id="b">two</p>';
    expect(sampleOf(html)).toBe('One small fine two');
  });

  it('has nothing where there are none, and no more than it needs', () => {
    expect(sampleOf('<ul><li>one</li></ul>')).toBe('');
    expect(sampleOf(`<p>${ENGLISH.repeat(20)}</p>`)).toHaveLength(2000);
  });
});

describe('charactersIn', () => {
  it('has fewer in a line where they are as wide as they are high', () => {
    expect(charactersIn(ENGLISH, 66)).toBe(66);
    expect(charactersIn('静かな画面は、読む人の邪魔をしない。', 66)).toBe(40);
    expect(charactersIn('읽는 사람을 방해하지 않는 화면', 66)).toBe(40);
  });
});

describe('characterWidth', () => {
  it('is that of the faces that are used, times the size of the text', () => {
    const [mono = 0, large = 0] = [20, 40].map((size) =>
      characterWidth(ENGLISH, `${size}px monospace`),
    );
    expect(mono).toBeGreaterThan(0.4);
    expect(mono).toBeLessThan(0.8);
    expect(large).toBeCloseTo(mono, 1);
  });

  it('is not told by a few words, and is none that no text has', () => {
    expect(characterWidth('Few.', '20px serif')).toBeUndefined();
    expect(characterWidth('\u200b'.repeat(500), '20px serif')).toBe(0.25);
  });
});

describe('what spacing adds to a character', () => {
  it.each([
    ['four letters', 0, 0, 0],
    ['four letters', 0.1, 0, 0.1],
    ['abcd efghi', 0, 0.5, 0.05],
    ['一二三四五', 0.1, 0.6, 0.1],
    ['', 0.1, 0.6, 0.1],
  ])('of %j with %d and %d is %d', (sample, letters, words, added) => {
    expect(spacingOf(sample, letters, words)).toBeCloseTo(added, 5);
  });
});
