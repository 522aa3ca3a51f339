import { describe, expect, it } from 'vitest';
import { parse } from '../../../tests/dom.ts';
import { heldIn, readHoldings } from './read-holdings.ts';

const PAGE = 'https://blog.example/post';

function holdingsOf(html: string, lang = 'en'): ReturnType<typeof readHoldings> {
  return readHoldings([parse(html).body], PAGE, lang);
}

const code = (text: string, { title = '', language = '' } = {}): string =>
  `<figure data-code${language && ` data-language="${language}"`}>${title && `<figcaption>${title}</figcaption>`}<pre><code>${text}</code></pre></figure>`;

function tabs(panels: Record<string, string>): string {
  const sections = Object.entries(panels).map(
    ([label, html]) => `<section data-tab="${label}">${html}</section>`,
  );
  return `<div data-tabs="">${sections.join('')}</div>`;
}

describe('the first sentence of a section', () => {
  it.each([
    ['<p>One here. Two there.</p>', 'One here.'],
    ['<p>See e.g. Fig. 3 of it. Then more.</p>', 'See e.g. Fig. 3 of it.'],
    ['<ul><li>First item<ul><li>Nested</li></ul></li></ul>', 'First item'],
    [`${code('const a = 1;')}<p>After the code. More.</p>`, 'After the code.'],
    ['<table><tr><td><p>No sentence.</p></td></tr></table><p>Text.</p>', 'Text.'],
    ['<p>With a note<sup><a data-footnote-ref href="#fn">1</a></sup>. More.</p>', 'With a note.'],
    ['<p>…</p><p>A sentence.</p>', 'A sentence.'],
    ['<details><summary>Asked.</summary><p>Answer.</p></details>', 'Asked.'],
    ['<p>这是第一句。这是第二句。</p>', '这是第一句。'],
    ['<figure><img src="https://a.example/a.png"></figure>', ''],
  ])('of %s', (html, expected) => {
    const { sections } = holdingsOf(`<h2 data-index="0">H</h2>${html}`);
    expect(sections.get(0)?.sentence).toBe(expected);
  });

  it('is that of its own section, also before the first heading', () => {
    const { sections } = holdingsOf(
      '<p>Intro.</p><h2 data-index="0">A</h2><h3 data-index="1">B</h3><p>Of B.</p>',
    );
    expect([...sections].map(([index, { sentence }]) => [index, sentence])).toEqual([
      [-1, 'Intro.'],
      [0, ''],
      [1, 'Of B.'],
    ]);
  });

  it('is read in any language, though its name be broken', () => {
    expect(holdingsOf('<p>One. Two.</p>', '!!').sections.get(-1)?.sentence).toBe('One.');
  });
});

describe('versions of packages', () => {
  it('are those that all code names, also in tabs and past what is listed', () => {
    const html = tabs({ npm: code('npm i next@16'), pnpm: code('pnpm add next@16') });
    expect(holdingsOf(`${html}${code('yarn add react@19')}<p>npm i a@1</p>`).versions).toEqual([
      { name: 'next', version: '16' },
      { name: 'react', version: '19' },
    ]);
  });
});

describe('code', () => {
  it('is listed with its section, title and language', () => {
    const { code: found, sections } = holdingsOf(
      `<h2 data-index="0">A</h2>${code('a\n  b', { title: 'a.ts', language: 'ts' })}`,
    );
    expect(found).toEqual([
      { section: 0, title: 'a.ts', language: 'ts', text: 'a\n  b', variants: [] },
    ]);
    expect(sections.get(0)?.code).toBe(1);
  });

  it('in tabs has the tab for its title', () => {
    const { code: found } = holdingsOf(
      tabs({ TypeScript: code('let a'), Python: code('a', { title: 'a.py' }) }),
    );
    expect(found.map(({ title }) => title)).toEqual(['TypeScript', 'a.py']);
  });

  it('of package managers is one part, with those that the page lacks', () => {
    const { code: found, sections } = holdingsOf(
      tabs({
        pnpm: code('pnpm add a'),
        npm: code('npm i a'),
        yarn: '<p data-missing="yarn"></p>',
      }),
    );
    expect(sections.get(-1)?.code).toBe(1);
    expect(found).toHaveLength(1);
    expect(found[0]?.variants).toEqual([
      { manager: 'npm', text: 'npm i a' },
      { manager: 'pnpm', text: 'pnpm add a' },
      { manager: 'yarn', text: 'yarn add a' },
      { manager: 'bun', text: 'bun add a' },
    ]);
  });

  it('of a page that has no npm is only what the page has', () => {
    const { code: found } = holdingsOf(tabs({ pnpm: code('pnpm add a'), bun: code('bun add a') }));
    expect(found[0]?.variants.map(({ manager }) => manager)).toEqual(['pnpm', 'bun']);
  });

  it.each([
    ['tabs that also have others', { npm: code('npm i a'), Manual: code('copy') }],
    ['tabs with several blocks', { npm: code('npm i a') + code('b'), pnpm: code('pnpm add a') }],
    ['tabs without code', { npm: '<p>a</p>', pnpm: '<p>b</p>' }],
    ['a single tab', { npm: code('x') }],
  ])('is not joined in %s', (_what, panels: Record<string, string>) => {
    const found = holdingsOf(tabs(panels)).code;
    const blocks = Object.values(panels).join('').split('data-code').length - 1;
    expect(found).toHaveLength(blocks);
  });
});

describe('tables, images and links', () => {
  it('tables have their caption or head for a title, and their cells as text', () => {
    const { tables } = holdingsOf(
      `<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2
 3</td></tr></tbody></table><table><caption>C</caption><tr><td>x</td></tr></table><table><tr><td>y</td></tr></table>`,
    );
    expect(tables).toEqual([
      { section: -1, title: 'A, B', rows: 1, columns: 2, text: 'A\tB\n1\t2 3' },
      { section: -1, title: 'C', rows: 1, columns: 1, text: 'x' },
      { section: -1, title: '', rows: 1, columns: 1, text: 'y' },
    ]);
  });

  it('images have their caption or alternative text', () => {
    const { images, sections } = holdingsOf(
      `<figure><img src="https://a.example/a.png" alt="x"><figcaption>Cap</figcaption></figure>
       <img src="data:image/png;base64,aa" alt="y"><img data-source="https://a.example/c.png">`,
    );
    expect(images).toEqual([
      { section: -1, title: 'Cap', address: 'https://a.example/a.png' },
      { section: -1, title: 'y', address: '' },
      { section: -1, title: '', address: 'https://a.example/c.png' },
    ]);
    expect(sections.get(-1)?.images).toBe(3);
  });

  it('links are those to other sites, each once', () => {
    const { links } = holdingsOf(
      `<p><a href="https://b.example/1">One</a> <a href="https://b.example/1">again</a>
       <a href="https://blog.example/other">own</a> <a href="#x">here</a> <a href="mailto:a@b.c">m</a>
       <a href="javascript:alert(1)">no</a> <a href="https://[">broken</a>
       <a href="https://c.example/"><img alt="Logo" src="https://c.example/l.png"></a>
       <a href="https://d.example/"></a></p>`,
    );
    expect(links.map(({ title, host }) => [title, host])).toEqual([
      ['One', 'b.example'],
      ['Logo', 'c.example'],
      ['', 'd.example'],
    ]);
  });

  it('of a page without end are listed up to a limit', () => {
    const many = (html: string): string => html.repeat(2100);
    let at = 0;
    const link = (): string => `<a href="https://x.example/${(at += 1)}">x</a>`;
    const {
      code: codes,
      tables,
      images,
      links,
    } = holdingsOf(
      `${many(code('x'))}${many('<table></table>')}${many('<img>')}${Array.from({ length: 2100 }, link).join('')}`,
    );
    expect([codes, tables, images, links].map((parts) => parts.length)).toEqual([
      2000, 2000, 2000, 2000,
    ]);
  });
});

describe('what a section holds with the sections in it', () => {
  const HEADINGS = ([2, 3, 3, 2] as const).map((depth, index) => ({ depth, index }));
  const holdings = holdingsOf(
    `<p>Intro.</p><h2 data-index="0">A</h2>${code('a')}<h3 data-index="1">B</h3><p>Of B.</p><h3 data-index="2">C</h3>${code('c')}<table></table><p>Of C.</p><h2 data-index="3">D</h2><img>`,
  );

  it.each([
    [-1, { sentence: 'Intro.', code: 0, tables: 0, images: 0 }],
    [0, { sentence: 'Of B.', code: 2, tables: 1, images: 0 }],
    [1, { sentence: 'Of B.', code: 0, tables: 0, images: 0 }],
    [2, { sentence: 'Of C.', code: 1, tables: 1, images: 0 }],
    [3, { sentence: '', code: 0, tables: 0, images: 1 }],
    [9, { sentence: '', code: 0, tables: 0, images: 0 }],
  ])('section %d', (index, expected) => {
    expect(heldIn(holdings, HEADINGS, index)).toEqual(expected);
  });

  it('comes in pieces', () => {
    const pieces = ['<h2 data-index="0">A</h2>', '<p>Of A.</p>'].map((html) => parse(html).body);
    expect(readHoldings(pieces, PAGE, 'en').sections.get(0)?.sentence).toBe('Of A.');
  });
});
