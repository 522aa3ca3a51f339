import { describe, expect, it } from 'vitest';
import { wordStarts } from './word-starts.ts';

function starts(text: string): string[] {
  return wordStarts(text).map(({ start, end }) => text.slice(start, end));
}

describe('the beginnings of words', () => {
  it.each([
    ['a to the word queue reading', ['a', 't', 'th', 'wo', 'qu', 'rea']],
    ['Don’t stop, O’Brien!', ['Do', 'st', 'O’B']],
    ['Überraschung naïve', ['Überr', 'na']],
    ['прочитать статью', ['проч', 'ста']],
    ['e\u0301te\u0301 fini', ['e\u0301t', 'fi']],
    ['version 16.4 of x-ray', ['ver', 'o', 'x', 'ra']],
    ['قراءة 读书 ページ', []],
    ['', []],
  ])('of %j', (text, expected) => {
    expect(starts(text)).toEqual(expected);
  });
});
