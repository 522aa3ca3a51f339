import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { articleText } from '../../../utils/page/text/index.ts';
import { parse } from '../../../tests/dom.ts';
import { MarkPainter, type MarkLook, type Painted } from './paint-marks.ts';
import { REPAINTED } from './repainted.ts';

const LOOK: MarkLook = {
  colour: 1,
  description: '',
  named: 'Marked',
  hasNote: false,
  number: undefined,
};

let shown: HTMLElement | undefined;
afterEach(() => shown?.remove());

/** An article on the page, and a painter for it. */
function show(html: string): { body: HTMLElement; painter: MarkPainter } {
  const body = document.createElement('article');
  body.append(...parse(html).body.childNodes);
  document.body.append(body);
  shown = body;
  return { body, painter: new MarkPainter(body) };
}

/** Marks the words, the first time that they are there. */
function paint(
  { body, painter }: ReturnType<typeof show>,
  marks: Readonly<Record<string, string>>,
): void {
  const text = articleText(body);
  const stretches = Object.entries(marks).map(([id, words]): [string, Painted] => {
    const start = text.text.indexOf(words);
    expect(start, words).toBeGreaterThanOrEqual(0);
    return [id, { start, end: start + words.length }];
  });
  painter.paint(text, new Map(stretches));
}

function textsOf(body: HTMLElement): Text[] {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  return texts;
}

function pieces(body: HTMLElement): string[] {
  return [...body.querySelectorAll('mark[data-mark]')].map((mark) => mark.textContent);
}

const SAMPLE =
  '<p>One <em>two</em> three <a href="#x">four</a>.</p>\n<ul>\n<li>five</li>\n<li>six <code>seven</code></li>\n</ul>\n' +
  '<table><tbody><tr><td>eight</td> <td>nine</td></tr></tbody></table>' +
  '<figure data-code=""><pre><code><span data-line="">let <span data-ink="">ten</span>;</span>\n<span data-line="">eleven</span></code></pre><button>Copy</button></figure>' +
  '<p>Where <math><mi>ρ</mi><mo>=</mo><mn>1</mn></math> holds.</p>';

describe('MarkPainter', () => {
  it.each<[what: string, words: string, painted: string[]]>([
    ['a word', 'One', ['One']],
    ['words around elements', 'One two three', ['One ', 'two', ' three']],
    ['a part of a word', 'hre', ['hre']],
    ['items of a list, and nothing between them', 'five\nsix', ['five', 'six']],
    ['cells of a row', 'eight\nnine', ['eight', 'nine']],
    ['code, line by line', 'let ten;\neleven', ['let ', 'ten', ';', 'eleven']],
    ['all from one block to another', 'four.\nfive', ['four', '.', 'five']],
  ])('marks %s', (_what, words, painted) => {
    const article = show(SAMPLE);
    paint(article, { a: words });
    expect(pieces(article.body)).toEqual(painted);
    expect(article.body.querySelector(':is(ul, tr, tbody, table) > mark')).toBeNull();
  });

  it('marks a formula whole, and an element as it is', () => {
    const article = show(SAMPLE);
    paint(article, { a: 'Where ρ=1 holds' });
    expect(pieces(article.body)).toEqual(['Where ', ' holds']);
    expect(article.body.querySelector('math')?.hasAttribute('data-marked')).toBe(true);
    expect(article.body.querySelector('math mark')).toBeNull();
    article.painter.unpaint(['a']);
    expect(article.body.querySelector('[data-marked]')).toBeNull();
  });

  it('keeps marks that overlap apart, whichever comes first', () => {
    for (const marks of [
      { a: 'One two', b: 'two three' },
      { b: 'two three', a: 'One two' },
    ]) {
      const article = show('<p>One two three</p>');
      paint(article, marks);
      const both = article.body.querySelector('mark mark');
      expect(both?.textContent).toBe('two');
      expect(both && article.painter.marksAt(both).toSorted()).toEqual(['a', 'b']);
      article.painter.unpaint(['a']);
      expect(pieces(article.body).join('')).toBe('two three');
      article.body.remove();
    }
  });

  it.each([
    '<p>One two three</p>',
    '<p>One <em>so two</em> three</p>',
    '<p>One <em>two</em> three</p>',
  ])('has shorter marks within longer ones, whichever is made first: %s', (html) => {
    for (const order of ['ab', 'ba']) {
      const article = show(html);
      const whole = article.body.textContent;
      for (const id of order) paint(article, { [id]: id === 'a' ? whole : 'two' });
      const inner = [...article.body.querySelectorAll('mark')].findLast(
        (mark) => mark.textContent === 'two',
      );
      expect(inner && article.painter.marksAt(inner), order).toEqual(['b', 'a']);
      expect(article.body.textContent).toBe(whole);
      article.painter.unpaint(['b']);
      expect(pieces(article.body).join('')).toBe(whole);
      article.painter.leave();
      expect(article.body.innerHTML).toBe(html);
      article.body.remove();
    }
  });

  it('says what a mark is once in a paragraph', () => {
    const article = show(SAMPLE);
    paint(article, { a: 'One two three four.\nfive' });
    const roles = [...article.body.querySelectorAll('mark')].map((mark) => mark.role);
    expect(roles).toEqual([null, 'none', 'none', 'none', 'none', null]);
    article.painter.look('a', {
      ...LOOK,
      description: 'Yellow. Note: why',
      hasNote: true,
      number: 3,
    });
    const [first] = article.body.querySelectorAll('mark');
    expect(first?.ariaDescription).toBe('Yellow. Note: why');
    expect(article.body.querySelectorAll('[aria-description]')).toHaveLength(1);
    expect(article.body.querySelector('[data-note]')?.textContent).toBe('five');
  });

  it('says of an image that it is marked, since nothing else does', () => {
    const { body, painter } = show('<p>One <img alt="two"></p>');
    const image = body.querySelector('img');
    if (!image) throw new Error('no image');
    painter.paint(articleText(body), new Map([['a', { element: image }]]));
    painter.look('a', { ...LOOK, description: 'Yellow' });
    expect(image.ariaDescription).toBe('Marked. Yellow');
  });

  it('tells whoever holds text nodes', () => {
    const article = show(SAMPLE);
    let told = 0;
    article.body.addEventListener(REPAINTED, () => (told += 1));
    paint(article, { a: 'One' });
    article.painter.unpaint(['a']);
    expect(told).toBe(2);
  });

  it('leaves the article as it was, and its text the same all the while', () => {
    const html = SAMPLE;
    const { text } = articleText(show(html).body);
    shown?.remove();
    const stretch = fc
      .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 40 }))
      .map(([start, length]) => ({ start, end: Math.min(start + length, text.length) }))
      .filter(({ start, end }) => /^\S(?:[^]*\S)?$/.test(text.slice(start, end)));
    fc.assert(
      fc.property(
        fc.array(stretch, { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        (all, isTwice) => {
          const { body, painter } = show(html);
          const before = body.cloneNode(true);
          const half = isTwice ? Math.ceil(all.length / 2) : all.length;
          for (const part of [all.slice(0, half), all.slice(half)]) {
            const from = part === all ? 0 : all.indexOf(part[0] ?? { start: 0, end: 0 });
            painter.paint(
              articleText(body),
              new Map(part.map((own, index) => [`${from + index}`, own])),
            );
          }
          expect(articleText(body).text).toBe(text);
          for (const [index, { start, end }] of all.entries()) {
            const words = text.slice(start, end).replace(/\s/g, '');
            const painted = textsOf(body)
              .filter((node) => {
                const { parentElement } = node;
                return parentElement && painter.marksAt(parentElement).includes(`${index}`);
              })
              .map(({ data }) => data)
              .join('')
              .replace(/\s/g, '');
            // A formula is marked whole.
            if (!/[ρ=1]/.test(words)) expect(painted).toBe(words);
          }
          painter.leave();
          body.normalize();
          expect(body.isEqualNode(before)).toBe(true);
          body.remove();
        },
      ),
      { numRuns: 200 },
    );
  });
});
