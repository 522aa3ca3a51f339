import { afterEach, describe, expect, it } from 'vitest';
import { mount, paragraph, parse, pick } from '../../../tests/dom.ts';
import { readContent } from '../content/build-content.ts';
import { extract } from '../article/extract-article.ts';

let unmount = (): void => undefined;

afterEach(() => unmount());

/** What the content has for a part of a page that is shown. */
function contentOf(html: string, styles = ''): string {
  unmount = mount(
    `<style>${styles}</style><article><h1>A post</h1><div class="prose">${paragraph(30)}<h2 id="first">First</h2>${html}</div></article>`,
  );
  const content = readContent(document, 'https://blog.example/blog/a-post');
  unmount();
  return content.html.slice(content.html.indexOf('First</h2>') + 'First</h2>'.length);
}

const LINKS = '<a href="/a">Read the blog</a><a href="/b">How we write</a>';
/** The text of both links, as they stand beside each other. */
function between(html: string, styles = ''): string {
  return contentOf(html, styles).replace(/<[^>]+>/g, '');
}

describe('neighbours without white space between them', () => {
  it.each([
    ['items of a flex box with a gap', `<div style="display:flex;gap:16px">${LINKS}</div>`],
    ['items of a column', `<p style="display:flex;flex-direction:column">${LINKS}</p>`],
    ['cells of a grid', `<div style="display:grid;grid-template-columns:1fr 1fr">${LINKS}</div>`],
    ['items that share the room', `<p style="display:flex;justify-content:space-between">${LINKS}</p>`],
    ['items within boxes that are none', `<p style="display:flex;gap:8px"><span style="display:contents">${LINKS}</span></p>`],
    ['buttons by their padding', `<div class="buttons">${LINKS}</div>`, '.buttons a { padding: 4px 12px; border: 1px solid }'],
    ['boxes in a line, with margins', `<div class="boxes">${LINKS}</div>`, '.boxes a { display: inline-block; margin-inline-end: 12px }'],
    ['cells of a table by their styles', `<div class="row">${LINKS}</div>`, '.row { display: table-row } .row a { display: table-cell }'],
    ['cells with other elements around them', `<div class="row"><span>${LINKS.replace('</a><a', '</a></span><span><a')}</span></div>`, '.row { display: table } .row span { display: table-cell }'],
    ['links on lines of their own', `<p class="lines">${LINKS}</p>`, '.lines a { display: block }'],
    ['links within other elements', `<p style="display:flex;gap:1em"><span><a href="/a">Read the blog</a></span><span><b><a href="/b">How we write</a></b></span></p>`],
    ['links in a paragraph, with margins', `<p class="ml">${LINKS}</p>`, '.ml a + a { margin-left: 1em }'],
    ['links with an icon between them', `<p style="display:flex;gap:4px"><a href="/a">Read the blog</a><svg></svg><a href="/b">How we write</a></p>`],
  ])('have one, or a line of their own: %s', (_name, html, styles = '') => {
    expect(between(html, styles)).toBe('Read the blog How we write');
  }); // prettier-ignore

  it.each([
    ['strong', 'small', 'margin-inline-end: auto'],
    ['b', 'span', 'margin-inline-end: 8px'],
    ['code', 'a', 'margin-right: 1em'],
    ['em', 'strong', 'margin-inline-end: 6px'],
  ])('have one where the first item of a flex box is a mark: %s', (first, second, style) => {
    const items = `<${first} style="${style}">Toast</${first}><${second}>11 mins</${second}>`;
    expect(between(`<div style="display:flex">${items}</div>`)).toBe('Toast 11 mins');
    expect(between(`<p>${items}</p>`)).toBe('Toast11 mins');
  });

  it('have one also beside loose text: a badge after a word', () => {
    const badge = '.badge { margin-inline-start: 6px }';
    expect(between('<p>Version<span class="badge">New</span></p>', badge)).toBe('Version New');
    expect(between('<p style="display:flex;gap:8px">Version<a href="/x">4</a></p>')).toBe(
      'Version 4',
    );
  });

  it.each([
    ['<p><a href="/a">foo</a><a href="/b">bar</a></p>', 'foobar'],
    ['<p><em>un</em>do and <b>re</b><i>do</i></p>', 'undo and redo'],
    ['<p>two <code>Foo</code>s and <kbd>Ctrl</kbd>.</p>', 'two Foos and Ctrl.'],
    ['<p>See <a class="pad" href="/a">Wort</a>en, <a class="pad" href="/b">here</a>.</p>', 'See Worten, here.'],
    ['<p><span class="letter">T</span><span class="letter">e</span><span class="letter">xt</span></p>', 'Text'],
    ['<p><span class="drop">T</span>he end</p>', 'The end'],
    ['<p>名前は<code>foo</code>です</p>', '名前はfooです'],
    ['<p style="display:inline-flex"><span>1</span><span>2</span></p>', '12'],
  ])('have none within a word: %s', (html, text) => {
    const styles = `code, kbd { padding: 3px 6px; margin: 0 4px; border: 1px solid }
      .pad { padding: 0 6px } .letter { display: inline-block } .drop { float: left; margin-right: 8px }`;
    expect(between(html, styles)).toBe(text);
  }); // prettier-ignore

  it('have none in code', () => {
    const styles = 'pre span { display: inline-block; margin: 9px }';
    const html = '<pre><code><span class="line"><span>a</span><span>b</span></span></code></pre>';
    expect(contentOf(html, styles)).toMatch(/>a(?:<[^>]+>)*b</);
  });

  it('have one in what is behind a form that pretends to be something else', () => {
    const form = '<form><input name="parentElement"><input name="matches"><a>x</a><a>y</a></form>';
    expect(between(`${form}<p style="display:flex;gap:9px">${LINKS}</p>`)).toContain('blog How');
  });

  it('have one also where nobody knows what of the page is the article', () => {
    unmount = mount(`<p style="display:flex;gap:9px">${LINKS}</p>`);
    const content = readContent(document, 'https://blog.example/');
    expect(content.needsReadability).toBe(true);
    expect(content.html).toMatch(/Read the blog<\/a> <a/);
  });

  it('leave the page as it is', () => {
    unmount = mount(
      `<div class="prose">${paragraph(60)}<p style="display:flex;gap:9px">${LINKS}</p></div>`,
    );
    const before = document.body.innerHTML;
    readContent(document, 'https://blog.example/blog/a-post');
    expect(document.body.innerHTML).toBe(before);
    expect(pick(document, '.prose p + p').childNodes.length).toBe(2);
  });
});

describe('headings and titles', () => {
  const STYLES = `.badge { display: inline-block; margin-left: 8px } .row { display: flex; gap: 8px }
    .line { display: block } .pad { padding: 0 4px; border-radius: 4px } .letter { display: inline-block }`;

  it.each([
    ['a badge with a margin', '<a href="#s">Cache<span class="badge">Beta</span></a>', 'Cache Beta'],
    ['a badge before', '<span class="pad badge" style="margin:0 8px 0 0">New</span><a href="#s">Cache</a>', 'New Cache'],
    ['items of a flex box', '<span class="row"><span>Step</span><span>One</span></span>', 'Step One'],
    ['lines', '<span class="line">A long</span><span class="line">title</span>', 'A long title'],
    ['text and an item', '<span class="row">Step<b>2</b></span>', 'Step 2'],
    ['a badge with padding', 'Cache<span class="pad">Beta</span><span class="pad">v2</span>', 'CacheBeta v2'],
    ['letters that move', '<span class="letter">T</span><span class="letter">e</span>xt', 'Text'],
    ['words and parts of words', '<em>un</em>do <code>Foo</code>s', 'undo Foos'],
    ['what only screen readers say', '<a href="#s">Cache</a><span class="row"><span class="sr-only">Link</span></span>', 'Cache'],
    ['hidden things between', 'One<span class="badge" hidden style="display:none">x</span>two', 'Onetwo'],
  ])('have their words apart in the outline as in the content: %s', (_name, inner, text) => {
    unmount = mount(
      `<style>${STYLES}</style><article><h1>${inner}</h1><div class="prose">${paragraph(30)}<h2 id="s">${inner}</h2>${paragraph(30)}</div></article>`,
    );
    const { title, headings } = extract(document, 'https://blog.example/blog/a-post');
    const { html } = readContent(document, 'https://blog.example/blog/a-post');
    expect(title).toBe(text);
    expect(headings.map((heading) => heading.text)).toEqual([text]);
    expect(parse(html).querySelector('h2')?.textContent.replace(/\s+/g, ' ').trim()).toBe(text);
  }); // prettier-ignore
});

describe('lines of code', () => {
  /** The code, and how many lines of it are counted. */
  function codeOf(html: string, styles = ''): [string | undefined, number] {
    unmount = mount(
      `<style>${styles}</style><article><h1>A post</h1><div class="prose">${paragraph(30)}<h2 id="s">First</h2>${html}${paragraph(30)}</div></article>`,
    );
    const { codeLines } = extract(document, 'https://blog.example/blog/a-post');
    const { html: content } = readContent(document, 'https://blog.example/blog/a-post');
    return [parse(content).querySelector('pre')?.textContent, codeLines];
  }

  const SPANS = '<span>let a;</span><span>let b;</span><span>a = b;</span>';

  it.each([
    ['spans that are blocks', `<pre><code>${SPANS}</code></pre>`, 'pre span { display: block }'],
    ['items of a list', '<pre><ol><li>let a;</li><li>let b;</li><li>a = b;</li></ol></pre>', ''],
    ['items of a list around lines', '<pre><code><ol><li><span class="line">let a;</span></li><li><span class="line">let b;</span></li><li><div>a = b;</div></li></ol></code></pre>', ''],
    ['a grid', `<pre><code class="grid">${SPANS}</code></pre>`, '.grid { display: grid }'],
    ['a column', `<pre><code class="column">${SPANS}</code></pre>`, '.column { display: flex; flex-direction: column }'],
    ['elements by their name', '<pre><div>let a;</div><div>let b;</div><div>a = b;</div></pre>', ''],
    ['rows of a table', '<pre><table><tbody><tr><td>let a;</td></tr><tr><td>let b;</td></tr><tr><td>a = b;</td></tr></tbody></table></pre>', ''],
    ['blocks, of which some have breaks', '<pre><code><span>let a;</span><span>let b;\n</span><span>a = b;</span></code></pre>', 'pre span { display: block }'],
    ['breaks, and blocks', '<pre><code><span>let a;\n</span><span>let b;\n</span><span>a = b;\n</span></code></pre>', 'pre span { display: block }'],
    ['blocks that end in a break', '<pre><code><span>let a;<br></span><span><i>let b;</i><br></span><span>a = b;<br></span></code></pre>', 'pre span { display: block }'],
  ])('stand below each other: %s', (_name, html, styles) => {
    expect(codeOf(html, styles)).toEqual(['let a;\nlet b;\na = b;', 3]);
  }); // prettier-ignore

  it('stay one where its parts stand beside each other', () => {
    const one = `<pre><code><span class="line">${SPANS}</span></code></pre>`;
    expect(codeOf(one)).toEqual(['let a;let b;a = b;', 1]);
    unmount();
    expect(
      codeOf(`<pre><code class="row">${SPANS}</code></pre>`, '.row { display: flex }'),
    ).toEqual(['let a;let b;a = b;', 1]);
  });

  it('keep an empty one', () => {
    const html = '<pre><code><span>a</span><span>\n</span><span>b</span></code></pre>';
    expect(codeOf(html, 'pre span { display: block }')[0]).toBe('a\n\nb');
  });
});
