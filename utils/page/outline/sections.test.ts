import { describe, expect, it } from 'vitest';
import { parse, pick, words } from '../../../tests/dom.ts';
import type { Amount } from './reading-time.ts';
import { amountOf, readSections, type Section } from './sections.ts';
import { oneLine } from '../dom/visible-text.ts';

function read(html: string, skip: string[] = []): Section[] {
  const page = parse(`<div class="prose">${html}</div>`);
  const headings = textsOf(page);
  const skipped = new Set(skip.map((selector) => pick(page, selector)));
  return readSections(pick(page, '.prose'), headings, skipped);
}

function textsOf(page: ParentNode): Map<Element, string> {
  return new Map([...page.querySelectorAll('h2')].map((element) => [element, element.innerText]));
}

function measure(html: string, skip: string[] = []): Amount[] {
  return read(html, skip).map(amountOf);
}

function wordsOf(html: string): number[] {
  return measure(html).map((amount) => amount.words);
}

describe('readSections', () => {
  it('says what stands before the first heading and in the section of each', () => {
    expect(wordsOf('<p>one two</p><h2>A b</h2><p>one</p><h2>C</h2><p>one two three</p>')).toEqual([
      2,
      2 + 1,
      1 + 3,
    ]);
  });

  it('is one amount where there are no headings', () => {
    expect(wordsOf('<p>one two</p>')).toEqual([2]);
    expect(wordsOf('')).toEqual([0]);
  });

  it('has a section for a heading within another', () => {
    const inAnother = document.createElement('h2');
    inAnother.append('B');
    const page = parse('<div class="prose"><h2>A </h2><p>one</p><h2>C</h2><p>one two</p></div>');
    pick(page, 'h2').append(inAnother);
    const sections = readSections(pick(page, '.prose'), textsOf(page), new Set());
    expect(sections.map((section) => amountOf(section).words)).toEqual([0, 1, 2, 3]);
  });

  it('has a section for a heading that it does not come by', () => {
    expect(measure('<h2>A</h2><aside><h2>B</h2></aside><p>one</p>', ['aside'])).toMatchObject([
      { words: 0 },
      { words: 2 },
      { words: 0 },
    ]);
  });

  it('reads on in a heading that is never closed', () => {
    const [, section] = read('<h2>A <b>b</b><p>one</p><pre>two\nthree</pre></h2>');
    expect(section?.code).toEqual(['two\nthree']);
    expect(oneLine(section?.text ?? '')).toBe('A b one');
  });

  it('finds a section that begins deeper than the one before', () => {
    const html = '<h2>A</h2><p>one</p><div><div><h2>B</h2><p>one two</p></div></div><p>three</p>';
    expect(wordsOf(html)).toEqual([0, 2, 4]);
  });

  it.each([
    ['<p>one</p><p>two</p>', 2],
    ['<ul><li>one</li><li>two</li></ul>', 2],
    ['<table><tr><td>one</td><td>two</td></tr></table>', 2],
    ['one<br>two', 2],
    ['<p>o<b>n</b>e <a href="#">t</a>wo</p>', 2],
    ['<p>one<code>two</code></p>', 1],
    ['<p>By <!-- -->Ada</p>', 2],
    ['<p>one</p><a href="#">two</a>', 2],
  ])('parts words where blocks part them in %s', (html, count) => {
    expect(wordsOf(html)).toEqual([count]);
  });

  it('counts code by the line, not by the word', () => {
    const code =
      '<figure><figcaption>a.ts</figcaption><pre><code>let a = 1;\nlet b;\n</code></pre></figure>';
    expect(measure(`<p>one</p>${code}`)).toEqual([{ words: 1, codeLines: 2, images: 0 }]);
  });

  it('counts code that is marked up line by line', () => {
    const code = '<pre><code><span class="line">a</span>\n<span class="line">b</span></code></pre>';
    expect(measure(code)).toEqual([{ words: 0, codeLines: 2, images: 0 }]);
  });

  it('counts images in the section that they stand in', () => {
    const images = measure('<img alt="a b"><h2>A</h2><p><span><img></span></p><img>');
    expect(images.map((amount) => amount.images)).toEqual([1, 2]);
  });

  it.each([
    ['buttons', '<button>Copy this text</button>'],
    ['scripts', '<script>let a</script><style>b {}</style>'],
    ['icons', '<svg><title>An icon</title></svg>'],
    ['text for screen readers', '<span class="sr-only">Opens elsewhere</span>'],
    ['a table of contents', '<nav><a href="#a">A</a></nav>'],
    ['labels of tabs', '<div role="tablist"><span>npm</span></div>'],
    ['a form', '<form><p>Subscribe now</p></form>'],
    ['a box with a form', '<div><p>Like this?</p><form><p>Subscribe now</p></form></div>'],
    ['formulas', '<span class="katex"><span>x squared</span></span>'],
    ['titles of cards', '<h3 class="not-prose">A card</h3>'],
    ['marks of footnotes', '<sup><a data-footnote-ref href="#fn">1</a></sup>'],
    ['ways back from footnotes', '<a data-footnote-backref href="#r">back</a>'],
    ['a header with the title', '<header><h1>The title</h1><p>Ada</p></header>'],
    ['a share bar', '<div class="not-prose"><span>Share this</span></div>'],
  ])('does not count %s', (_what, html) => {
    expect(wordsOf(`<p>one</p>${html}<p>two</p>`)).toEqual([2]);
  });

  it.each([
    ['links', '<a href="/x">one two</a>'],
    ['text in a box', '<div class="not-prose"><p>one two</p></div>'],
    ['captions of pictures', '<figure><figcaption>one two</figcaption></figure>'],
    ['inline code', '<code>one two</code>'],
    ['text that is folded', '<details><summary>one</summary>two</details>'],
  ])('counts %s', (_what, html) => {
    expect(wordsOf(html)).toEqual([2]);
  });

  it('counts what stands beside a form in a list', () => {
    expect(wordsOf('<ul><li>one <form>Subscribe now</form></li></ul>')).toEqual([1]);
  });

  it('counts a text once that several tabs repeat', () => {
    const panel = (text: string): string => `<div role="tabpanel">${text}</div>`;
    expect(wordsOf(panel('one two') + panel('one two') + panel('three'))).toEqual([3]);
  });

  it('leaves out what it is told to skip, and the sections of what follows right', () => {
    const html = '<div id="box"><p>not this</p></div><h2>A</h2><p>one</p>';
    expect(measure(html, ['#box']).map((amount) => amount.words)).toEqual([0, 2]);
  });

  it('gives text and code of each section as they are written', () => {
    const html = '<p>A <b>b</b>c.</p><h2>D</h2><pre>  e\n\n  f\n\n</pre><p>g</p><pre>h</pre>';
    const sections = read(html).map(({ text, code }) => [oneLine(text), code]);
    expect(sections).toEqual([
      ['A bc.', []],
      ['D g', ['  e\n\n  f', 'h']],
    ]);
  });

  it('adds up to the same, however the text is cut', () => {
    const text = `<p>${words(30)}</p>`;
    const whole = wordsOf(text.repeat(4));
    const parts = wordsOf(text + `<h2></h2>${text}`.repeat(3));
    expect(parts).toHaveLength(4);
    expect(parts.reduce((sum, part) => sum + part)).toBe(whole[0]);
  });
});
