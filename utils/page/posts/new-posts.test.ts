import { describe, expect, it } from 'vitest';
import type { PostLink } from '../types.ts';
import { newPosts } from './new-posts.ts';
import { sortPosts } from './sort-posts.ts';

function post(name: string, published?: string): PostLink {
  const href = `https://example.com/blog/${name}`;
  return { title: name, href, tags: [], ...(published !== undefined && { published }) };
}

function keyOf(href: string): string | undefined {
  return /^https?:/.test(href) ? href.replace(/^https?:\/\//, '').replace(/\/$/, '') : undefined;
}

function names(posts: readonly PostLink[]): string[] {
  return posts.map(({ title }) => title);
}

describe('newPosts', () => {
  it('are those that the page has not', () => {
    const fed = [
      post('c'),
      post('a'),
      post('c'),
      { ...post('b'), href: 'http://example.com/blog/b/' },
    ];
    expect(names(newPosts([post('a'), post('b')], fed, keyOf))).toEqual(['c']);
  });

  it('are no older than the newest there', () => {
    const listed = [post('a', '2026-03-03'), post('b', '2026-01-01')];
    const fed = [
      post('c', '2026-03-04'),
      post('d', '2026-03-03'),
      post('e', '2025-01-01'),
      post('f'),
    ];
    expect(names(newPosts(listed, fed, keyOf))).toEqual(['c', 'd']);
  });

  it('are not those of the page at another host of the site', () => {
    const fed = [
      { ...post('a'), href: 'https://www.example.com/blog/a/' },
      { ...post('x'), href: 'x:y' },
    ];
    expect(newPosts([post('a')], fed, keyOf)).toEqual([]);
  });
});

describe('sortPosts', () => {
  const posts = [
    post('b', '2026-01-01'),
    post('ä 10'),
    post('a 9', '2026-03-03'),
    post('c', '2026-01-01'),
  ];

  it.each([
    ['page', ['b', 'ä 10', 'a 9', 'c']],
    ['newest', ['a 9', 'b', 'c', 'ä 10']],
    ['oldest', ['b', 'c', 'a 9', 'ä 10']],
    ['title', ['a 9', 'ä 10', 'b', 'c']],
  ] as const)('puts them in the order: %s', (order, expected) => {
    expect(names(sortPosts(posts, order, 'de'))).toEqual(expected);
    expect(names(sortPosts(posts, order, '4 no tag'))).toEqual(expected);
  });
});
