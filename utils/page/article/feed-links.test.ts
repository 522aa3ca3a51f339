import { describe, expect, it } from 'vitest';
import { parse } from '../../../tests/dom.ts';
import { findFeeds } from './feed-links.ts';

const PAGE = 'https://example.com/blog';

function found(...links: string[]): string[] {
  const head = links.map((link) => `<link ${link}>`).join('');
  return findFeeds(parse(`<head><base href="${PAGE}">${head}</head>`), PAGE);
}

describe('findFeeds', () => {
  it.each([
    [
      'RSS',
      'rel="alternate" type="application/rss+xml" href="/rss.xml"',
      ['https://example.com/rss.xml'],
    ],
    [
      'Atom',
      'rel="alternate" type="application/atom+xml" href="atom"',
      ['https://example.com/atom'],
    ],
    [
      'JSON Feed',
      'rel="alternate" type="application/feed+json; charset=utf-8" href="/f"',
      ['https://example.com/f'],
    ],
    [
      'names in capitals',
      'rel="ALTERNATE" type="Application/RSS+XML" href="/r"',
      ['https://example.com/r'],
    ],
    [
      'another site',
      'rel="alternate" type="application/rss+xml" href="https://feeds.example/rss"',
      [],
    ],
    ['another language', 'rel="alternate" hreflang="de" href="/de"', []],
    ['Markdown', 'rel="alternate" type="text/markdown" href="/blog.md"', []],
    ['a style', 'rel="alternate stylesheet" type="text/css" href="/x.css"', []],
    ['no address', 'rel="alternate" type="application/rss+xml" href="https://"', []],
  ])('of %s', (_what, link, expected) => {
    expect(found(link)).toEqual(expected);
  });

  it('names each once, and no more than are asked', () => {
    const link = (name: string): string =>
      `rel="alternate" type="application/rss+xml" href="/${name}"`;
    expect(found(link('a'), link('a'), link('b'), link('c'), link('d'))).toHaveLength(3);
  });
});
