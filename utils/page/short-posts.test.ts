import { describe, expect, it } from 'vitest';
import { parse } from '../../tests/dom.ts';
import { readContent } from './content/build-content.ts';
import { extract } from './article/extract-article.ts';
import { readableContent } from './content/readability-content.ts';

const URL_OF_PAGE = 'https://notes.example/2026/short';

const CHINESE = `<h2>准备</h2><ul><li>安装依赖</li><li>配置环境</li><li>启动服务</li></ul><h2>步骤</h2><ul><li>编写代码</li><li>运行测试</li><li>提交更改</li></ul>`;
const ENGLISH = `<h2>Before</h2><ul><li>Install it</li><li>Set it up</li></ul><h2>After</h2><ol><li>Run it</li><li>Ship it</li></ol>`;
const NAV = '<div class="menu"><a href="/">Home</a> <a href="/about">About</a></div>';
const FOOTER =
  '<div class="footer"><p>© 2026 Kestrel Notes. All rights reserved. Written in the harbour, far from any clock that could be trusted.</p><p>Follow us wherever you like to be followed.</p></div>';

const LONG =
  '<p>Kestrel says: what a fine list that is, thank you so much for writing it down for all of us, and for those who come after us, who will be late as well.</p>';
const COLUMN = `<h3>Kestrel</h3>${LONG}<h3>Recent</h3><ul><li><a href="/a">Kestrel A</a></li></ul><h3>Tags</h3><ul><li><a href="/t">kestrel</a></li></ul>`;

const PAGES: [string, (body: string) => string][] = [
  ['main', (body) => `${NAV}<main><h1>Short post</h1>${body}</main>${FOOTER}`],
  [
    'article',
    (body) =>
      `${NAV}<div id="app"><article><h1>Short post</h1><div class="content">${body}</div></article></div>${FOOTER}`,
  ],
  [
    'divs',
    (body) =>
      `<div id="root">${NAV}<div class="page"><h1>Short post</h1><div class="text">${body}</div></div>${FOOTER}</div>`,
  ],
  [
    'footer',
    (body) =>
      `<header>${NAV}</header><div><h1>Short post</h1><div>${body}</div></div><footer>${FOOTER}</footer>`,
  ],
  [
    'an article before related posts',
    (body) =>
      `${NAV}<main><article><h1>Short post</h1>${body}</article><section><h2>Related posts</h2><ul><li><a href="/a">Kestrel a</a>${LONG}</li><li><a href="/b">Kestrel b</a>${LONG}</li></ul></section></main>${FOOTER}`,
  ],
  [
    'an article beside a column',
    (body) =>
      `<header class="header"><h1 class="site-title">Kestrel</h1>${NAV}</header><aside>${COLUMN}</aside><main><article><header><h1>Short post</h1></header><div>${body}</div></article></main>${FOOTER}`,
  ],
  [
    'an article before a column',
    (body) =>
      `<header><h1 id="title"><a href="/">Kestrel</a></h1></header><div><section><article><h1>Short post</h1>${body}</article></section><aside>${COLUMN}</aside></div>${FOOTER}`,
  ],
  [
    'a column beside a column',
    (body) =>
      `<div class="page">${NAV}<div><div>${COLUMN}</div><div class="center"><div><h1>Short post</h1></div><div>${body}</div></div></div>${FOOTER}</div>`,
  ],
  [
    'a part before comments',
    (body) =>
      `<header><h1>Short post</h1></header><main><div>${body}</div><section><h2>Comments</h2>${LONG}</section></main>${FOOTER}`,
  ],
  [
    'sections',
    (body) =>
      `${NAV}<main><h1>Short post</h1>${body.replace(/<h2>(.*?<\/[uo]l>)/g, '<section><h2 id="x">$1</section>')}</main>${FOOTER}`,
  ],
];

function read(html: string) {
  const page = parse(`<html lang="en"><title>Short post</title><body>${html}`);
  const article = extract(page, URL_OF_PAGE);
  const content = readContent(page, URL_OF_PAGE);
  const { html: shown } = content.needsReadability
    ? readableContent(content.html, URL_OF_PAGE, article.title)
    : content;
  return { article, shown };
}

describe.each(PAGES)('a short post of lists in %s', (_, pageOf) => {
  it.each([
    ['Chinese', CHINESE, ['准备', '步骤'], 28, ['安装依赖', '提交更改']],
    ['English', ENGLISH, ['Before', 'After'], 11, ['Install it', 'Ship it']],
  ])('of %s is the post and not the site’s footer', (language, body, headings, words, items) => {
    const { article, shown } = read(pageOf(body));
    expect(article.headings.map(({ text }) => text)).toEqual(headings);
    expect(article.lang).toBe(language === 'Chinese' ? 'zh' : 'en');
    expect(article.words).toBe(words);
    for (const item of items) expect(shown).toContain(`<li>${item}</li>`);
    expect(shown).not.toContain('Kestrel');
  });
});

describe('a short post', () => {
  const text =
    '<p>Clocks run slowly here. Nobody minds, and the boats are late as they always were, all of them.</p>';

  it.each([
    [
      'without headings, beside other posts',
      `<main><h1>Short post</h1><div>${text}${text}</div><h2><a href="/b">Other</a></h2><ul><li>a</li><li>b</li></ul></main>`,
    ],
    [
      'after a column beside it',
      `<h1>Short post</h1><aside><h3>Tags</h3><ul><li>a</li><li>b</li></ul></aside><div class="text"><h2>One</h2>${text}${text}</div>`,
    ],
    [
      'of paragraphs before related ones',
      `<main><h1>Short post</h1><div>${text}${text}</div><h2>Related</h2><ul><li>a</li><li>b</li></ul></main>`,
    ],
  ])('%s is where its prose stands', (_, html) => {
    const { article, shown } = read(html);
    expect(article.words).toBeGreaterThanOrEqual(36);
    expect(article.words).toBeLessThanOrEqual(37);
    expect(shown).toContain('Clocks run slowly');
    expect(shown).not.toContain('<li>');
  });

  it('of lists under its title alone is in its part of the page', () => {
    const { article, shown } = read(
      `${NAV}<main><h1>Short post</h1><ul><li>Install it</li><li>Run it</li></ul></main>${FOOTER}`,
    );
    expect(article.words).toBe(4);
    expect(shown).toBe('<ul><li>Install it</li><li>Run it</li></ul>');
  });

  it('of links to other sites is a post', () => {
    const links =
      '<h2>Reads</h2><ul><li><a href="https://a.example/1">A fine essay</a></li><li><a href="https://b.example/2">Another one</a></li></ul>';
    const { article, shown } = read(`${NAV}<main><h1>Short post</h1>${links}</main>${FOOTER}`);
    expect(article.headings.map(({ text }) => text)).toEqual(['Reads']);
    expect(shown).toContain('A fine essay');
    expect(shown).not.toContain('Kestrel');
  });

  it('is told from a list of posts', () => {
    const cards = ['a', 'b', 'c'].map(
      (name) =>
        `<article><h2><a href="/blog/${name}">${name}</a></h2><p>About ${name}.</p></article>`,
    );
    expect(read(`<main><h1>Blog</h1>${cards.join('')}</main>${FOOTER}`).article.headings).toEqual(
      [],
    );
  });
});
