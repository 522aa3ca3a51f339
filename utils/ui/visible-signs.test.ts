import { describe, expect, it } from 'vitest';
import { visibleSigns } from './visible-signs.ts';

describe('what leaves for other programs', () => {
  it.each([
    ['a\u001B[31mb', 'a[31mb', 'the sign that begins a command to a terminal'],
    ['a\u0000b\u0007\u007F\u009B', 'ab', 'other control signs'],
    ['if (x\u202E == \u202Dy)', 'if (x == y)', 'signs that turn a line around'],
    ['a\u2066b\u2069\u202Bc\u202C', 'abc', 'signs that isolate and embed'],
    ['a\r\nb\rc', 'a\nb\nc', 'line ends of two kinds'],
  ])('%j is %j: %s', (text, plain) => {
    expect(visibleSigns(text)).toBe(plain);
  });

  it.each(['a\tb\nc', 'שלום\u200F!', '\u061Cعربي', '👩‍👩‍👧', 'à\u00A0la', 'क्‍ष'])('%j stays', (text) => {
    expect(visibleSigns(text)).toBe(text);
  });
});
