import { describe, expect, it } from 'vitest';
import { textDirective } from '../../utils/page/marks/index.ts';
import { markdownQuote } from './quote.ts';

function directive(text: string, before = '', after = ''): string {
  return decodeURIComponent(textDirective({ text, before, after }));
}

describe('textDirective', () => {
  it('names a short stretch whole', () => {
    expect(directive('a queue that is busy')).toBe('a queue that is busy');
  });

  it('completes the words that a selection begins and ends in', () => {
    expect(directive('ueue that is bus', 'When a q', 'y, wait.')).toBe('queue that is busy');
    expect(directive('  a queue ', 'When', 'waits')).toBe('a queue');
  });

  it('knows words where no spaces part them', () => {
    expect(directive('い画面は情', 'うるさ', '報が多い')).toBe('うるさい画面は情報');
  });

  it('names both ends of a long stretch', () => {
    const words = Array.from({ length: 40 }, (_, at) => `word${at}`).join(' ');
    expect(directive(words)).toBe(
      'word0 word1 word2 word3 word4,word35 word36 word37 word38 word39',
    );
  });

  it('names both ends of what runs over more than one block', () => {
    expect(directive('the end of one.\n\nThe start', 'Here is ', ' of another.')).toBe(
      'the end of one.,The start',
    );
  });

  it('encodes the signs that are its own', () => {
    expect(textDirective({ text: 'a well-known, & safe way', before: '', after: '' })).toBe(
      'a%20well%2Dknown%2C%20%26%20safe%20way',
    );
  });
});

describe('markdownQuote', () => {
  const selected = { text: 'One *line*.\n\nAnother.', before: '', after: '' };

  it('quotes each line and links to the words', () => {
    expect(markdownQuote(selected, 'A [title]', 'https://example.com/a(b)')).toBe(
      [
        '> One \\*line\\*.',
        '>',
        '> Another.',
        '>',
        '> — [A \\[title\\]](https://example.com/a%28b%29#:~:text=One%20*line*.,Another.)',
        '',
      ].join('\n'),
    );
  });

  it('keeps the section that the address names', () => {
    expect(markdownQuote(selected, 'A', 'https://example.com/#b')).toContain('/#b:~:text=');
  });
});
