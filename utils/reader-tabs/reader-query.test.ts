import { expect, it } from 'vitest';
import { parseReaderQuery, readerQuery } from './reader-query.ts';

const URL = 'https://example.com/a?b=c&d';

it.each([
  [{}],
  [{ url: URL }],
  [{ tabId: 7 }],
  [{ tabId: 7, life: 'a1b2' }],
  [{ tabId: 7, life: 'a1b2', url: URL, isDebug: true }],
  [{ url: URL, sections: ['a&b', '#-1', '#3', 'ü,c'] }],
])('reads what it has written: %j', (query) => {
  expect(parseReaderQuery(readerQuery(query))).toEqual(query);
});

it.each([
  ['?tab=x&life=y', {}],
  ['?tab=1.5', {}],
  ['?url=file:///etc/passwd', {}],
  ['?url=nowhere&tab=7', { tabId: 7 }],
  ['?life=alone', {}],
  ['?url=https://example.com/a%23part', { url: 'https://example.com/a' }],
])('leaves out of %s what makes no sense', (search, query) => {
  expect(parseReaderQuery(search)).toEqual(query);
});
