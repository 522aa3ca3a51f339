import { describe, expect, it } from 'vitest';
import { KEYS } from './reader-keys.ts';

describe('the keys of the reader', () => {
  it('start one action each', () => {
    const keys = KEYS.flatMap(([, keys]) => keys);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });
});
