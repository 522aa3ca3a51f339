import { describe, expect, it } from 'vitest';
import { paragraph, parse, pick } from '../../../tests/dom.ts';
import { collectCandidates } from './header-candidates.ts';
import { findTitle } from './title.ts';

const PROSE = `${paragraph(40)}<h2 id="s">Section</h2>${paragraph(40)}`;

function bitsOf(html: string): string[] {
  const page = parse(html);
  const body = pick(page, '.prose');
  return collectCandidates(body, findTitle(page, body)).map(({ text, zone }) => `${zone}: ${text}`);
}

function withHead(head: string): string[] {
  return bitsOf(`<main><h1>T</h1>${head}<div class="prose">${PROSE}</div></main>`);
}

describe('collectBits', () => {
  it('says what stands above the body, in order, with the title', () => {
    expect(withHead('<div><span>May 1, 2024</span> <b>Ada</b></div><p>On tests</p>')).toEqual([
      'head: T',
      'head: May 1, 2024',
      'head: Ada',
      'head: On tests',
    ]);
  });

  it('says a text once, with the element whose own it is', () => {
    expect(withHead('<div><div><p>By <b>Ada</b></p></div></div>')).toEqual([
      'head: T',
      'head: By Ada',
      'head: Ada',
    ]);
  });

  it.each([
    ['buttons', '<button>Copy</button>'],
    ['breadcrumbs', '<nav><a href="/blog">Blog</a></nav>'],
    ['entries of a table of contents', '<div><a href="#s">Section</a></div>'],
    ['text for screen readers', '<span class="sr-only">Skip</span>'],
    ['scripts and styles', '<script>let a</script><style>b{}</style>'],
    ['prose', `<p>${'long '.repeat(100)}</p>`],
    ['white space', '<div>  <br> </div>'],
  ])('leaves out %s', (_what, head) => {
    expect(withHead(head)).toEqual(['head: T']);
  });

  it('says what opens the body before its prose', () => {
    const html = `<main><div class="prose"><h1>T</h1><div class="not-prose"><span>Ada</span></div>
      <p>May 1, 2024</p>${PROSE}</div></main>`;
    expect(bitsOf(html)).toEqual(['lead: T', 'lead: Ada', 'lead: May 1, 2024']);
  });

  it.each([
    ['a day', '<div><span>May 1, 2024</span></div>'],
    ['a name after a word', '<div class="not-prose">By Ada</div>'],
    ['a portrait and a name', '<div class="not-prose"><img alt=""><p>Ada</p></div>'],
    ['a link', '<span><a href="/blog">Back</a></span>'],
    ['a list with a day', '<div class="not-prose"><ul><li>Ada</li><li>May 1, 2024</li></ul></div>'],
  ])('says what opens a body below its title where it is %s', (_what, lead) => {
    const html = `<main><h1>T</h1><div class="prose">${lead}${PROSE}</div></main>`;
    expect(bitsOf(html).filter((bit) => bit.startsWith('lead: '))).not.toEqual([]);
  });

  it.each([
    ['a list', '<div class="not-prose"><ul><li>Clocks drift</li></ul></div>'],
    ['definitions', '<dl><dt>Speed</dt><dd>three times</dd></dl>'],
    ['numbers', '<div class="not-prose"><div>42%</div><div>fewer errors</div></div>'],
    ['a label', '<span class="not-prose">Breaking</span>'],
    ['a note', '<div class="border">Older clocks need a key.</div>'],
  ])('takes %s at the head of a body for its text', (_what, lead) => {
    const html = `<main><h1>T</h1><div class="prose">${lead}${PROSE}</div></main>`;
    expect(bitsOf(html)).toEqual(['head: T']);
  });

  it('does not take the body’s first paragraph for a bit', () => {
    expect(withHead('')).toEqual(['head: T']);
  });

  it('says what follows the body, as Fumadocs’ guide has it', () => {
    const html = `<div><h1>T</h1></div><article><div class="prose">${PROSE}</div>
      <div><div><p>Written by</p><p>Ada</p></div><div><p>At</p><p>Sun Dec 15 2024</p></div></div>
      </article>`;
    expect(bitsOf(`<main>${html}</main>`)).toEqual([
      'head: T',
      'tail: Written by',
      'tail: Ada',
      'tail: At',
      'tail: Sun Dec 15 2024',
    ]);
  });

  it.each([
    ['a list of other posts', '<section><h2>More</h2><p>May 1, 2024</p></section>'],
    ['another article', '<article><p>May 1, 2024</p></article>'],
    ['comments', '<div><textarea></textarea><p>May 1, 2024</p></div>'],
    ['a form', '<form><p>May 1, 2024</p></form>'],
  ])('ends where there is %s', (_what, after) => {
    const html = `<main><h1>T</h1><div class="prose">${PROSE}</div><p>Ada</p>${after}<p>Bob</p></main>`;
    expect(bitsOf(html)).toEqual(['head: T', 'tail: Ada']);
  });

  it('reads the column beside the text, whatever headings it has', () => {
    const html = `<main><h1>T</h1><div class="prose">${PROSE}</div>
      <aside><h3>Author</h3><p>Ada</p></aside></main>`;
    expect(bitsOf(html)).toEqual(['head: T', 'tail: Author', 'tail: Ada']);
  });

  it('does not leave the main part of the page', () => {
    const html = `<p>Sale!</p><main><h1>T</h1><div class="prose">${PROSE}</div></main><p>Imprint</p>`;
    expect(bitsOf(html)).toEqual(['head: T']);
  });

  it('reads a page without a title', () => {
    const html = `<article><p>May 1, 2024</p><div class="prose">${PROSE}</div></article>`;
    expect(bitsOf(html)).toEqual(['head: May 1, 2024']);
  });

  it('stops at a number that is a list of something', () => {
    expect(withHead('<p>one</p>'.repeat(5000)).length).toBeLessThan(1000);
  });

  it('takes a subtitle and what follows it for what opens the body, though it is a heading', () => {
    const html = `<main><div class="prose"><h1>T</h1><h2>On tests.</h2><p>May 1, 2024</p>${PROSE}</div></main>`;
    expect(bitsOf(html)).toEqual(['lead: T', 'lead: On tests.', 'lead: May 1, 2024']);
  });

  it('does not take another heading of the text that says the title for what opens the body', () => {
    const html = `<main><h1>T</h1><div class="prose"><h1 id="t">T</h1>${PROSE}</div></main>`;
    expect(bitsOf(html)).toEqual(['head: T']);
  });

  it.each([
    [
      'a card that is a link',
      '<div><a href="/blog/other"><p>Other</p><p>May 2, 2024</p></a></div>',
    ],
    ['a card that has one', '<div><a href="/blog/other">Other</a><div><b>Bob</b></div></div>'],
    ['a card whose title is one', '<div><p><a href="/blog/other">Other</a></p><i>Bob</i></div>'],
  ])('leaves out %s to another post, below the body', (_what, card) => {
    const html = `<main><h1>T</h1><div class="prose">${PROSE}</div><div>${card}<p>By Ada</p></div></main>`;
    expect(bitsOf(html)).toEqual(['head: T', 'tail: By Ada']);
  });
});
