import { expect, it } from 'vitest';
import { withoutHash } from './address.ts';

it.each([
  ['https://a.example/b?c=d', 'https://a.example/b?c=d'],
  ['https://a.example/b#c', 'https://a.example/b'],
  ['https://a.example/b?c#d#e', 'https://a.example/b?c'],
  ['#a', ''],
])('%s is of the page %s', (url, page) => {
  expect(withoutHash(url)).toBe(page);
});
