import { describe, expect, it } from 'vitest';
import { comparable, isUnclosed, oneLine, visibleText } from './visible-text.ts';

function element(html: string): Element {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  const [first] = holder.children;
  if (!first) throw new Error('no element');
  return first;
}

describe('visibleText', () => {
  it.each([
    [
      '13.0 to 16.8: an icon beside the link',
      '<h2><a class="peer" href="#a">Title</a><svg><title>Link</title></svg></h2>',
    ],
    [
      '8 to 12: the icon in the link',
      '<h2><a href="#a">Title<svg aria-label="Link to section"></svg></a></h2>',
    ],
    [
      '16.8.8: a copy button',
      '<h2><a data-card="" href="#a">Title</a><button aria-label="Copy Anchor Link"><svg></svg></button></h2>',
    ],
    [
      '16.16: a button with text',
      '<h2><a href="#a">Title</a><button aria-live="polite"><span class="sr-only">Copy Anchor Link</span></button></h2>',
    ],
    [
      'Docusaurus: a zero-width permalink',
      '<h2>Title<a class="hash-link" href="#a">\u200B</a></h2>',
    ],
    ['a permalink of one sign', '<h2><a href="#a">#</a> Title</h2>'],
  ])('is the heading alone in %s', (_version, html) => {
    expect(visibleText(element(html))).toBe('Title');
  });

  it('keeps the text of a link inside a heading', () => {
    const html = '<h2><a href="#a">With </a><a href="/b">link</a> inside</h2>';
    expect(visibleText(element(html))).toBe('With link inside');
  });

  it('keeps inline code as it is written', () => {
    expect(visibleText(element('<h2>The <code>useState&lt;T&gt;</code> hook</h2>'))).toBe(
      'The useState<T> hook',
    );
  });

  it('says a formula once, as TeX', () => {
    const katex =
      '<span class="katex"><span class="katex-mathml"><math><semantics><mi>x</mi>' +
      '<annotation encoding="application/x-tex">x^2</annotation></semantics></math></span>' +
      '<span class="katex-html" aria-hidden="true">x2</span></span>';
    expect(visibleText(element(`<h2>On ${katex}</h2>`))).toBe('On x^2');
  });

  it.each([
    ['<mfrac><mn>1</mn><mn>2</mn></mfrac>', 'Half 1/2'],
    ['<msup><mi>x</mi><mn>2</mn></msup>', 'Half x^2'],
    ['<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac>', 'Half a+b/2'],
  ])('keeps the parts of %s apart', (formula, text) => {
    expect(visibleText(element(`<h2>Half <math>${formula}</math></h2>`))).toBe(text);
  });

  it('joins what React splits by comments', () => {
    expect(visibleText(element('<p>By <!-- -->Ada</p>'))).toBe('By Ada');
  });
});

describe('footnotes in headings', () => {
  it.each([
    '<h2>Claims<sup><a href="#fn-1">1</a></sup></h2>',
    '<h2>Claims<a href="#user-content-fn-1" data-footnote-ref="">1</a></h2>',
    '<h2>Claims<a class="footnote-ref" href="#fn1">1</a></h2>',
    '<h2>Claims<span class="footnote-reference"><a href="#1">1</a></span></h2>',
    '<h2>Claims<a role="doc-noteref" href="#1">1</a></h2>',
  ])('say nothing: %s', (html) => {
    expect(visibleText(element(html))).toBe('Claims');
  });
});

describe('oneLine', () => {
  it('folds white space and drops zero-width characters', () => {
    expect(oneLine('  a\n\t b\u200B ')).toBe('a b');
  });

  it('replaces lone surrogates, which JSON cannot carry', () => {
    expect(oneLine('a\uD800b')).toBe('a\uFFFDb');
  });
});

describe('comparable', () => {
  it('is alike for texts that differ in case, space and signs', () => {
    expect(comparable('  The “Future” of  AI!')).toBe(comparable('the future of ai'));
  });

  it('keeps letters and digits of every script', () => {
    expect(comparable('你好, Straße 2')).toBe('你好straße2');
  });
});

describe('isUnclosed', () => {
  it.each([
    ['a link', '<a href="#a">Title</a>'],
    ['a button with an icon', 'Title<button><svg><path /></svg></button>'],
    ['an icon in the link', '<a href="#a">Title<svg><path /></svg></a>'],
    ['marks in the text', '<a href="#a"><code>map</code> and <em>filter</em></a>'],
  ])('is no heading with %s', (_what, html) => {
    expect(isUnclosed(element(`<h2>${html}</h2>`))).toBe(false);
  });

  it.each([
    ['a block', 'Title<p>Text</p>'],
    ['a heading deep in a box', 'Title<div><div><h3>Next</h3></div></div>'],
    [
      'a heading after an icon',
      'Title<button><svg></svg><span role="heading">Next</span></button>',
    ],
    ['a link that is a heading', 'Title<a role="heading" href="#b">Next</a>'],
    [
      'a heading in a form',
      'Title<form><input name="getAttribute"><div><h3>Next</h3></div></form>',
    ],
    ['a heading after a link', '<a href="#a">Title</a><section><h4>Next</h4></section>'],
  ])('is one with %s', (_what, html) => {
    const heading = element('<h2></h2>');
    // As scripts and browsers build it: the parser of a fragment would close it.
    heading.append(...element(`<div>${html}</div>`).childNodes);
    expect(isUnclosed(heading)).toBe(true);
  });
});
