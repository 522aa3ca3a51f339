import { describe, expect, it } from 'vitest';
import { neighbour } from './neighbour-heading.ts';
import type { Heading } from '../types.ts';

/** Sections by letters: those in lower case are in closed panels. */
function sections(letters: string): Heading[] {
  return Array.from(letters, (text, index) => {
    const heading: Heading = { depth: 2, text, index, words: 0, minutes: 0 };
    return /[a-z]/.test(text) ? { ...heading, within: 'Tab' } : heading;
  });
}

describe('neighbour', () => {
  it.each([
    ['ABC', 1, 1, 2],
    ['ABC', 1, -1, 0],
    ['ABC', 0, -1, -1],
    ['ABC', -1, 1, 0],
    ['ABC', -1, -1, undefined],
    ['AbcD', 0, 1, 3],
    ['AbcD', 3, -1, 0],
    ['aBC', -1, 1, 1],
    ['ABc', 1, 1, undefined],
    ['aBC', 1, -1, -1],
    ['ABC', 2, 1, undefined],
  ] as const)('of %s at %i by %i is %s', (letters, current, by, index) => {
    expect(neighbour(sections(letters), { current }, by)).toBe(index);
  });
});
