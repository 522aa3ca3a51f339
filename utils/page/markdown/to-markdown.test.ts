import { describe, expect, it } from 'vitest';
import { toMarkdown } from './to-markdown.ts';
import type { Article } from '../types.ts';

const PAGE = 'https://blog.example/blog/a-post';

function article(content: string, more: Partial<Article> = {}): Article {
  return {
    url: PAGE,
    lang: 'en',
    dir: 'ltr',
    kind: 'post',
    evidence: [],
    title: 'A post',
    authors: [],
    tags: [],
    headings: [],
    words: 0,
    codeLines: 0,
    images: 0,
    minutes: 1,
    content,
    ...more,
  };
}

/** The Markdown of content alone, without the last line end. */
function markdown(content: string): string {
  return toMarkdown(article(content), { frontMatter: false, missing }).trimEnd();
}

const missing = (label: string): string => `“${label}” is not on the page.`;

describe('text', () => {
  it('keeps headings plain, whatever they hold', () => {
    expect(
      markdown('<h2 id="a" data-index="0">The <code>a|b</code> #</h2><h3>Over<br>two</h3>'),
    ).toBe('## The `a|b` \\#\n\n### Over two');
  });

  it('does not let text become markup', () => {
    expect(
      markdown(
        '<p>&lt;b&gt; *a* `c` [x](y) # 1. ~~z~~ $5 and $6 &amp;lt;</p><p>1. no list</p><p>- nor this</p>',
      ),
    ).toBe(
      [
        String.raw`\<b> \*a\* \`c\` \[x]\(y) # 1. \~\~z\~\~ \$5 and \$6 \&lt;`,
        String.raw`1\. no list`,
        String.raw`\- nor this`,
      ].join('\n\n'),
    );
  });

  it('writes what Markdown has signs for', () => {
    expect(
      markdown(
        '<p><em>a</em> <strong>b</strong> <del>c</del> <code>a`b</code><br>next</p><hr><blockquote><p>q</p></blockquote>',
      ),
    ).toBe('_a_ **b** ~~c~~ ``a`b``\\\nnext\n\n---\n\n> q');
  });

  it('keeps bold beside signs without spaces between them', () => {
    // Between a bracket and a letter asterisks would not end anything.
    expect(markdown('<p><strong>「foo」</strong>は</p>')).toBe('<strong>「foo」</strong>は');
  });

  it('uses HTML for what Markdown has no signs for, and nothing else of it', () => {
    expect(
      markdown(
        '<p><kbd>Ctrl</kbd> H<sub>2</sub>O x<sup>2</sup> <mark>m</mark> <small>s</small> <abbr title="t">a</abbr></p>',
      ),
    ).toBe('<kbd>Ctrl</kbd> H<sub>2</sub>O x<sup>2</sup> <mark>m</mark> s a');
    expect(markdown('<ul><li><kbd>a</kbd> key</li></ul>')).toBe('- <kbd>a</kbd> key');
  });

  it('writes how signs are read in parentheses', () => {
    expect(
      markdown(
        '<p><ruby>漢字<rt>かんじ</rt></ruby> <ruby>漢<rp>（</rp><rt>かん</rt><rp>）</rp></ruby></p>',
      ),
    ).toBe('漢字(かんじ) 漢（かん）');
  });

  it('leaves out comments', () => {
    expect(markdown('<p>a<!-- b --></p><!-- c -->')).toBe('a');
  });

  it('has no half of a sign', () => {
    expect(markdown('<p>a&#xD83D;b</p>').isWellFormed()).toBe(true);
    expect(toMarkdown(article('<p>a\uD83Db</p>'), { missing }).isWellFormed()).toBe(true);
  });
});

describe('links and images', () => {
  it('have whole addresses', () => {
    expect(
      markdown(
        '<p><a href="/x(1)">a</a> <a href="#part">b</a> <a href="mailto:a@b.example">c</a></p><p><img src="../i.png" alt="An [i]"></p>',
      ),
    ).toBe(
      '[a](https://blog.example/x\\(1\\)) [b](https://blog.example/blog/a-post#part) [c](mailto:a@b.example)\n\n![An \\[i\\]](https://blog.example/i.png)',
    );
  });

  it('lead to the page where its payload was read', () => {
    const payload = article('<p><a href="#part">b</a></p>', {
      kind: 'payload',
      url: `${PAGE}.txt`,
    });
    expect(toMarkdown(payload, { missing })).toContain(`source: "${PAGE}"`);
    expect(toMarkdown(payload, { missing })).toContain(`[b](${PAGE}#part)`);
  });

  it('run no script', () => {
    expect(
      markdown(
        '<p><a href="javascript:alert(1)">a</a><img src="javascript:x" alt="b"> <a href="data:text/html,x">c</a></p>',
      ),
    ).toBe('a c');
  });

  it('say what stands under a picture', () => {
    expect(
      markdown(
        '<figure><img src="/i.png" alt="i"><figcaption>What it <code>is</code></figcaption></figure>',
      ),
    ).toBe('![i](https://blog.example/i.png)\n\n_What it `is`_');
  });

  it('stand in the place of what is embedded', () => {
    expect(markdown('<p data-embed><a href="https://v.example/1">A talk</a></p>')).toBe(
      '[A talk](https://v.example/1)',
    );
  });
});

describe('lists', () => {
  it('nest, with what is in them', () => {
    expect(
      markdown('<ul><li><p>a</p><ol start="3"><li>b</li><li>c</li></ol></li><li>d</li></ul>'),
    ).toBe('- a\n\n  3. b\n  4. c\n\n- d');
  });

  it('keep tasks', () => {
    expect(markdown('<ul><li data-task="done">a</li><li data-task="open">b</li></ul>')).toBe(
      '- [x] a\n- [ ] b',
    );
  });

  it('hold cards as links with descriptions', () => {
    expect(
      markdown(
        '<ul data-cards><li><a href="/a"><strong>A</strong><span>About <code>a</code></span></a></li><li><strong>B</strong></li><li><a href="/c"><strong>C</strong></a></li></ul>',
      ),
    ).toBe('- [A](https://blog.example/a): About `a`\n- B\n- [C](https://blog.example/c)');
  });

  it('hold trees of files', () => {
    expect(
      markdown(
        '<ul data-files><li data-folder>app<ul><li data-folder>[slug]<ul></ul></li><li>a_b.tsx</li></ul></li><li>x.ts</li></ul>',
      ),
    ).toBe('- `app/`\n  - `[slug]/`\n  - `a_b.tsx`\n- `x.ts`');
  });

  it('are steps with headings no more, since headings are the document’s', () => {
    expect(
      markdown('<ol data-steps><li><h3>One</h3><p>a</p></li><li><h3>Two</h3><p>b</p></li></ol>'),
    ).toBe('### One\n\na\n\n### Two\n\nb');
    expect(markdown('<ol data-steps><li>a</li><li>b</li></ol>')).toBe('1. a\n2. b');
  });

  it('define terms', () => {
    expect(markdown('<dl><dt>a</dt><dd>b</dd></dl>')).toContain('a');
  });
});

describe('tables', () => {
  it('are aligned, and hold pipes and lines', () => {
    expect(
      markdown(
        '<table><thead><tr><th data-align="right">A|B</th><th>C</th></tr></thead><tbody><tr><td><code>a|b</code></td><td>x<br>y<ul><li>z</li></ul></td></tr></tbody></table>',
      ),
    ).toBe('| A\\|B | C |\n| -: | - |\n| `a\\|b` | x<br>y<br>• z |');
  });

  it('have a head, if an empty one, and a caption before them', () => {
    expect(
      markdown('<table><caption>Costs</caption><tbody><tr><td>a</td></tr></tbody></table>'),
    ).toBe('_Costs_\n\n| |\n| - |\n| a |');
  });

  it('fill what cells span, but not what no screen shows', () => {
    expect(
      markdown(
        '<table data-types><tr><th>a</th><th>b</th></tr><tr><td colspan="2">c</td></tr><tr><td rowspan="2">d</td><td>e</td></tr><tr><td>f</td></tr></table>',
      ),
    ).toBe('| a | b |\n| - | - |\n| c | |\n| d | e |\n| | f |');
    expect(
      markdown('<table><tr><th>a</th></tr><tr><td colspan="100000000">c</td></tr></table>').length,
    ).toBeLessThan(100);
  });

  it('hold lists and quotes in their cells, line by line', () => {
    const cell =
      '<ol start="3"><li>a</li><li>b</li></ol><ul><li data-task="done">c</li><li data-task="open">d</li></ul><hr><blockquote><p>e</p></blockquote>f';
    expect(markdown(`<table><tr><th>x</th></tr><tr><td>${cell}</td></tr></table>`)).toContain(
      '| 3. a<br>4. b<br>• ☑ c<br>• ☐ d<br>e<br>f |',
    );
  });

  it('hold code and formulas in their cells', () => {
    expect(
      markdown(
        '<table><tr><th>a</th></tr><tr><td><figure data-code><pre><code><span data-line>x</span>\n<span data-line>y</span></code></pre></figure><math display="block" data-tex="a\n+b"></math></td></tr></table>',
      ),
    ).toContain('| `x`<br>`y`<br>$a +b$ |');
  });
});

describe('code', () => {
  const figure = (attributes: string, caption: string, lines: [string, string][]): string =>
    `<figure data-code ${attributes}>${caption && `<figcaption>${caption}</figcaption>`}<pre><code>${lines
      .map(([marks, text]) => `<span data-line="${marks}">${text}</span>`)
      .join('\n')}</code></pre></figure>`;

  it('is fenced with its language, its title and its marks', () => {
    const lines: [string, string][] = [
      ['', 'a'],
      ['highlighted', '<span data-ink="#fff">b</span>'],
      ['add', 'c'],
      ['highlighted', 'd'],
      ['highlighted focused', 'e'],
    ];
    expect(markdown(figure('data-language="ts"', 'lib/source.ts', lines))).toBe(
      '```ts title="lib/source.ts" {2,4-5} ins={3}\na\nb\nc\nd\ne\n```',
    );
  });

  it('has fences longer than any in it', () => {
    expect(
      markdown(
        figure('data-language="md"', '', [
          ['', '````'],
          ['', 'x'],
        ]),
      ),
    ).toBe('`````md\n````\nx\n`````');
  });

  it('keeps each sign of the source', () => {
    const source = '  a\n\n\n\tb  \\_ &amp;\n';
    expect(markdown(`<figure data-code><pre><code>${source}</code></pre></figure>`)).toBe(
      '```\n  a\n\n\n\tb  \\_ &\n\n```',
    );
  });

  it('has a title without a language, and one with quotes or backquotes', () => {
    expect(markdown(figure('', 'a "b"', [['', 'x']]))).toBe('```text title=\'a "b"\'\nx\n```');
    expect(markdown(figure('data-language="sh"', 'a `b`', [['', 'x']]))).toBe(
      '~~~sh title="a `b`"\nx\n~~~',
    );
  });

  it('numbers its lines where the page does', () => {
    expect(markdown(figure('data-language="ts" data-line-numbers="1"', '', [['', 'x']]))).toMatch(
      /^```ts lineNumbers\n/,
    );
    expect(markdown(figure('data-language="ts" data-line-numbers="4"', '', [['', 'x']]))).toMatch(
      /^```ts lineNumbers=4\n/,
    );
  });
});

describe('components', () => {
  it.each([
    ['info', 'NOTE'],
    ['warning', 'WARNING'],
    ['error', 'CAUTION'],
    ['success', 'TIP'],
    ['idea', 'TIP'],
  ])('a callout for %s is a %s', (kind, word) => {
    expect(
      markdown(
        `<aside data-callout="${kind}"><p data-callout-title>So <code>it</code> is</p><p>a</p><p>b</p></aside>`,
      ),
    ).toBe(`> [!${word}]\n> **So \`it\` is**\n>\n> a\n>\n> b`);
  });

  it('a callout without title begins with what it says', () => {
    expect(markdown('<aside data-callout="info"><p><kbd>a</kbd> is a key</p></aside>')).toBe(
      '> [!NOTE]\n> <kbd>a</kbd> is a key',
    );
    expect(markdown('<aside data-callout="info">bare</aside>')).toBe('> [!NOTE]\n> bare');
    expect(markdown('<aside data-callout="info"><p>= a</p></aside>')).toBe('> [!NOTE]\n> \\= a');
    expect(markdown('<aside data-callout="info"><ol start="2"><li>a</li></ol></aside>')).toBe(
      '> [!NOTE]\n>\n> 2. a',
    );
  });

  it('tabs are blocks with their labels', () => {
    expect(
      markdown(
        '<div data-tabs><section data-tab="npm" data-open><figure data-code data-language="sh"><pre><code>npm i</code></pre></figure></section><section data-tab="*pnpm*"><p>b</p></section></div>',
      ),
    ).toBe('**npm**\n\n```sh\nnpm i\n```\n\n**\\*pnpm\\***\n\nb');
  });

  it('accordions are their summaries with what they hold', () => {
    expect(markdown('<details id="x"><summary>Why?</summary><p>So.</p></details>')).toBe(
      '**Why?**\n\nSo.',
    );
    expect(
      markdown('<details><summary><h3 data-index="0">Why?</h3></summary><p>So.</p></details>'),
    ).toBe('### Why?\n\nSo.');
  });

  it('formulas are TeX', () => {
    expect(
      markdown(
        '<p>If <math display="inline" data-tex="a_1 &lt; b"></math> then</p><math display="block" data-tex="\\sum_{i}\nx"></math>',
      ),
    ).toBe('If $a_1 < b$ then\n\n$$\n\\sum_{i}\nx\n$$');
    expect(markdown('<p>a <math display="block" data-tex="x"></math> b</p>')).toBe(
      'a\n\n$$\nx\n$$\n\nb',
    );
    expect(markdown('<p><math><mi>x</mi></math></p>')).toBe('x');
  });

  it('drawings are their source, or a picture', () => {
    expect(
      markdown(
        '<figure data-drawing data-source="graph TD\n a-->b"><img alt="" src="data:image/svg+xml,x"></figure>',
      ),
    ).toBe('```mermaid\ngraph TD\n a-->b\n```');
    expect(
      markdown('<figure data-drawing><img alt="A plan" src="data:image/svg+xml,x"></figure>'),
    ).toBe('![A plan](data:image/svg+xml,x)');
  });

  it('what could not be read is said', () => {
    expect(markdown('<p data-missing="pnpm"></p>')).toBe('“pnpm” is not on the page.');
  });
});

describe('footnotes', () => {
  const NOTES =
    '<section data-footnotes><h2>Footnotes</h2><ol><li id="user-content-fn-1"><p>One. <a href="#r" data-footnote-backref>↩</a></p></li><li id="user-content-fn-b"><p>Two.</p><p>More.</p></li></ol></section>';
  const ref = (name: string): string =>
    `<sup><a href="#user-content-fn-${name}" id="user-content-fnref-${name}" data-footnote-ref>1</a></sup>`;

  it('are references and definitions', () => {
    expect(markdown(`<p>a${ref('1')} b${ref('b')}</p>${NOTES}`)).toBe(
      'a[^1] b[^b]\n\n[^1]: One.\n\n[^b]: Two.\n\n    More.',
    );
  });

  it('come with the section that refers to them', () => {
    const content = `<h2 data-index="0">A</h2><p>a${ref('1')}</p><h2 data-index="1">B</h2><p>b${ref('b')}</p>${NOTES}`;
    const section = (index: number): string =>
      toMarkdown(article(content), { section: index, frontMatter: false, missing });
    expect(section(0)).toBe('## A\n\na[^1]\n\n[^1]: One.\n');
    expect(section(1)).toBe('## B\n\nb[^b]\n\n[^b]: Two.\n\n    More.\n');
  });
});

describe('one section', () => {
  const heading = (depth: number, index: number): string =>
    `<h${depth} data-index="${index}">${index}</h${depth}>`;
  const section = (content: string, index: number): string =>
    toMarkdown(article(content), { section: index, frontMatter: false, missing }).trimEnd();

  it('goes to the next heading of its level or a higher one', () => {
    const content = `<p>before</p>${heading(2, 0)}<p>a</p>${heading(3, 1)}<p>b</p>${heading(2, 2)}<p>c</p>`;
    expect(section(content, 0)).toBe('## 0\n\na\n\n### 1\n\nb');
    expect(section(content, 1)).toBe('### 1\n\nb');
    expect(section(content, 2)).toBe('## 2\n\nc');
  });

  it('may be the introduction, which ends at the first heading', () => {
    const content = `<p>a</p><p>b</p><ol data-steps><li>${heading(3, 0)}<p>c</p></li></ol>`;
    expect(section(content, -1)).toBe('a\n\nb');
    expect(section('<p>a</p>', -1)).toBe('a');
    expect(section(`${heading(2, 0)}<p>a</p>`, -1)).toBe('');
  });

  it('ends in the middle of what holds the next one', () => {
    const content = `${heading(2, 0)}<p>a</p><ol data-steps><li>${heading(3, 1)}<p>b</p></li><li>${heading(3, 2)}<p>c</p></li></ol><div data-tabs><section data-tab="x"><p>d</p>${heading(2, 3)}</section></div>`;
    expect(section(content, 1)).toBe('### 1\n\nb');
    expect(section(content, 0)).toBe('## 0\n\na\n\n### 1\n\nb\n\n### 2\n\nc\n\n**x**\n\nd');
  });

  it('does not leave the tab or the accordion that it is in', () => {
    const content = `<div data-tabs><section data-tab="x">${heading(2, 0)}<p>a</p></section><section data-tab="y"><p>b</p></section></div><details><summary>${heading(3, 1)}</summary><p>c</p></details><p>d</p>`;
    expect(section(content, 0)).toBe('## 0\n\na');
    expect(section(content, 1)).toBe('### 1\n\nc');
  });

  it('is told from the others in the source', () => {
    const one = article(heading(2, 0), {
      headings: [{ depth: 2, text: '0', id: '100%', index: 0, words: 0, minutes: 0 }],
    });
    expect(toMarkdown(one, { section: 0, missing })).toBe(
      `---\ntitle: "A post"\nsource: "${PAGE}#100%25"\n---\n\n## 0\n`,
    );
  });

  it('is empty where there is no such heading', () => {
    expect(section(heading(2, 0), 7)).toBe('');
  });
});

it('shows an article without content as its facts alone', () => {
  const { content: _, ...bare } = article('');
  expect(toMarkdown(bare, { missing })).toBe(`---\ntitle: "A post"\nsource: "${PAGE}"\n---\n`);
});
