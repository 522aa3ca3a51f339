import { describe, expect, it } from 'vitest';
import { isWebAddress, markdownLink, markdownOutline, sectionAddress } from './section-links.ts';

const PAGE = 'https://example.com/blog/post?a=1';

describe('sectionAddress', () => {
  it.each([
    ['intro', '#intro'],
    ['100%', '#100%25'],
    ['a b', '#a%20b'],
    ['什么', '#%E4%BB%80%E4%B9%88'],
    ['a#b', '#a#b'],
  ])('of %s', (id, hash) => {
    expect(sectionAddress(PAGE, { id })).toBe(PAGE + hash);
  });

  it('of a heading without one is the page', () => {
    expect(sectionAddress(PAGE, {})).toBe(PAGE);
  });
});

describe('markdownLink', () => {
  it('keeps signs of Markdown from being read as such', () => {
    const link = markdownLink(PAGE, { text: 'The [old] `API` *is* <b>', id: 'x(1)' });
    expect(link).toBe(String.raw`[The \[old\] \`API\` \*is\* \<b\>](${PAGE}#x%281%29)`);
  });
});

describe('markdownOutline', () => {
  it('nests as the headings do', () => {
    const heading = { words: 0, minutes: 0 };
    const list = markdownOutline('https://a.b/c', [
      { ...heading, index: 0, depth: 2, text: 'One', id: 'one' },
      { ...heading, index: 1, depth: 4, text: 'Part', id: 'part' },
      { ...heading, index: 2, depth: 2, text: 'Two' },
    ]);
    expect(list).toBe(
      '- [One](https://a.b/c#one)\n  - [Part](https://a.b/c#part)\n- [Two](https://a.b/c)\n',
    );
  });
});

describe('isWebAddress', () => {
  it.each(['https://blog.example/tags/a', 'HTTP://blog.example'])('takes %s', (href) => {
    expect(isWebAddress(href)).toBe(true);
  });

  it.each([
    'javascript:alert(1)',
    ' javascript:x//https://',
    'data:text/html,x',
    'https:x',
    '/a',
    '',
  ])('does not take %j', (href) => {
    expect(isWebAddress(href)).toBe(false);
  });
});
