import { expect, it } from 'vitest';
import { isSameSite, withoutHash } from './address.ts';

it.each([
  ['https://a.example/b?c=d', 'https://a.example/b?c=d'],
  ['https://a.example/b#c', 'https://a.example/b'],
  ['https://a.example/b?c#d#e', 'https://a.example/b?c'],
  ['#a', ''],
])('%s is of the page %s', (url, page) => {
  expect(withoutHash(url)).toBe(page);
});

it.each([
  ['https://a.example/b', 'https://a.example/c?d#e', true],
  ['https://a.example', 'https://me:word@A.example:443/', true],
  ['http://127.0.0.1:8080/a', 'http://127.0.0.1:8080/', true],
  ['https://a.example/', 'http://a.example/', false],
  ['https://a.example/', 'https://a.example:444/', false],
  ['https://a.example/', 'https://b.a.example/', false],
  ['https://a.example/', 'https://a.example.org/', false],
  ['file:///a', 'file:///a', false],
  ['javascript:alert(1)', 'javascript:alert(1)', false],
  ['blob:https://a.example/b', 'https://a.example/b', false],
  ['', '', false],
  ['a', 'https://a.example/', false],
])('%s and %s are of one site: %s', (one, other, isOne) => {
  expect(isSameSite(one, other)).toBe(isOne);
});
