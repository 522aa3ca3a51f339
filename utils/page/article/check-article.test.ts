import { describe, expect, it } from 'vitest';
import { paragraph, parse } from '../../../tests/dom.ts';
import { isArticle } from './check-article.ts';
import { clip, MOST_CHARACTERS, MOST_ENTRIES } from '../dom/size-limits.ts';
import { extract } from './extract-article.ts';

const URL = 'https://blog.example/blog/post';
const page = parse(
  `<main id="nd-home-layout"><h1>A post</h1><time datetime="2026-01-05">5 January 2026</time>
   <div class="prose"><h2 id="a">Alpha</h2>${paragraph(40)}</div></main>`,
);
const article = extract(page, URL);

describe('clip', () => {
  it('leaves what is of a usual size as it is', () => {
    expect(clip(article)).toEqual(article);
  });

  it('cuts texts and lists, however deep they lie', () => {
    const [{ text }] = clip([{ text: 'x'.repeat(MOST_CHARACTERS + 1) }]) as [{ text: string }];
    expect(text).toHaveLength(MOST_CHARACTERS);
    expect(clip({ list: Array.from({ length: MOST_ENTRIES + 1 }, () => 1) }).list).toHaveLength(
      MOST_ENTRIES,
    );
  });

  it('cuts what is too much in all', () => {
    const texts = clip(Array.from({ length: 1000 }, () => 'x'.repeat(MOST_CHARACTERS)));
    expect(texts.join('')).toHaveLength(10_000_000);
  });
});

describe('what is read of a page', () => {
  it.each(['h1', 'h2'])('is bounded, though its %s is not', (selector) => {
    const huge = page.cloneNode(true) as Document;
    huge.querySelector(selector)?.append(' and so on'.repeat(500_000));
    const read = extract(huge, URL);
    expect(isArticle(read)).toBe(true);
    expect(JSON.stringify(read).length).toBeLessThan(2 * MOST_CHARACTERS);
  });
});

describe('isArticle', () => {
  it('takes an article, with content or without, and from before there were introductions', () => {
    const { introduction: _, ...older } = article;
    expect(isArticle(article)).toBe(true);
    expect(isArticle(older)).toBe(true);
    expect(isArticle({ ...article, content: '<p>Text</p>' })).toBe(true);
  });

  const [heading] = article.headings;
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'article'],
    ['a list', []],
    ['an empty object', {}],
    ['no headings', { ...article, headings: undefined }],
    ['headings that are no list', { ...article, headings: { length: 1, 0: heading } }],
    ['a heading that is none', { ...article, headings: [null] }],
    ['a heading of depth 7', { ...article, headings: [{ ...heading, depth: 7 }] }],
    ['a heading whose text is an object', { ...article, headings: [{ ...heading, text: {} }] }],
    ['a heading whose place is none', { ...article, headings: [{ ...heading, index: -1 }] }],
    ['a place that is no number', { ...article, headings: [{ ...heading, index: '0' }] }],
    ['a kind there is none of', { ...article, kind: 'constructor' }],
    ['a title of megabytes', { ...article, title: 'x'.repeat(5_000_000) }],
    [
      'a million tags',
      { ...article, tags: Array.from({ length: 1_000_000 }, () => ({ name: 'x' })) },
    ],
    ['an author without a name', { ...article, authors: [{ href: 'https://a.example' }] }],
    ['a day there is none of', { ...article, published: 'yesterday' }],
    ['a month of many days', { ...article, published: '2024-99-99' }],
    ['a day before the first', { ...article, updated: '0000-00-00' }],
    ['a thirtieth of February', { ...article, published: '2024-02-30' }],
    [
      'a post of a day that there is none of',
      {
        ...article,
        posts: [{ title: 'A', href: 'https://a.example', tags: [], published: '2024-13-01' }],
      },
    ],
    ['minutes without end', { ...article, minutes: Infinity }],
    ['an introduction without words', { ...article, introduction: { minutes: 1 } }],
    ['words below none', { ...article, words: -1 }],
    ['a number for content', { ...article, content: 5 }],
  ])('refuses %s', (_what, answer) => {
    expect(isArticle(answer)).toBe(false);
  });
});
