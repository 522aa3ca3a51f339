import { describe, expect, it } from 'vitest';
import { neighbour } from './neighbour.ts';
import type { Heading } from './types.ts';

/** Sections by letters: those in lower case are in closed panels. */
function sections(letters: string): Heading[] {
  return Array.from(letters, (text, index) => {
    const heading: Heading = { depth: 2, text, index, words: 0, minutes: 0 };
    return /[a-z]/.test(text) ? { ...heading, within: 'Tab' } : heading;
  });
}

describe('neighbour', () => {
  it.each([
    ['ABC', 1, 1, 'C'],
    ['ABC', 1, -1, 'A'],
    ['ABC', -1, 1, 'A'],
    ['AbcD', 0, 1, 'D'],
    ['AbcD', 3, -1, 'A'],
    ['aBC', -1, 1, 'B'],
    ['ABc', 1, 1, undefined],
    ['aBC', 1, -1, undefined],
    ['ABC', 2, 1, undefined],
  ] as const)('of %s at %i by %i', (letters, current, by, text) => {
    const place = { current, isAhead: false, part: 0, progress: 0 };
    expect(neighbour(sections(letters), place, by)?.text).toBe(text);
  });

  it('is the first section for who sees it and has not come to it', () => {
    const place = { current: 0, isAhead: true, part: 0, progress: 0 };
    expect(neighbour(sections('AB'), place, 1)?.text).toBe('A');
    expect(neighbour(sections('AB'), place, -1)).toBeUndefined();
  });
});
