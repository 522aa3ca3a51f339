import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsOfTime, placeAt, timeAt } from './time-axis.ts';

const SECTIONS = [
  { index: -1, minutes: 1 },
  { index: 0, minutes: 0 },
  { index: 1, minutes: 3 },
  { index: 2, minutes: 2 },
];

describe('the reading time as an axis', () => {
  it('has a part for each section, one after the other', () => {
    expect(partsOfTime(SECTIONS)).toEqual([
      { index: -1, start: 0, end: 1 },
      { index: 0, start: 1, end: 1 },
      { index: 1, start: 1, end: 4 },
      { index: 2, start: 4, end: 6 },
    ]);
  });

  it('joins sections to the part before', () => {
    expect(partsOfTime(SECTIONS, ({ index }) => index < 1)).toEqual([
      { index: -1, start: 0, end: 1 },
      { index: 0, start: 1, end: 6 },
    ]);
  });

  it.each([
    [0, { current: -1, part: 0 }],
    [0.5, { current: -1, part: 0.5 }],
    [1, { current: 1, part: 0 }],
    [2.5, { current: 1, part: 0.5 }],
    [6, { current: 2, part: 1 }],
    [99, { current: 2, part: 1 }],
    [-1, { current: -1, part: 0 }],
  ])('has at %d minutes a place', (time, place) => {
    expect(placeAt(SECTIONS, time)).toEqual(place);
  });

  it('begins where nothing takes time', () => {
    expect(placeAt([{ index: 0, minutes: 0 }], 1)).toEqual({ current: -1, part: 0 });
    expect(timeAt([], { current: 3, part: 1 })).toBe(0);
  });

  it('leads from a moment to a place and back', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 6, noNaN: true }), (time) => {
        expect(timeAt(SECTIONS, placeAt(SECTIONS, time))).toBeCloseTo(time, 6);
      }),
    );
  });
});
