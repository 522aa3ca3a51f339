import { describe, expect, it } from 'vitest';
import { visibleSigns } from './visible-signs.ts';

describe('what leaves for other programs', () => {
  it.each([
    ['a\u001B[31mb', 'a[31mb', 'the sign that begins a command to a terminal'],
    ['a\u0000b\u0007\u007F\u009B', 'ab', 'other control signs'],
    ['if (x\u202E == \u202Dy)', 'if (x == y)', 'signs that turn a line around'],
    ['a\u2066b\u2069\u202Bc\u202C', 'abc', 'signs that isolate and embed'],
    ['a\u206Ab\u206Fc\uFFF9d\uFFFB', 'abcd', 'signs that are not used any more'],
    ['a\u{E0001}\u{E0068}\u{E0069}\u{E007F}b', 'ab', 'a text in tags'],
    ['\u{1F3F4}\u{E0068}\u{E0069}b', '\u{1F3F4}b', 'tags after a flag that are none of its own'],
    [`a\u{FE00}${'\u{E0101}\u{FE01}'.repeat(9)}b`, 'a\u{FE00}b', 'a text in variants'],
    ['a\r\nb\rc', 'a\nb\nc', 'line ends of two kinds'],
  ])('%j is %j: %s', (text, plain) => {
    expect(visibleSigns(text)).toBe(plain);
  });

  it.each([
    'a\tb\nc',
    'שלום\u200F!',
    '\u061Cعربي',
    '👩‍👩‍👧',
    'à\u00A0la',
    'क्‍ष',
    '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}',
    '❤\uFE0F 1\uFE0F\u20E3 葛\u{E0100}城',
  ])('%j stays', (text) => {
    expect(visibleSigns(text)).toBe(text);
  });
});
