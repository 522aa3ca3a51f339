import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectLinear } from '../../../tests/linear.ts';
import type { PostLink } from '../types.ts';
import { findSeries } from './find-series.ts';

function listOf(...titles: (string | [title: string, day: string])[]): PostLink[] {
  return titles.map((named, at) => {
    const [title, published] = typeof named === 'string' ? [named] : named;
    const post: PostLink = { title, href: `https://example.com/blog/${at}`, tags: [] };
    if (published !== undefined) post.published = published;
    return post;
  });
}

function found(posts: readonly PostLink[]): string[] {
  const series = findSeries(posts);
  return posts.map(({ href }) => {
    const own = series.get(href);
    return own ? `${own.part}/${own.parts ?? '?'} ${own.next?.title ?? '-'}` : '-';
  });
}

describe('findSeries', () => {
  it.each([
    [
      'English',
      ['A queue, Part 2', 'Else', 'A queue, Part 1'],
      ['2/2 -', '-', '1/2 A queue, Part 2'],
    ],
    ['a count', ['Ferry (1/3)', 'Ferry (2/3)'], ['1/3 Ferry (2/3)', '2/3 -']],
    [
      'of how many',
      ['Ferry: part 1 of 4', 'Ferry – part 2 of 4'],
      ['1/4 Ferry – part 2 of 4', '2/4 -'],
    ],
    [
      'Roman',
      ['Rome Part I', 'Rome Part II', 'Rome Part III'],
      ['1/3 Rome Part II', '2/3 Rome Part III', '3/3 -'],
    ],
    [
      'German',
      ['Fähre, Teil 1: Bau', 'Fähre, Teil 2: Fahrt'],
      ['1/2 Fähre, Teil 2: Fahrt', '2/2 -'],
    ],
    [
      'French',
      ['Le bac, partie 1 sur 2', 'Le bac, partie 2 sur 2'],
      ['1/2 Le bac, partie 2 sur 2', '2/2 -'],
    ],
    ['Spanish', ['El barco (parte 1)', 'El barco (parte 2)'], ['1/2 El barco (parte 2)', '2/2 -']],
    ['Russian', ['Паром. Часть 1', 'Паром. Часть 2'], ['1/2 Паром. Часть 2', '2/2 -']],
    ['Japanese', ['フェリー入門 第1回', 'フェリー入門 第2回'], ['1/2 フェリー入門 第2回', '2/2 -']],
    ['Chinese', ['渡轮设计 第一篇', '渡轮设计 第二篇'], ['1/2 渡轮设计 第二篇', '2/2 -']],
    ['Korean', ['페리 설계 1부', '페리 설계 2부'], ['1/2 페리 설계 2부', '2/2 -']],
    ['Arabic', ['العبّارة الجزء 1', 'العبّارة الجزء 2'], ['1/2 العبّارة الجزء 2', '2/2 -']],
    ['a later page', ['Ferry Part 4', 'Ferry Part 3'], ['4/? -', '3/? Ferry Part 4']],
  ])('finds parts: %s', (_what, titles, expected) => {
    expect(found(listOf(...titles))).toEqual(expected);
  });

  it.each([
    ['one alone', ['A queue, Part 2', 'Else']],
    ['numbers without a name', ['Part 1: Why', 'Part 2: How']],
    ['other names', ['Ferry Part 1', 'Queue Part 2']],
    ['a gap', ['Ferry Part 1', 'Ferry Part 3']],
    ['the same twice', ['Ferry Part 1', 'Ferry Part 1']],
    ['counts that disagree', ['Ferry (1/3)', 'Ferry (2/4)']],
    ['more parts than are said', ['Ferry 1 part 3 of 2', 'Ferry 1 part 4 of 2']],
    [
      'an order that days gainsay',
      [
        ['Ferry Part 1', '2026-03-01'],
        ['Ferry Part 2', '2024-03-01'],
      ],
    ],
    ['numbers of releases', ['Ferry 1.2', 'Ferry 1.3', 'Week #4', 'Week #5']],
    ['words that hold others', ['Ferry department 1', 'Ferry department 2']],
    ['dates', ['On 2026/03/01', 'On 2026/03/02', 'Notes (3/4/2026)']],
  ] as [string, (string | [string, string])[]][])(
    'takes nothing else for one: %s',
    (_what, titles) => {
      expect(new Set(found(listOf(...titles)))).toEqual(new Set(['-']));
    },
  );

  it('throws for nothing', () => {
    const title = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('Ferry Part 1', 'Ferry Part 2', 'x (1/2)', '第十回', 'IIII part XVX'),
    );
    fc.assert(fc.property(fc.array(title), (titles) => void findSeries(listOf(...titles))));
  });

  it('takes time in proportion to the titles', () => {
    expectLinear((size) => {
      const posts = listOf(...Array.from({ length: 200 * size }, (_, at) => `Ferry part ${at}`));
      const long = listOf(
        'part '.repeat(500 * size),
        '第'.repeat(2000 * size),
        '('.repeat(2000 * size),
      );
      return () => {
        findSeries(posts);
        findSeries(long);
      };
    });
  });
});
