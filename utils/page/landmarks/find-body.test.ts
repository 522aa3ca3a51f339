import { describe, expect, it } from 'vitest';
import { paragraph, parse } from '../../../tests/dom.ts';
import { findBody } from './find-body.ts';

function bodyId(html: string): string | undefined {
  return findBody(parse(html))?.id;
}

describe('findBody', () => {
  it('is the block of prose with the most text, not the first', () => {
    const html = `<div class="prose" id="a">${paragraph(30)}</div>
      <div class="prose" id="b">${paragraph(60)}</div>
      <div class="prose" id="c">${paragraph(31)}</div>`;
    expect(bodyId(html)).toBe('b');
  });

  it('is the outermost of nested blocks', () => {
    const html = `<div class="prose" id="a"><div class="prose" id="b">${paragraph(60)}</div></div>`;
    expect(bodyId(html)).toBe('a');
  });

  it.each([
    ['an entry of a table of contents', 'a', ''],
    ['a bit of a line', 'span', ''],
    ['the site’s bar', 'nav', ''],
    ['a column beside the text', 'aside', ''],
    ['a dialog', 'div', 'role="dialog"'],
  ])('is not %s, however long', (_what, tag, attributes) => {
    const html = `<${tag} class="prose" id="a" ${attributes}>${'long '.repeat(500)}</${tag}>
      <div class="prose" id="b">${paragraph(40)}</div>`;
    expect(bodyId(html)).toBe('b');
  });

  it('is not the popup of a code block', () => {
    const html = `<div class="fd-twoslash-popover"><div class="prose" id="a">${paragraph(90)}</div></div>
      <div class="prose" id="b">${paragraph(40)}</div>`;
    expect(bodyId(html)).toBe('b');
  });

  it('is a short block of prose that has sections', () => {
    const html = `<main id="a">${paragraph(90)}</main>
      <div class="prose" id="b"><h2 id="s">S</h2><p>Short.</p></div>`;
    expect(bodyId(html)).toBe('b');
  });

  it('is the flow of the text where prose is but a snippet', () => {
    const html = `<main id="a">${paragraph(90)}</main><div class="prose" id="b"><p>Short.</p></div>`;
    expect(bodyId(html)).toBe('a');
  });

  it.each([
    ['the paragraphs’ parent', `<div id="a">${paragraph(30)}${paragraph(30)}</div>`],
    [
      'the parent of sections’ paragraphs',
      `<div id="a">${`<section>${paragraph(30)}</section>`.repeat(3)}</div>`,
    ],
    ['text between lists', `<div id="a">${paragraph(30)}<ul><li>${'item '.repeat(30)}</ul></div>`],
  ])('is, without any prose class, %s', (_what, article) => {
    const html = `<nav><p>${'menu '.repeat(200)}</p></nav><main><div>${article}</div></main>
      <aside>${paragraph(5)}</aside>`;
    expect(bodyId(html)).toBe('a');
  });

  it('is none on a page whose texts are links', () => {
    const cards = `<li><a href="/blog/a">${'A card of a post. '.repeat(5)}</a></li>`.repeat(9);
    expect(findBody(parse(`<main><ul>${cards}</ul></main>`))).toBeUndefined();
  });

  it('is none on an empty page, a short one, or one without a body', () => {
    expect(findBody(parse(''))).toBeUndefined();
    expect(findBody(parse('<p>Not found</p>'))).toBeUndefined();
    const page = parse('');
    page.body.remove();
    expect(findBody(page)).toBeUndefined();
  });

  it('is the article and not what it shares with a column, though it holds much code', () => {
    const code = `<pre>${'let it = be;'.repeat(40)}</pre>`;
    const html = `<main id="a"><article id="b">${paragraph(40)}${code}${paragraph(40)}</article>
      <div><h2>About</h2>${paragraph(10)}</div></main>`;
    expect(bodyId(html)).toBe('b');
  });
});
