import { describe, expect, it } from 'vitest';
import { BUILDS, partsOf, sizesOf, sizeTable } from './sizes.ts';

describe('the table of sizes', () => {
  it('has bytes alone before the first release', () => {
    expect(sizeTable({ 'a.js': 1234 }, undefined)).toEqual([`${'a.js'.padEnd(28)}     1,234`]);
  });

  it('says what has become larger, smaller, new and gone since the last one', () => {
    const now = { 'larger.js': 1500, 'new.js': 10, 'same.js': 7, 'smaller.js': 2 };
    const before = { 'gone.js': 3, 'larger.js': 500, 'same.js': 7, 'smaller.js': 5 };
    const changes = sizeTable(now, before).map((line) => line.split(/\s+/).slice(2).join(' '));
    expect(changes).toEqual(['gone, it had 3', '+1,000', 'new', '=', '-3']);
  });
});

describe.each(BUILDS)('sizes of %s', (build) => {
  it('count scripts, pages with all that they load, and what is loaded late', () => {
    const sizes = sizesOf(build);
    expect(Object.keys(sizes)).toEqual(
      expect.arrayContaining(['spotter.js', 'popup.html', 'reader.html', 'to-markdown (late)']),
    );
    expect(sizes['popup.html']).toBeGreaterThan(sizes['spotter.js'] ?? Infinity);
    expect(Object.values(sizes).every((bytes) => bytes > 0)).toBe(true);
  });

  it('count each part of a page once', () => {
    const parts = partsOf(build, 'popup.html');
    expect(new Set(parts).size).toBe(parts.length);
  });
});
