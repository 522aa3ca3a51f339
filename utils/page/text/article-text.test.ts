import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../tests/dom.ts';
import { articleText, type ArticleText } from './article-text.ts';
import { foldText, rawOffsets } from './normalize-text.ts';

function bodyOf(html: string): HTMLElement {
  return parse(html).body;
}

function read(html: string): ArticleText {
  return articleText(bodyOf(html));
}

function standing({ startContainer, startOffset, endContainer, endOffset }: StaticRange): string {
  const live = new Range();
  live.setStart(startContainer, startOffset);
  live.setEnd(endContainer, endOffset);
  return live.toString();
}

function blocksOf({ text, blocks }: ArticleText): [kind: string, heading: number, text: string][] {
  return blocks.map(({ start, end, kind, heading }) => [kind, heading, text.slice(start, end)]);
}

describe('articleText', () => {
  it('has all blocks in order, each with its heading', () => {
    const html =
      '<p>Before</p><h2 data-index="0">One</h2><ul><li>a<ul><li>b</li></ul>c</li></ul>' +
      '<h3 data-index="1">Two <code>x</code></h3><table><tr><th>d</th><td>e</td></tr></table>' +
      '<blockquote><p>f</p></blockquote><dl><dt>g</dt><dd>h</dd></dl>';
    expect(blocksOf(read(html))).toEqual([
      ['text', -1, 'Before'],
      ['heading', 0, 'One'],
      ['text', 0, 'a'],
      ['text', 0, 'b'],
      ['text', 0, 'c'],
      ['heading', 1, 'Two x'],
      ['text', 1, 'd'],
      ['text', 1, 'e'],
      ['text', 1, 'f'],
      ['text', 1, 'g'],
      ['text', 1, 'h'],
    ]);
    expect(read(html).text).toBe('Before\nOne\na\nb\nc\nTwo x\nd\ne\nf\ng\nh');
  });

  it.each([
    ['white space', '<p>  A\n\t small   <em> queue </em> runs.&nbsp;</p>', 'A small queue runs.'],
    ['marks apart from their letters', '<p>fu\u0308r</p>', 'für'],
    ['emphasis within words', '<p>re<em>read</em>s</p>', 'rereads'],
    ['a line break', '<p>one<br>two</p>', 'one\ntwo'],
    ['a formula', '<p>so <math><mi>x</mi><mo>=</mo><mn>1</mn></math> holds</p>', 'so x=1 holds'],
    [
      'the source of a formula',
      '<p><math><semantics><mi>x</mi><annotation>\\x</annotation></semantics></math></p>',
      'x',
    ],
    ['readings above the text', '<p><ruby>漢字<rp>(</rp><rt>かんじ</rt></ruby></p>', '漢字'],
    [
      'buttons',
      '<figure data-code><figcaption>a.ts<button>Copy</button></figcaption><pre><code>x</code></pre></figure>',
      'a.ts\nx',
    ],
    [
      'a list of tabs',
      '<div data-tabs><div role="tablist"><button>npm</button></div><div data-tab="npm">a</div><div data-tab="pnpm" hidden="until-found">b</div></div>',
      'a\nb',
    ],
    ['closed details', '<details><summary>More</summary><p>inside</p></details>', 'More\ninside'],
    ['marks of headings', '<h2>One<a class="heading-mark" aria-hidden="true">#</a></h2>', 'One'],
    [
      'footnotes',
      '<p>a<sup><a data-footnote-ref href="#fn">1</a></sup></p><section><ol><li>note <a data-footnote-backref>↩</a></li></ol></section>',
      'a1\nnote',
    ],
    ['what the reader says itself', '<p>a</p><p data-missing="Tab">not here</p>', 'a'],
    ['cards', '<ul data-cards><li><a><strong>h</strong><span>i</span></a></li></ul>', 'h\ni'],
    [
      'cards of paragraphs',
      '<div data-cards><p><strong>h</strong><span>i</span></p></div><p><strong>a</strong><span>b</span></p>',
      'h\ni\nab',
    ],
    [
      'what a paragraph holds beside texts of its line',
      '<p>a<button>x</button>b<br>c</p><p>d<ruby>e<rt>f</rt></ruby></p><p>g <math><mi>h</mi></math></p>',
      'ab\nc\nde\ng h',
    ],
    ['nothing', '<p> </p><hr><img alt="x">', ''],
  ])('reads %s', (_what, html, text) => {
    expect(read(html).text).toBe(text);
  });

  it('leaves code as it was written, in one block', () => {
    const code = 'if (a) {\n\n  b();\n}';
    const lines = code.split('\n').map((line) => `<span data-line>${line}</span>`);
    const found = read(`<p>x</p><pre><code>${lines.join('\n')}\n</code></pre><p>y</p>`);
    expect(blocksOf(found)).toEqual([
      ['text', -1, 'x'],
      ['code', -1, code],
      ['text', -1, 'y'],
    ]);
  });

  it('is the same whatever the reader adds, opens or wraps', () => {
    const plain = '<h2 data-index="0">One</h2><table><tr><td>a</td></tr></table><p>b</p>';
    const dressed =
      '<h2 data-index="0">One<a aria-hidden="true">#</a></h2>\n<div class="table-box"><table><tr><td>a</td></tr></table></div> <p><mark>b</mark></p>';
    expect(read(dressed).text).toBe(read(plain).text);
  });

  it('parts paragraphs that stand in others, as pages that are drawn by scripts have them', () => {
    const body = bodyOf('<p id="outer">before <em id="inline">bold</em> after</p>');
    const inner = body.ownerDocument.createElement('p');
    inner.append('inner');
    for (const place of ['#outer', '#inline']) {
      body.querySelector(place)?.append(inner);
      const before = articleText(body).text.split('\n');
      expect(before).toEqual(
        place === '#outer' ? ['before bold after', 'inner'] : ['before bold', 'inner', 'after'],
      );
    }
  });

  it('knows headings that stand in a paragraph of their page', () => {
    const body = bodyOf(
      '<p><span role="heading" aria-level="2">One</span></p><p>a</p><p role="heading">Two</p><p>b</p>',
    );
    const headings = new Map([...body.querySelectorAll('[role]')].map((at, nth) => [at, nth]));
    const found = articleText(body, { headings, leftOut: new Set() });
    expect(found.blocks.map(({ kind, heading }) => [kind, heading])).toEqual([
      ['heading', 0],
      ['text', 0],
      ['heading', 1],
      ['text', 1],
    ]);
  });

  it('goes from offsets to what stands there, and back', () => {
    const body = bodyOf(
      '<h2 data-index="0">Für  alle</h2><p>\n A <em>small </em> \n queue</p><pre>a\n  b</pre>',
    );
    const found = articleText(body);
    const word = found.text.indexOf('small queue');
    const range = found.rangeOf(word, word + 11);
    if (!range) throw new Error('no range');
    expect(standing(range)).toBe('small  \n queue');
    expect(found.offsetOf(range.startContainer, range.startOffset)).toBe(word);
    expect(found.offsetOf(range.endContainer, range.endOffset)).toBe(word + 11);
    expect(found.offsetOf(body, 0)).toBe(0);
    expect(found.offsetOf(body, body.childNodes.length)).toBe(found.text.length);
    expect(found.rangeOf(found.text.length + 1, found.text.length + 2)).toBeUndefined();
  });

  it('finds each of its words where it stands, whatever the page holds', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ' ',
        '\n\t',
        '\u00a0',
        'e\u0301',
        'ü',
        '\u0301',
        '가',
        '각',
        '\u1100\u1161',
        '👩‍👧',
        'ab',
        '.',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('p', 'em', 'pre', 'li'), text)), (parts) => {
        const doc = document.implementation.createHTMLDocument();
        for (const [name, words] of parts) {
          const element = doc.createElement(name);
          // In several texts, some of them in elements of the line.
          for (const [nth, some] of words.split('.').entries()) {
            const inner = doc.createElement(nth % 3 === 2 ? 'b' : 'a');
            inner.append(some);
            element.append(nth % 2 === 0 ? some : inner);
          }
          doc.body.append(element);
        }
        const found = articleText(doc.body);
        expect(found.blocks.every(({ start, end }) => end > start)).toBe(true);
        const ends = found.blocks.map(({ start, end }) => found.text.slice(start, end));
        expect(ends.join('\n')).toBe(found.text);
        for (const { start, end, kind } of found.blocks) {
          const range = found.rangeOf(start, end);
          if (!range) throw new Error('no range');
          const there = standing(range)
            .normalize()
            .replace(/\s+/g, kind === 'code' ? '$&' : ' ');
          expect(there.trim()).toBe(found.text.slice(start, end).normalize().trim());
          expect(found.offsetOf(range.startContainer, range.startOffset)).toBe(start);
        }
      }),
    );
  });
});

describe('places of a text', () => {
  const { body } = parse(
    '<p>One <em> two</em> <b>three</b></p><p>four</p><pre><code>five</code></pre><p></p>',
  );
  const article = articleText(body);
  const [first, second, , last] = body.children;

  it('are told for points in elements: what comes next there, or after it', () => {
    expect(article.text).toBe('One two three\nfour\nfive');
    if (!first || !second || !last) throw new Error('no paragraphs');
    expect(article.offsetOf(first, 0)).toBe(0);
    expect(article.offsetOf(first, 1)).toBe(4);
    expect(article.offsetOf(first, first.childNodes.length)).toBe(14);
    expect(article.offsetOf(second, 1)).toBe(19);
    expect(article.offsetOf(last, 0)).toBe(23);
    expect(article.offsetOf(body, 0)).toBe(0);
    expect(article.offsetOf(second.firstChild ?? second, 4)).toBe(18);
  });

  it('are those of the text alone', () => {
    expect(article.rangeOf(5, 2)).toBeUndefined();
    expect(article.rangeOf(100, 101)).toBeUndefined();
    expect(article.rangeOf(0, 100)).toBeUndefined();
    expect(articleText(parse('').body).offsetOf(body, 0)).toBe(0);
  });

  it('are the text nodes of a block', () => {
    const [block, , code] = article.blocks;
    if (!block || !code) throw new Error('no blocks');
    expect(article.piecesOf(block).map(({ node, start, end }) => [node.data, start, end])).toEqual([
      ['One ', 0, 4],
      [' two', 4, 7],
      [' ', 7, 8],
      ['three', 8, 13],
    ]);
    expect(article.piecesOf(code).map(({ start, end }) => [start, end])).toEqual([[19, 23]]);
    expect(article.piecesOf({ ...code, start: 100, end: 120 })).toEqual([]);
  });
});

describe('rawOffsets', () => {
  it('has one for each character that is taken in, and one for the end', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.boolean(),
        fc.boolean(),
        (raw, isCode, isAfterSpace) => {
          const folding = { isCode, isAfterSpace: !isCode && isAfterSpace };
          const offsets = rawOffsets(raw, folding);
          expect(offsets).toHaveLength(foldText(raw, folding).length + 1);
          expect(offsets.at(-1)).toBe(raw.length);
        },
      ),
    );
  });
});
