import { describe, expect, it } from 'vitest';
import { articlePage } from '../../../tests/bench/pages.ts';
import { paragraph, parse, words } from '../../../tests/dom.ts';
import { expectLinear } from '../../../tests/linear.ts';
import { extract } from './extract-article.ts';
import type { Article } from '../types.ts';

const URL_OF_POST = 'https://example.com/blog/a-post';

function read(html: string, url = URL_OF_POST): Article {
  return extract(parse(`<base href="https://example.com/">${html}`), url);
}

const heading = (depth: number, text: string, id: string): string =>
  `<h${depth} class="group/heading scroll-m-28" id="${id}"><a data-card="" href="#${id}">${text}</a>
  <button class="not-prose"><span class="sr-only">Copy Anchor Link</span></button></h${depth}>`;

/** 240 words in three sections. */
const PROSE = `${paragraph(80)}${heading(2, 'First', 'first')}${paragraph(80)}
  ${heading(3, 'Second', 'second')}${paragraph(80)}`;

/** Layouts in which sites show the same post. */
const LAYOUTS: Record<string, string> = {
  'Fumadocs’ guide': `<title>A post | Example</title><main id="nd-home-layout">
    <header id="nd-nav"><nav><a href="/blog">Blog</a></nav></header>
    <div><h1>A post</h1><p>How it all began.</p><a href="/blog">Back</a></div>
    <article><div class="prose">${PROSE}</div><div class="flex">
      <div><p>Written by</p><p>Ada Lovelace</p></div>
      <div><p>At</p><p>Sun Nov 10 2024</p></div></div>
      <p><a href="/tags/web">web</a> <a href="/tags/tools">tools</a></p></article></main>`,
  'a head above the text': `<title>A post — Example Blog | Example</title>
    <meta property="og:title" content="Example"><main id="nd-home-layout"><article>
    <time>November 10, 2024</time><div><h1>A post</h1><p>How it all began.</p></div>
    <div><span>By <!-- -->Ada Lovelace</span></div>
    <div class="flex gap-2"><span class="rounded px-2">web</span><span class="rounded px-2">tools</span></div>
    <div class="prose">${PROSE}</div></article></main>`,
  'a docs layout': `<title>A post | Example</title><aside id="nd-sidebar"><a href="/docs">Docs</a></aside>
    <article id="nd-page"><div><h1>A post</h1><p>How it all began.</p></div>
    <p>November 10, 2024 · Ada Lovelace</p><p>Tags: web, tools</p>
    <div class="prose flex-1">${PROSE}</div>
    <div class="grid"><a href="/blog/b"><p>Another</p><p>Next Page</p></a></div></article>
    <div id="nd-toc"><h3 id="toc-title">On this page</h3><a class="prose" href="#first">First</a></div>`,
  'linked data': `<title>A post | Example</title><script type="application/ld+json">
    {"@type":"BlogPosting","headline":"A post","description":"How it all began.",
    "datePublished":"2024-11-10","author":{"name":"Ada Lovelace"},"keywords":"web, tools"}</script>
    <main id="nd-home-layout"><h1>A post</h1><div class="prose">${PROSE}</div></main>`,
  'a head full of meta': `<title>A post | Example</title>
    <meta name="description" content="How it all began.">
    <meta property="article:published_time" content="2024-11-10T08:00:00Z">
    <meta property="article:author" content="Ada Lovelace">
    <meta property="article:tag" content="web"><meta property="article:tag" content="tools">
    <main id="nd-home-layout"><h1>A post</h1><div class="prose">${PROSE}</div></main>`,
};

describe('extract', () => {
  it('says that closed panels are not read only where there is a payload to read them from', () => {
    const panels = '<div role="tablist"><button role="tab">npm</button></div>';
    const payload = '<script>0</script><script>self.__next_f.push([1,"0:{}"])</script>';
    const post = (more: string): Article =>
      read(`<h1>A post</h1><div class="prose">${PROSE}</div>${more}`);
    const withPanels = `<h1>A post</h1><div class="prose">${PROSE}${panels}</div>`;
    expect(read(withPanels + payload).closedPanels).toBe('unread');
    expect(read(withPanels)).not.toHaveProperty('closedPanels');
    expect(post(payload)).not.toHaveProperty('closedPanels');
    for (const script of [
      '(self.__FLIGHT_DATA||=[]).push("1:I[1]")',
      'self.__next_f.push([1,":HL[1]"])',
      '((self[Symbol.for("vinext.navigationRuntime")]??={a:{}}).a.rsc??={rsc:[]}).rsc.push("0:{}")',
    ]) {
      expect(read(`${withPanels}<script>${script}</script>`).closedPanels).toBe('unread');
    }
    for (const script of [
      '(self.dataLayer||=[]).push("page")',
      'self.a="__next_f";b.push("0:1")',
    ]) {
      expect(read(`${withPanels}<script>${script}</script>`)).not.toHaveProperty('closedPanels');
    }
  });

  it('lists posts on the page of a list, and none around a post', () => {
    const card = (at: number): string =>
      `<article><h2 id="p${at}"><a href="/blog/p${at}">Post ${at}</a></h2><time>Nov 1${at}, 2024</time></article>`;
    const cards = [1, 2, 3].map(card).join('');
    const list = read(
      `<main id="nd-home-layout"><h1>Blog</h1>${cards}</main>`,
      'https://example.com/blog',
    );
    expect([list.kind, list.posts?.length]).toEqual(['index', 3]);
    const post = `<main id="nd-home-layout"><h1>A post</h1><div class="prose">${paragraph(80)}${heading(2, 'A', 'a')}${paragraph(80)}</div>${cards}</main>`;
    expect(read(post)).toMatchObject({ kind: 'post' });
    expect(read(post)).not.toHaveProperty('posts');
  });

  it('shows no day of publication of documentation', () => {
    const docs = `<aside id="nd-sidebar"><a href="/docs">Docs</a></aside><article id="nd-page">
      <h1>Writing</h1><p>Nov 10, 2024</p><div class="prose">${PROSE}</div></article>`;
    const article = read(docs, 'https://example.com/docs/writing');
    expect(article.kind).toBe('docs');
    expect(article).not.toHaveProperty('published');
  });

  it.each(Object.entries(LAYOUTS))('reads the same post from %s', (_layout, html) => {
    const article = read(html);
    expect(article).toMatchObject({
      url: URL_OF_POST,
      lang: 'en',
      dir: 'ltr',
      kind: 'post',
      title: 'A post',
      description: 'How it all began.',
      published: '2024-11-10',
      words: 242,
      codeLines: 0,
      images: 0,
      minutes: 1,
      introduction: { words: 80, minutes: 0.3 },
    });
    expect(article.authors.map((author) => author.name)).toEqual(['Ada Lovelace']);
    expect(article.tags.map((tag) => tag.name)).toEqual(['web', 'tools']);
    expect(article.headings).toEqual([
      { depth: 2, text: 'First', id: 'first', index: 0, words: 81, minutes: 0.3 },
      { depth: 3, text: 'Second', id: 'second', index: 1, words: 81, minutes: 0.3 },
    ]);
  });

  it.each([
    ['Fumadocs’ guide', ['layout_id', 'published', 'author', 'tags', 'blog_path', 'back_link']],
    ['linked data', ['layout_id', 'linked_article', 'published', 'author', 'tags', 'blog_path']],
  ])('says why it takes %s for a post', (layout, evidence) => {
    expect(read(LAYOUTS[layout] ?? '').evidence).toEqual(evidence);
  });

  it('is plain JSON', () => {
    const article = read(LAYOUTS['Fumadocs’ guide'] ?? '');
    expect(JSON.parse(JSON.stringify(article))).toEqual(article);
  });

  it('changes nothing of the page', () => {
    const page = parse(LAYOUTS['Fumadocs’ guide'] ?? '');
    const before = page.documentElement.outerHTML;
    const observer = new MutationObserver(() => undefined);
    observer.observe(page, { subtree: true, childList: true, attributes: true });
    extract(page, URL_OF_POST);
    expect(observer.takeRecords()).toEqual([]);
    expect(page.documentElement.outerHTML).toBe(before);
  });

  it('believes the page about the day where the head is a time zone off', () => {
    const html = `<meta property="article:published_time" content="2024-11-10T00:00:00Z">
      <main id="nd-home-layout"><h1>A post</h1><p>Nov 9, 2024</p><div class="prose">${PROSE}</div></main>`;
    expect(read(html).published).toBe('2024-11-09');
  });

  it('writes tags of the head as the page does', () => {
    const html = `<meta property="article:tag" content="AI"><main id="nd-home-layout"><h1>A post</h1>
      <p><a href="/tags/ai">Ai</a></p><div class="prose">${PROSE}</div></main>`;
    expect(read(html).tags).toEqual([{ name: 'Ai', href: 'https://example.com/tags/ai' }]);
  });

  it('gives a day of change only where it is another', () => {
    const html = (
      day: string,
    ): string => `<meta property="article:published_time" content="2024-11-10">
      <meta property="article:modified_time" content="${day}">
      <main id="nd-home-layout"><h1>A post</h1><div class="prose">${PROSE}</div></main>`;
    expect(read(html('2024-12-01')).updated).toBe('2024-12-01');
    expect(read(html('2024-11-10'))).not.toHaveProperty('updated');
  });

  it('gives nothing for what the page does not say', () => {
    const article = read(
      `<main id="nd-home-layout"><h1>A post</h1><div class="prose">${PROSE}</div></main>`,
    );
    for (const field of ['description', 'published', 'updated', 'posts', 'content']) {
      expect(article).not.toHaveProperty(field);
    }
    expect(article.authors).toEqual([]);
    expect(article.tags).toEqual([]);
  });

  it('reads a page of the docs, its day as that of change', () => {
    const html = `<aside id="nd-sidebar"><a href="/docs/a">A</a></aside><article id="nd-page">
      <h1>Start</h1><div class="prose">${PROSE}</div><p>Last updated on 12/31/2024</p></article>`;
    const article = read(html, 'https://example.com/docs/start');
    expect(article).toMatchObject({ kind: 'docs', title: 'Start', updated: '2024-12-31' });
    expect(article).not.toHaveProperty('published');
    expect(article.headings).toHaveLength(2);
  });

  it('lists the posts of an index', () => {
    const card = (at: number): string =>
      `<a href="/blog/p${at}"><h2>Post ${at}</h2><p>What it says.</p><time>Nov 1${at}, 2024</time></a>`;
    const html = `<main id="nd-home-layout"><h1>Posts</h1><div>${[0, 1, 2].map(card).join('')}</div></main>`;
    const article = read(html, 'https://example.com/blog');
    expect(article).toMatchObject({ kind: 'index', title: 'Posts', minutes: 0 });
    expect(article.posts?.map((post) => post.published)).toEqual([
      '2024-11-10',
      '2024-11-11',
      '2024-11-12',
    ]);
  });

  it('reads an article that was not made with Fumadocs, and says so', () => {
    const html = `<title>A post</title><main><h1>A post</h1><time>Nov 10, 2024</time>
      ${paragraph(80)}<h2>First</h2>${paragraph(80)}</main>`;
    const article = read(html);
    expect(article).toMatchObject({ kind: 'none', evidence: [], title: 'A post', words: 161 });
    expect(article.headings.map((entry) => entry.text)).toEqual(['First']);
  });

  it('counts characters of a Chinese post on a page that says it is English', () => {
    const html = `<html lang="en"><main id="nd-home-layout"><h1>文章</h1><div class="prose">
      <p>${'这是一篇文章。'.repeat(85)}</p></div></main>`;
    expect(read(html)).toMatchObject({ lang: 'zh', words: 85 * 6, minutes: 2 });
  });

  it.each([
    ['<html dir="rtl">', 'rtl'],
    ['<html dir="ltr">', 'ltr'],
    ['<html dir="auto">', 'ltr'],
    ['<html dir="ltr"><div dir="rtl">', 'rtl'],
    ['', 'ltr'],
  ])('reads the direction of the text from %j', (root, dir) => {
    expect(read(`${root}<main><div class="prose">${PROSE}</div></main>`).dir).toBe(dir);
  });

  it('sums up what its sections have', () => {
    const html = `<main id="nd-home-layout"><h1>A post</h1><div class="prose"><img>${PROSE}
      <pre>a\nb\nc</pre><img></div></main>`;
    expect(read(html)).toMatchObject({ words: 242, codeLines: 3, images: 2 });
  });
});

describe('extract, of a page that is broken', () => {
  const EMPTY = { kind: 'none', title: '', authors: [], tags: [], headings: [], minutes: 0 };

  it.each([
    ['nothing', ''],
    ['text alone', 'Hello'],
    ['an unfinished tag', '<div class="prose"><h2 id='],
    ['a frameset', '<frameset><frame src="about:blank"></frameset>'],
  ])('is blank for %s', (_what, html) => {
    expect(read(html)).toMatchObject(EMPTY);
  });

  it('is blank for a document without a root or a body', () => {
    const rootless = parse('');
    rootless.documentElement.remove();
    expect(extract(rootless, URL_OF_POST)).toMatchObject(EMPTY);
    const bodiless = parse('<title>A post</title>');
    bodiless.body.remove();
    expect(extract(bodiless, URL_OF_POST)).toMatchObject({ ...EMPTY, title: 'A post' });
  });

  it('is blank for an SVG document', () => {
    const svg = new DOMParser().parseFromString(
      '<svg xmlns="http://www.w3.org/2000/svg"><text>Hi</text></svg>',
      'image/svg+xml',
    );
    expect(extract(svg, URL_OF_POST)).toMatchObject({ headings: [], lang: 'en' });
  });

  it.each(['about:blank', 'not an address', ''])('reads a page at %j', (url) => {
    const article = read(
      `<main id="nd-page"><h1>A post</h1><div class="prose">${PROSE}</div></main>`,
      url,
    );
    expect(article).toMatchObject({ title: 'A post', words: 242 });
    expect(article.headings).toHaveLength(2);
  });

  it('reads an outline that jumps from level 2 to 5', () => {
    const html = `<div class="prose">${heading(2, 'A', 'a')}${heading(5, 'B', 'b')}${heading(3, 'C', 'c')}</div>`;
    expect(read(html).headings.map(({ depth, index }) => [depth, index])).toEqual([
      [2, 0],
      [5, 1],
      [3, 2],
    ]);
  });

  it('passes over empty headings and keeps one of ten thousand letters', () => {
    const long = 'x'.repeat(10_000);
    const html = `<div class="prose">${PROSE}<h2 id="e"></h2><h2 id="f"><img></h2>${heading(2, long, 'l')}</div>`;
    expect(read(html).headings.map((entry) => entry.text)).toEqual(['First', 'Second', long]);
  });

  it('keeps two headings with one id apart by their place', () => {
    const html = `<div class="prose">${PROSE}${heading(2, 'Third', 'first')}</div>`;
    expect(read(html).headings.map(({ id, index }) => [id, index])).toEqual([
      ['first', 0],
      ['second', 1],
      ['first', 2],
    ]);
  });

  it.each(['soon', '2024-02-30', '99999999999', 'null', '\uD800'])(
    'gives no day for the date %j, and all the rest',
    (date) => {
      const html = `<meta property="article:published_time" content="${date}"><main id="nd-home-layout">
        <h1>A post</h1><time datetime="${date}">${date}</time><div class="prose">${PROSE}</div></main>`;
      const article = read(html);
      expect(article).not.toHaveProperty('published');
      expect(article).toMatchObject({ kind: 'post', title: 'A post', words: 242 });
    },
  );

  it('mends lone surrogates in all that it says', () => {
    const page = parse(`<title></title><meta name="description"><main id="nd-home-layout">
      <h1></h1><p class="by"></p><p class="tags"></p><div class="prose">${PROSE}</div></main>`);
    const set = (selector: string, text: string): void => {
      for (const element of page.querySelectorAll(selector)) element.textContent = text;
    };
    set('title', 'A \uD800 post');
    set('h1', 'A \uD800 post');
    set('.by', 'By Ada \uDC00 Lovelace');
    set('.tags', 'Tags: we\uD800b, tools');
    set('h2 a', 'First \uDFFF');
    page.querySelector('meta')?.setAttribute('content', 'How \uD800');
    page.querySelector('h2')?.setAttribute('id', 'a\uD800');
    const article = extract(page, URL_OF_POST);
    expect(article.title).toBe('A \uFFFD post');
    expect(article.headings[0]).toMatchObject({ text: 'First \uFFFD', id: 'a\uFFFD' });
    const escaped = JSON.stringify(article).match(/\\ud[89a-f]/gi);
    expect(escaped).toBeNull();
  });

  it('reads a page whose elements are nested as deeply as browsers go', () => {
    const deep = (inner: string): string => `${'<div>'.repeat(400)}${inner}${'</div>'.repeat(400)}`;
    const article = read(
      `<main id="nd-page"><h1>A post</h1><div class="prose">${deep(PROSE)}</div></main>`,
    );
    expect(article).toMatchObject({ title: 'A post', words: 242 });
    expect(article.headings).toHaveLength(2);
  });

  it('keeps title, day and headings of a page that scripts have nested five thousand deep', () => {
    const page = parse(
      `<main id="nd-page"><h1>A post</h1><p>Nov 10, 2024</p><div class="prose"></div></main>`,
    );
    let innermost: Element | null = page.querySelector('.prose');
    for (let level = 0; level < 5000; level += 1) {
      const box = page.createElement('div');
      innermost?.append(box);
      innermost = box;
    }
    if (innermost) innermost.innerHTML = PROSE;
    const article = extract(page, URL_OF_POST);
    expect(article).toMatchObject({ kind: 'post', title: 'A post', published: '2024-11-10' });
    expect(article.headings.map((entry) => entry.text)).toEqual(['First', 'Second']);
  });

  it.each([
    'querySelector',
    'querySelectorAll',
    'closest',
    'textContent',
    'localName',
    'nodeType',
    'className',
    'id',
    'title',
  ])('is not misled by a form whose field is called %s', (name) => {
    const form = `<form><p>Find</p><input name="${name}"></form>`;
    const html = `<main id="nd-home-layout">${form}<h1>A post</h1>${form}<p>Nov 10, 2024</p><p>By Ada</p>
      <div class="prose">${PROSE}${form}</div></main>`;
    expect(read(html)).toMatchObject({
      kind: 'post',
      title: 'A post',
      published: '2024-11-10',
      authors: [{ name: 'Ada' }],
      words: 242,
    });
  });

  it.each(['parentElement', 'closest', 'matches', 'contains', 'querySelector', 'children'])(
    'reads a post inside of a form whose field is called %s',
    (name) => {
      const html = `<main id="nd-home-layout"><form><input name="${name}"><h1>A post</h1>
        <div class="prose">${PROSE}</div></form></main>`;
      expect(read(html)).toMatchObject({ kind: 'post', title: 'A post', words: 242 });
    },
  );

  it.each([
    ['broken', '{"@type":"BlogPosting","headline":'],
    [
      'hostile',
      '{"@type":"BlogPosting","author":{"name":{"a":1},"url":[]},"keywords":[{},[]],"datePublished":{}}',
    ],
    ['deep', '['.repeat(20_000)],
  ])('reads the page where its linked data are %s', (_fault, data) => {
    const html = `<script type="application/ld+json">${data}</script><main id="nd-home-layout">
      <h1>A post</h1><p>Nov 10, 2024</p><p>By Ada</p><div class="prose">${PROSE}</div></main>`;
    expect(read(html)).toMatchObject({
      title: 'A post',
      published: '2024-11-10',
      authors: [{ name: 'Ada' }],
      words: 242,
    });
  });

  it('leaves the rest standing where one question fails', () => {
    const page = parse(
      `<main id="nd-home-layout"><h1>A post</h1><div class="prose">${PROSE}</div></main>`,
    );
    const getElementById = (): never => {
      throw new Error('no');
    };
    Object.assign(page, { getElementById });
    const article = extract(page, URL_OF_POST);
    expect(article).toMatchObject({ title: 'A post', words: 242 });
    expect(article.headings).toHaveLength(2);
  });

  it('takes mark-up in text for text', () => {
    const html = `<main id="nd-page"><h1>&lt;img src=x onerror=alert(1)&gt;</h1><div class="prose">${PROSE}
      ${heading(2, '&lt;script&gt;alert(1)&lt;/script&gt;', 'x')}</div></main>`;
    const article = read(html);
    expect(article.title).toBe('<img src=x onerror=alert(1)>');
    expect(article.headings[2]?.text).toBe('<script>alert(1)</script>');
  });

  it('counts a page of a hundred thousand words', () => {
    const html = `<div class="prose">${`<p>${words(100)}</p>`.repeat(1000)}</div>`;
    expect(read(html).words).toBe(100_000);
  });
});

describe('the time that reading takes', () => {
  it('grows with the article and its headings, and no faster', () => {
    expectLinear((size) => {
      const page = parse(articlePage(1_000 * size, 10 * size));
      return () => void extract(page, 'https://blog.example/blog/long');
    });
  });
});
