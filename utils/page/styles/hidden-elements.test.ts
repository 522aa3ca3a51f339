import { afterEach, describe, expect, it } from 'vitest';
import { mount, paragraph, words } from '../../../tests/dom.ts';
import { readContent } from '../content/build-content.ts';
import { extract } from '../article/extract-article.ts';
import type { Article } from '../types.ts';

let unmount = (): void => undefined;

afterEach(() => unmount());

const URL_OF_POST = 'https://blog.example/blog/a-post';

/** Tailwind's classes on a window that is wider than 640 and 768 pixels, whatever this one is. */
const STYLES = `.hidden{display:none} .sm\\:inline{display:inline} .sm\\:hidden,.md\\:hidden{display:none}
  .md\\:block{display:block} .Post_small__x1{display:none} .invisible{visibility:hidden} .visible{visibility:visible}
  .contents{display:contents}`;

function show(html: string, title = '<h1>A post</h1>'): void {
  unmount();
  unmount = mount(
    `<style>${STYLES}</style><main id="nd-home-layout"><article>${title}<div class="prose">${paragraph(40)}<h2 id="first">First</h2>${paragraph(40)}${html}</div></article></main>`,
  );
}

function read(html: string, title?: string): Article {
  show(html, title);
  return extract(document, URL_OF_POST);
}

/** The text of the content below the first heading's section. */
function contentOf(html: string): string {
  show(html);
  const { html: content } = readContent(document, URL_OF_POST);
  return content
    .slice(content.indexOf('First</h2>') + 'First</h2>'.length)
    .replace(/<p>fine words[^<]*<\/p>/, '')
    .replace(/<[^>]+>/g, '|')
    .replace(/\|+/g, '|');
}

function headingsOf(html: string): string[] {
  return read(html)
    .headings.slice(1)
    .map(({ depth, text }) => `${depth} ${text}`);
}

/** Words that a part of the page adds to the article's count. */
function wordsOf(html: string): number {
  const { words: all } = read(html);
  return all - read('').words;
}

const WIDE =
  '<span class="hidden sm:inline">Installation on every platform</span><span class="sm:hidden">Install</span>';

describe('what the page hides', () => {
  it('is no part of a heading', () => {
    expect(headingsOf(`<h2 id="i"><a data-card="" href="#i">${WIDE}</a></h2>`)).toEqual([
      '2 Installation on every platform',
    ]);
    expect(contentOf(`<h2 id="i"><a data-card="" href="#i">${WIDE}</a></h2>`)).toBe(
      '|Installation on every platform|',
    );
  });

  it('is no part of the title, nor is a title for other widths', () => {
    expect(read('', `<h1>${WIDE}</h1>`).title).toBe('Installation on every platform');
    const two = '<h1 class="md:hidden">Short</h1><h1 class="hidden md:block">The whole title</h1>';
    expect(read('', two).title).toBe('The whole title');
  });

  it.each([
    ['a class of a width', `<div class="md:hidden"><h3 id="s">Small</h3>${paragraph(30)}</div>`],
    ['a class that nobody knows', `<div class="Post_small__x1"><h3 id="s">Small</h3>${paragraph(30)}</div>`],
    ['its own style', `<section style="display: none"><h3 id="s">Small</h3>${paragraph(30)}</section>`],
    ['an attribute', `<div hidden><h3 id="s">Small</h3>${paragraph(30)}</div>`],
    ['its visibility', `<div class="invisible"><h3 id="s">Small</h3>${paragraph(30)}</div>`],
    ['a class on each part', `<h3 class="md:hidden" id="s">Small</h3><p class="md:hidden">${words(30)}</p><ul class="md:hidden"><li>${words(3)}</li></ul>`],
    ['something around it without any mark', `<style>.box > div { display: none }</style><div class="box"><div><h3 id="s">Small</h3>${paragraph(30)}</div></div>`],
    ['code for other widths', `<pre class="md:hidden"><code>one\ntwo</code></pre>`],
    ['a table for other widths, after code with a button', `<figure class="shiki"><button>Copy</button><pre></pre></figure><table class="Post_small__x1"><tr><td>a</td></tr></table>`],
    ['it within a closed accordion', `<details><summary></summary><p class="md:hidden">${words(9)}</p></details>`],
  ])('is neither outlined, counted nor in the content: by %s', (_name, html) => {
    expect(headingsOf(html)).toEqual([]);
    expect(wordsOf(html)).toBe(0);
    expect(contentOf(html).replaceAll('|', '')).toBe('');
  }); // prettier-ignore

  it('is no column of a table', () => {
    const html = `<style>.narrow :is(td,th):nth-child(2) { display: none }</style><table class="narrow"><tr><th>Name</th><th>Long</th></tr><tr><td>a</td><td>b c d</td></tr></table>`;
    expect(contentOf(html)).toBe('|Name|a|');
    expect(wordsOf(html)).toBe(2);
  });

  it('is not in a sentence', () => {
    const html = `<p>Press <span class="hidden sm:inline">the long button</span><span class="sm:hidden">it</span> now.</p>`;
    expect(contentOf(html)).toBe('|Press the long button now.|');
    expect(wordsOf(html)).toBe(5);
  });

  it('is not a heading', () => {
    const html = `<h3 class="hidden" id="none">Not shown</h3><h3 hidden id="hid">Hidden</h3>
      <h3 style="visibility:hidden" id="vis">Invisible</h3><h3 aria-hidden="true" id="aria">For the eye</h3>
      <h3 id="x"><span class="md:hidden">All of it</span></h3>`;
    expect(headingsOf(html)).toEqual([]);
    expect(contentOf(html).replaceAll('|', '')).toBe('');
  });
});

describe('what is shown, or can be', () => {
  const TEXT = `<h3 id="s">Inside</h3>${paragraph(30)}`;

  it.each([
    ['a closed details', `<details><summary>More</summary>${TEXT}</details>`],
    ['a closed tab', `<div role="tablist"><button role="tab" aria-selected="true" id="t1" aria-controls="p1">A</button><button role="tab" id="t2" aria-controls="p2">B</button></div><div role="tabpanel" id="p1"></div><div role="tabpanel" id="p2" hidden>${TEXT}</div>`],
    ['a closed accordion', `<h4><button aria-expanded="false">More</button></h4><div role="region" data-state="closed" class="hidden">${TEXT}</div>`],
    ['panels of the author’s own, below their labels', `<div><div class="bar"><label>A</label><label>B</label></div><div class="panels"><div>one</div><div class="Post_small__x1">${TEXT}</div></div></div>`],
    ['what a button shows', `<div class="hidden">${TEXT}</div><button>Show more</button>`],
    ['what a button names', `<p><button aria-controls="more">More</button></p><hr><div id="more" style="display:none">${TEXT}</div>`],
    ['what is shown at this width', `<div class="hidden md:block">${TEXT}</div>`],
    ['what has no box of its own', `<div class="contents">${TEXT}</div>`],
    ['what is visible in what is not', `<div class="invisible"><div class="visible">${TEXT}</div></div>`],
    ['what comes into view as it is scrolled to', `<div style="opacity:0">${TEXT}</div>`],
    ['what is laid out when it is scrolled to', `<div style="content-visibility:auto">${TEXT}</div>`],
    ['what has been streamed and is not in its place yet', `<div hidden id="S:1">${TEXT}</div>`],
    ['what can be found', `<div hidden="until-found">${TEXT}</div>`],
  ])('stays: %s', (_name, html) => {
    const article = read(html);
    expect(article.headings.map(({ text }) => text)).toContain('Inside');
    expect(article.words).toBeGreaterThanOrEqual(30 + 80);
    expect(contentOf(html)).toMatch(/Inside\|+fine words/);
  }); // prettier-ignore

  it('stays where all of the article is hidden until the page is ready', () => {
    unmount();
    unmount = mount(
      `<style>.wait{visibility:hidden}</style><div class="wait"><div class="prose"><h2 id="a">One</h2><div class="x">${paragraph(60)}</div></div></div>`,
    );
    expect(extract(document, URL_OF_POST)).toMatchObject({
      words: 61,
      headings: [{ text: 'One' }],
    });
    unmount();
    unmount = mount(`<div class="prose"><div style="display:none">${paragraph(60)}</div></div>`);
    expect(extract(document, URL_OF_POST)).toMatchObject({ words: 60 });
  });

  it('keeps the picture of each theme to its own rule, and pictures that come late', () => {
    const late = '<p><img class="invisible" src="/late.png" alt="Late"></p>';
    show(late);
    expect(readContent(document, URL_OF_POST).html).toContain('alt="Late"');
  });
});

describe('roles', () => {
  it('make a heading, and unmake one', () => {
    const html = `<h3 role="presentation" id="pres">No heading by its role</h3>${paragraph(5)}<h3 role="none" id="p2">Nor this</h3>
      <div role="heading" aria-level="3" id="role">Heading by its role</div>${paragraph(5)}
      <p role="heading" id="usual">Of the usual level</p><span role="heading" aria-level="9" id="deep">Deep</span>`;
    expect(headingsOf(html)).toEqual(['3 Heading by its role', '2 Of the usual level', '6 Deep']);
    show(html);
    const { html: content } = readContent(document, URL_OF_POST);
    expect(content).toContain('<h3 id="role" data-index="1">Heading by its role</h3>');
    expect(content).toContain('<h6 id="deep" data-index="3">Deep</h6>');
    expect(content).toContain('<strong>No heading by its role</strong>');
  });

  it('make no box of what only looks like a heading to a screen reader', () => {
    const html = `<section><div role="heading">Note</div>${paragraph(30)}</section>`;
    expect(headingsOf(html)).toEqual([]);
    expect(contentOf(html)).toContain('Note');
    expect(contentOf(html)).toContain('fine words');
  });
});

describe('what stands out of sight', () => {
  it.each([
    [
      'a child of what has a rule',
      `<style>.box > p + p { display: none }</style><div class="box"><p>Kept.</p><p>Gone.</p></div>`,
      '|Kept.|',
    ],
    [
      'a heading for ears',
      `<style>.ears{position:absolute;width:1px;height:1px;overflow:hidden}</style><h3 id="e" class="ears">Ears</h3><p>Kept.</p>`,
      '|Kept.|',
    ],
    [
      'a heading beside the page',
      `<h3 id="e" style="position:absolute;left:-9999px">Ears</h3><p>Kept.</p>`,
      '|Kept.|',
    ],
    [
      'a part of a heading for ears',
      `<style>.visually-hidden{position:absolute;clip-path:inset(50%)}</style><h3 id="e">Shown<span class="visually-hidden">Ears</span></h3><p>Kept.</p>`,
      '|Shown|Kept.|',
    ],
  ])('is left out: %s', (_what, html, text) => {
    expect(contentOf(html)).toBe(text);
    expect(headingsOf(html)).toEqual(text.includes('Shown') ? ['3 Shown'] : []);
  });

  it.each(['opacity:0', 'opacity:0;visibility:hidden', 'opacity:0;transform:translateY(20px)'])(
    'stays where it waits to be scrolled to: %s',
    (style) => {
      const html = `<div style="${style}"><h3 id="s">Later</h3>${paragraph(9)}</div>`;
      expect(headingsOf(html)).toEqual(['3 Later']);
      expect(wordsOf(html)).toBe(10);
    },
  );
});

describe('words that styles part', () => {
  it.each([
    '<div style="display:flex;gap:8px"><span>Left</span><span>Right</span></div>',
    '<p><span style="display:block">Left</span><span style="display:block">Right</span></p>',
    '<p>Left<span style="margin-left:8px">Right</span></p>',
    '<ul><li><b>Left</b><span style="margin-left:8px">Right</span></li></ul>',
  ])('are counted as two: %s', (html) => {
    expect(wordsOf(html)).toBe(2);
  });
});
