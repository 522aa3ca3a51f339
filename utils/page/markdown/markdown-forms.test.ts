import { describe, expect, it } from 'vitest';
import { post, URL_OF_PAGE } from '../../../tests/post.ts';
import { readContent } from '../content/build-content.ts';
import { extract } from '../article/extract-article.ts';
import { toMarkdown } from './to-markdown.ts';

/** The Markdown of what stands under the first heading of a post. */
function markdownOf(body: string): string {
  const page = post(body);
  const { html } = readContent(page, URL_OF_PAGE);
  const article = { ...extract(page, URL_OF_PAGE), content: html };
  const text = toMarkdown(article, { frontMatter: false, missing: (label) => label });
  return text.slice(text.indexOf('## First') + '## First'.length).trim();
}

describe('numbers of lists', () => {
  it.each([
    ['<ol start="3"><li>a</li><li>b</li></ol>', '3. a\n4. b'],
    ['<ol start="0"><li>a</li></ol>', '0. a'],
    ['<ol><li>a</li><li value="5">b</li><li>c</li></ol>', '1. a\n\n5) b\n6) c'],
    ['<ol reversed><li>a</li><li>b</li></ol>', '2. a\n\n1) b'],
    ['<ol reversed start="9"><li>a</li><li>b</li><li>c</li></ol>', '9. a\n\n8) b\n\n7. c'],
    ['<ol type="a"><li>a</li><li>b</li></ol>', '- a. a\n- b. b'],
    ['<ol type="A" start="26"><li>a</li><li>b</li></ol>', '- Z. a\n- AA. b'],
    ['<ol type="i" start="4"><li>a</li><li><p>b</p><p>c</p></li></ol>', '- iv. a\n\n- v. b\n\n  c'],
    ['<ol type="I"><li><pre>x</pre></li></ol>', '- I.\n  ```\n  x\n  ```'],
    ['<ol start="-1"><li>a</li><li>b</li></ol>', '- -1. a\n- 0\\. b'],
    ['<ol type="1"><li>a</li></ol>', '1. a'],
    ['<ol><li>a<ol start="7"><li>b</li></ol></li><li>c</li></ol>', '1. a\n\n   7. b\n2. c'],
    ['<ul><li>two</li><ul><li>two a</li></ul><li>three</li></ul>', '- two\n  - two a\n- three'],
  ])('%s are those of the page', (html, expected) => {
    expect(markdownOf(html)).toBe(expected);
  });
});

describe('addresses in a text', () => {
  it.each([
    ['See https://a.example/b_c?d=1&e=2.', 'See https://a.example/b_c?d=1&e=2.'],
    ['(http://localhost:3000/)', '(http://localhost:3000/)'],
    ['www.a.example, react@19.2 and ada@a.example', 'www.a.example, react@19.2 and ada@a.example'],
    ['ftp://a.example', 'ftp://a.example'],
    // What is a sign of Markdown in it has a backslash, which would be part of the address.
    ['https://a.example/*b*', String.raw`https\://a.example/\*b\*`],
    ['https://a.example/<em>b</em>', String.raw`https\://a.example/_b_`],
    ['https://a.example/ <em>b</em>', 'https://a.example/ _b_'],
  ])('%s can be looked for', (html, expected) => {
    expect(markdownOf(`<p>${html}</p>`)).toBe(expected);
  });
});

it('code has its title, with a backquote too', () => {
  const code = (title: string): string =>
    markdownOf(
      `<figure class="shiki"><figcaption>${title}</figcaption><pre><code>x ~~~ y</code></pre></figure><pre><code>b</code></pre>`,
    );
  expect(code('a`b.ts')).toBe('~~~~ts title="a`b.ts"\nx ~~~ y\n~~~~\n\n```\nb\n```');
  expect(code('ab.ts')).toBe('```ts title="ab.ts"\nx ~~~ y\n```\n\n```\nb\n```');
});

describe('links in code', () => {
  it.each([
    ['<code><a href="/api">useThing()</a></code>', '[`useThing()`](https://blog.example/api)'],
    [
      '<code>f(<a href="/a">A</a>, <a href="/b">B</a>)</code>',
      '`f(`[`A`](https://blog.example/a)`, `[`B`](https://blog.example/b)`)`',
    ],
    ['<a href="/a"><code>A</code></a>', '[`A`](https://blog.example/a)'],
    ['<code><span><a href="/a">A</a></span>()</code>', '[`A`](https://blog.example/a)`()`'],
    ['<code>a <em>b</em></code>', '`a b`'],
    ['<code><a href="javascript:x()">A</a>b</code>', '`Ab`'],
    ['<kbd><a href="/a">A</a></kbd>', '<kbd>[A](https://blog.example/a)</kbd>'],
  ])('%s lead where they lead', (html, expected) => {
    expect(markdownOf(`<p>${html}</p>`)).toBe(expected);
  });
});

describe('formulas without TeX', () => {
  it.each([
    ['<mfrac><mn>1</mn><mn>2</mn></mfrac>', String.raw`\frac{1}{2}`],
    ['<msup><mi>x</mi><mn>10</mn></msup>', 'x^{10}'],
    ['<msup><mrow><mo>(</mo><mi>a</mi><mo>)</mo></mrow><mn>2</mn></msup>', '{(a)}^{2}'],
    ['<msubsup><mi>a</mi><mi>i</mi><mn>2</mn></msubsup>', 'a_{i}^{2}'],
    ['<msqrt><mi>a</mi><mo>+</mo><mi>b</mi></msqrt>', String.raw`\sqrt{a+b}`],
    ['<mroot><mi>x</mi><mn>3</mn></mroot>', String.raw`\sqrt[3]{x}`],
    [
      '<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><mi>i</mi>',
      '∑_{i=1}^{n}i',
    ],
    ['<mover><mi>x</mi><mo>¯</mo></mover>', String.raw`\overline{x}`],
    ['<munder><mi>lim</mi><mi>n</mi></munder>', String.raw`\operatorname{lim}_{n}`],
    ['<mi>sin</mi><mo>\u2061</mo><mi>x</mi>', String.raw`\operatorname{sin}x`],
    ['<mn>5</mn><mo>%</mo>', String.raw`5\%`],
    ['<mo>{</mo><mi>a</mi><mo>−</mo><mi>b</mi><mo>}</mo>', String.raw`\{a-b\}`],
    ['<mtext>if {a}</mtext>', String.raw`\text{if \{a\}}`],
    [
      '<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr><mtr><mtd><mn>3</mn></mtd><mtd><mn>4</mn></mtd></mtr></mtable>',
      String.raw`\begin{matrix}1 & 2 \\ 3 & 4\end{matrix}`,
    ],
    ['<mfenced><mi>a</mi><mi>b</mi></mfenced>', '(a,b)'],
    [
      '<mmultiscripts><mi>C</mi><mprescripts></mprescripts><mn>6</mn><mn>14</mn></mmultiscripts>',
      '{}_{6}^{14}C',
    ],
    ['<mfrac linethickness="0"><mi>n</mi><mi>k</mi></mfrac>', String.raw`{n \atop k}`],
    [
      '<semantics><mfrac><mn>1</mn><mn>2</mn></mfrac><annotation encoding="application/x-tex">\\tfrac12</annotation></semantics>',
      String.raw`\tfrac12`,
    ],
    [
      '<semantics><mfrac><mn>1</mn><mn>2</mn></mfrac><annotation-xml encoding="MathML-Content"><cn>0.5</cn></annotation-xml></semantics>',
      String.raw`\frac{1}{2}`,
    ],
  ])('%s have it', (mathml, tex) => {
    expect(markdownOf(`<p>Half is <math>${mathml}</math>.</p>`)).toBe(`Half is $${tex}$.`);
  });

  it('nested deeper than any are read as they are', () => {
    const deep = `${'<msqrt>'.repeat(3000)}<mn>1</mn>${'</msqrt>'.repeat(3000)}`;
    const page = post(`<p><math>${deep}</math></p><p>After.</p>`);
    const { html } = readContent(page, URL_OF_PAGE);
    expect(html).toContain('After.');
  });
});

describe('tables in tables', () => {
  const inner = '<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>';

  it.each([
    [
      'in a cell are lines of it',
      `<table><tr><th>Case</th></tr><tr><td>${inner}</td></tr></table>`,
      '| Case |\n| - |\n| a · b<br>1 · 2 |',
    ],
    [
      'that others are arranged by give way to them',
      `<table><tr><td>${inner}</td><td>Text</td></tr></table>`,
      '| a | b |\n| - | - |\n| 1 | 2 |\n\nText',
    ],
    [
      'that arrange such as arrange others too',
      `<table><tr><td><table><tr><td>${inner}</td></tr></table></td></tr></table>`,
      '| a | b |\n| - | - |\n| 1 | 2 |',
    ],
    [
      'have their captions and marks',
      `<table><tr><th>Case</th><th>Note</th></tr><tr><td>See <table><caption>C</caption><tr><td><code>x</code></td></tr></table></td><td>z</td></tr></table>`,
      '| Case | Note |\n| - | - |\n| See<br>C<br>`x` | z |',
    ],
    [
      'leave the cells around them in their columns',
      `<table><tr><th>A</th><th>B</th></tr><tr><td>${inner}</td><td>c</td></tr><tr><td>d</td><td>e</td></tr></table>`,
      '| A | B |\n| - | - |\n| a · b<br>1 · 2 | c |\n| d | e |',
    ],
  ])('%s', (_, html, expected) => {
    expect(markdownOf(html)).toBe(expected);
  });
});

it('footnotes of headings and of several documents read back', () => {
  const note = (name: string, text: string): string =>
    `<section data-footnotes><h2 class="sr-only" id="footnote-label">Footnotes</h2><ol><li id="user-content-fn-${name}"><p>${text} <a href="#user-content-fnref-${name}" data-footnote-backref>↩</a></p></li></ol></section>`;
  const reference = (name: string): string =>
    `<sup><a href="#user-content-fn-${name}" id="user-content-fnref-${name}" data-footnote-ref>1</a></sup>`;
  expect(
    markdownOf(
      `<h2 id="claims"><a href="#claims">Claims</a>${reference('1')}</h2><p>a</p>${note('1', 'One.')}<h2 id="more">More</h2><p>b${reference('1')}</p>${note('1', 'Two.')}`,
    ),
  ).toBe('## Claims[^1]\n\na\n\n[^1]: One.\n\n## More\n\nb[^1-again-2]\n\n[^1-again-2]: Two.');
});
