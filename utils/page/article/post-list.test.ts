import { describe, expect, it } from 'vitest';
import { parse } from '../../../tests/dom.ts';
import { findPosts } from './post-list.ts';
import type { PostLink } from '../types.ts';

const HERE = 'https://example.com/blog';

function postsOf(html: string, url = HERE): PostLink[] {
  return findPosts(parse(`<html lang="en"><base href="${url}">${html}`), url);
}

describe('findPosts', () => {
  it('reads the cards of a list, as Fumadocs’ guide has it', () => {
    const card = (at: number): string =>
      `<a href="/blog/p${at}"><h2>Post ${at}</h2><p>What it says.</p></a>`;
    expect(postsOf(`<main><h1>Posts</h1><div>${card(1)}${card(2)}</div></main>`)).toEqual([
      { title: 'Post 1', href: `${HERE}/p1`, description: 'What it says.', tags: [] },
      { title: 'Post 2', href: `${HERE}/p2`, description: 'What it says.', tags: [] },
    ]);
  });

  it('reads day and tags of each card, and of none other', () => {
    const card = (at: number): string => `<article><time datetime="2024-11-1${at}">Nov 1${at}, 2024
      </time><h2><a href="/blog/p${at}">Post ${at}</a></h2><span>#tag${at}</span></article>`;
    expect(postsOf(`<main>${card(0)}${card(1)}</main>`)).toEqual([
      { title: 'Post 0', href: `${HERE}/p0`, published: '2024-11-10', tags: ['tag0'] },
      { title: 'Post 1', href: `${HERE}/p1`, published: '2024-11-11', tags: ['tag1'] },
    ]);
  });

  it('reads plain rows of day and link', () => {
    const rows = `<li><span>Nov 10, 2024</span> <a href="/blog/a">A post</a></li>
      <li><a href="/blog/b">B post</a></li>`;
    expect(postsOf(`<ul>${rows}</ul>`)).toEqual([
      { title: 'A post', href: `${HERE}/a`, published: '2024-11-10', tags: [] },
      { title: 'B post', href: `${HERE}/b`, tags: [] },
    ]);
  });

  it('lists a post once, with the most that the page says of it', () => {
    const html = `<a href="/blog/a">A post</a>
      <div><a href="/blog/a"><h2>A post</h2><p>What it says.</p></a><a href="/blog/a">Read more</a></div>
      <div><a href="/blog/b"><h2>B post</h2></a></div>`;
    const posts = postsOf(`<main>${html}</main>`);
    expect(posts.map((post) => post.title)).toEqual(['A post', 'B post']);
    expect(posts[0]?.description).toBe('What it says.');
  });

  it('takes two addresses of one post for one', () => {
    expect(postsOf('<a href="/blog/a#b">A post</a><a href="/blog/a?c">A post</a>')).toHaveLength(1);
  });

  it('lists posts of a list that is kept elsewhere', () => {
    const posts = postsOf(
      '<a href="https://example.com/en/blog/a">A post</a>',
      'https://example.com/tags/ai',
    );
    expect(posts.map((post) => post.href)).toEqual(['https://example.com/en/blog/a']);
  });

  it.each([
    ['the page itself', '<a href="/blog">Blog</a><a href="#top">Top</a>'],
    ['the site’s bar', '<nav><a href="/blog/a">A post</a></nav>'],
    ['tag pages', '<a href="/blog/tags/ai">AI</a>'],
    ['other sites', '<a href="https://other.example/blog/a">A post</a>'],
    ['other sites that begin alike', '<a href="https://example.com.evil/blog/a">A post</a>'],
    ['other pages', '<a href="/about">About</a><a href="/docs/blogging">Docs</a>'],
    ['other pages, though they have a day', '<a href="/about"><p>Nov 10, 2024</p><p>About</p></a>'],
    [
      'tag pages, though they have a day',
      '<a href="/blog/tags/ai"><p>Nov 10, 2024</p><p>AI</p></a>',
    ],
    ['links without text', '<a href="/blog/a"><svg></svg></a>'],
    ['links of one letter', '<a href="/blog/a">›</a>'],
    ['scripts', '<a href="javascript:location=\'/blog/a\'">A post</a>'],
  ])('lists no %s', (_what, html) => {
    expect(postsOf(`<main>${html}</main>`)).toEqual([]);
  });

  it('takes for title what the address says, where a card has no heading', () => {
    const card =
      '<a href="/blog/on-naming"><p>Release</p><p>Nov 10, 2024</p><p>On naming</p><p>It is hard.</p></a>';
    const more = card.replace('</a>', '<p>More on naming.</p></a>');
    expect(postsOf(more)).toEqual([
      {
        title: 'On naming',
        href: `${HERE}/on-naming`,
        published: '2024-11-10',
        description: 'It is hard.',
        tags: [],
      },
    ]);
  });

  it('takes for a card’s what stands in it, not what stands above all cards', () => {
    const post = '<div><a href="/blog/a">Go</a></div>';
    const nothing = { title: 'Go', href: `${HERE}/a`, tags: [] };
    expect(postsOf(`<main><p>All that we think.</p>${post}</main>`)).toEqual([nothing]);
    expect(postsOf(`<div><h1>Posts</h1><p>All we think.</p>${post}</div>`)).toEqual([nothing]);
    expect(postsOf(`<div id="nd-page"><p>All we think.</p>${post}</div>`)).toEqual([nothing]);
  });

  it.each([
    ['a link to a tag page', '<a href="/tags/ai">AI</a>', ['AI']],
    ['a chip', '<span class="rounded-full border px-2">AI</span>', ['AI']],
    ['a word that is none', '<span>Ada</span>', []],
    ['a chip with a day', '<span class="rounded-full border px-2">Nov 10, 2024</span>', []],
    [
      'what is too long',
      `<span>#${'a'.repeat(32)}</span><span>#${'b'.repeat(33)}</span>`,
      ['a'.repeat(32)],
    ],
  ])('has, of %s, the tags of a card', (_what, html, tags) => {
    const [post] = postsOf(`<article><h2><a href="/blog/a">A post</a></h2>${html}</article>`);
    expect(post?.tags).toEqual(tags);
  });

  it.each([
    ['its title', '<h2><a href="/blog/a">What changed on May 1, 2024</a></h2>'],
    [
      'a sentence',
      '<h2><a href="/blog/a">A post</a></h2><b>What we began on May 1, 2024 has come to more than we thought.</b>',
    ],
  ])('takes no day from %s', (_what, html) => {
    expect(postsOf(`<article>${html}</article>`)[0]).not.toHaveProperty('published');
  });

  it('does not list the post that it is on', () => {
    const posts = postsOf('<a href="/blog/a">A post</a><a href="/blog/b">B post</a>', `${HERE}/a`);
    expect(posts.map(({ title }) => title)).toEqual(['B post']);
  });

  it('lists the posts of a blog that has a site to itself', () => {
    const post = (at: number): string =>
      `<article><h2><a href="/p${at}">Post ${at}</a></h2><time>Nov 1${at}, 2024</time></article>`;
    const posts = postsOf(`<h1>Notes</h1>${post(1)}${post(2)}`, 'https://example.com/');
    expect(posts.map((one) => one.title)).toEqual(['Post 1', 'Post 2']);
  });

  it('lists none on a page that is mostly about something else', () => {
    const features = Array.from({ length: 4 }, (_, at) => `<div><h3>Feature ${at}</h3></div>`);
    const post = '<a href="/blog/a"><h3>A post</h3><p>Nov 10, 2024</p></a>';
    expect(postsOf(`<h1>Kettle</h1>${features.join('')}${post}`, 'https://example.com/')).toEqual(
      [],
    );
    expect(postsOf(`<h1>Posts</h1>${features.join('')}${post}`)).toHaveLength(1);
    const few = (count: number): string =>
      `<h1>Kettle</h1>${features.slice(0, count).join('')}${post}`;
    expect(postsOf(few(1), 'https://example.com/')).toHaveLength(1);
    expect(postsOf(few(2), 'https://example.com/')).toEqual([]);
  });

  it('stops at a number that no reader looks at', () => {
    const links = Array.from({ length: 600 }, (_, at) => `<li><a href="/blog/p${at}">Post</a>`);
    const { length } = postsOf(`<ul>${links.join('')}</ul>`);
    expect(length).toBeGreaterThan(100);
    expect(length).toBeLessThan(600);
  });
});
