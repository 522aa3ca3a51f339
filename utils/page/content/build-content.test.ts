import { describe, expect, it } from 'vitest';
import { parse } from '../../../tests/dom.ts';
import { contentOf, post, URL_OF_PAGE } from '../../../tests/post.ts';
import { readContent } from './build-content.ts';
import { extract } from '../article/extract-article.ts';

describe('the page', () => {
  it('does not change', () => {
    const page = post('<p>x <button>y</button></p><form><input name="remove"></form>');
    const before = page.documentElement.outerHTML;
    readContent(page, URL_OF_PAGE);
    expect(page.documentElement.outerHTML).toBe(before);
  });

  it('loads no image a second time', () => {
    const loaded: string[] = [];
    const page = post('<img src="https://blog.example/a.png">');
    const { html } = readContent(page, URL_OF_PAGE);
    for (const entry of performance.getEntriesByType('resource')) loaded.push(entry.name);
    expect(html).toContain('https://blog.example/a.png');
    expect(loaded).not.toContain('https://blog.example/a.png');
  });

  it('says what was removed, by step and sort, with the beginning of its text', () => {
    const { removed } = readContent(
      post(
        '<div class="not-prose">Share: <a href="/x">X</a></div><p>a<button class="b">Go</button></p><p>b<button class="b">Go</button></p>',
      ),
      URL_OF_PAGE,
    );
    expect(removed).toContainEqual({
      step: 'widgets',
      what: 'div.not-prose',
      text: 'Share: X',
      count: 1,
    });
    expect(removed).toContainEqual({ step: 'silent', what: 'button.b', text: 'Go', count: 2 });
  });

  it('without a container is handed on whole, for Readability', () => {
    const content = readContent(parse('<p>Short.</p>'), URL_OF_PAGE);
    expect(content.needsReadability).toBe(true);
    expect(content.html).toContain('Short.');
    expect(readContent(parse(''), URL_OF_PAGE).needsReadability).toBe(false);
  });
});

describe('headings', () => {
  it('are numbered as in the outline, with ids of their own or by number', () => {
    const page = post(
      '<h2 id="a"><a href="#a">A <em>b</em></a><button>Copy</button></h2><p>x</p><h3 id="a">B</h3><p>x</p>',
    );
    const { html } = readContent(page, URL_OF_PAGE);
    expect(html).toContain('<h2 id="a" data-index="1">A <em>b</em></h2>');
    expect(html).toContain('<h3 id="section-2" data-index="2">B</h3>');
    expect(extract(page, URL_OF_PAGE).headings.map(({ index }) => index)).toEqual([0, 1, 2]);
  });

  it('in a summary that are no sections are its text', () => {
    expect(contentOf('<details><summary><h3>A <em>b</em></h3></summary><p>x</p></details>')).toBe(
      '<details><summary>A <em>b</em></summary><p>x</p></details>',
    );
  });

  it('that are no sections become strong text, those that repeat the title go', () => {
    expect(contentOf('<h1>A post</h1><p>x</p>')).toBe('<p>x</p>');
    expect(contentOf('<blockquote><a href="/x"><h4>Not a section</h4></a></blockquote>')).toContain(
      '<strong>Not a section</strong>',
    );
  });

  it('keep their id though an element before them has the same', () => {
    const html = contentOf('<p><a href="#b">to b</a> <span id="b">x</span></p><h2 id="b">B</h2>');
    expect(html).toContain('<h2 id="b"');
    expect(html.match(/id="b"/g)).toHaveLength(1);
  });
});

describe('flow', () => {
  it('puts loose lines into paragraphs and leaves out what is empty', () => {
    expect(contentOf('<div>One <b>two</b><div>Three</div></div><p> </p><div><ul></ul></div>')).toBe(
      '<p>One <strong>two</strong></p><p>Three</p>',
    );
  });

  it('keeps the line of a list item, and parts blocks in it', () => {
    expect(contentOf('<ul><li>a</li><li><div>b</div><div>c</div></li></ul>')).toBe(
      '<ul><li>a</li><li>b<br>c</li></ul>',
    );
  });

  it('lets inline elements that hold blocks step aside', () => {
    expect(contentOf('<font><b><ul><li>a</li></ul></b></font>')).toBe('<ul><li>a</li></ul>');
  });

  it('keeps language, direction and numbering, and no other attribute', () => {
    expect(
      contentOf(
        '<p lang="ar" dir="rtl" class="x" style="color:red" onclick="x()" id="y" data-index="4">a</p><ol start="3" type="a"><li value="9">b</li></ol>',
      ),
    ).toBe('<p lang="ar" dir="rtl">a</p><ol start="3" type="a"><li value="9">b</li></ol>');
    expect(contentOf('<p>a <span lang="ar" dir="rtl">b</span></p>')).toBe(
      '<p>a <span lang="ar" dir="rtl">b</span></p>',
    );
  });

  it('aligns cells and joins them', () => {
    expect(
      contentOf(
        '<table><tbody><tr><td style="text-align:right" colspan="2">a</td><td align="center"></td></tr></tbody></table>',
      ),
    ).toBe(
      '<table><tbody><tr><td colspan="2" data-align="right">a</td><td data-align="center"></td></tr></tbody></table>',
    );
  });

  it('leaves out what is hidden, in forms, or for screen readers only', () => {
    expect(
      contentOf(
        '<p>a<span class="sr-only">b</span><span aria-hidden="true">c</span></p><p hidden>d</p><div><form>e</form>f</div><nav>g</nav><script>h</script>',
      ),
    ).toBe('<p>a</p>');
  });
});

describe('links', () => {
  it('are whole, or lead to an id of the article, which stays', () => {
    expect(
      contentOf(
        `<p><a href="/x" title="t" target="_blank">a</a> <a href="${URL_OF_PAGE}#first">b</a> <a href="#there">c</a> <a href="#gone">d</a></p><p id="there">e</p>`,
      ),
    ).toBe(
      `<p><a href="https://blog.example/x" title="t">a</a> <a href="#first">b</a> <a href="#there">c</a> <a href="${URL_OF_PAGE}#gone">d</a></p><p id="there">e</p>`,
    );
  });

  it('that run something are text', () => {
    expect(
      contentOf('<p><a href="javascript:x()">a</a> <a href=" java\nscript:x()">b</a></p>'),
    ).toBe('<p>a b</p>');
  });

  it('keeps the target of a link whose element is not kept', () => {
    expect(contentOf('<p><a href="#old">a</a></p><div id="old"><div>b</div></div>')).toBe(
      '<p><a href="#old">a</a></p><p id="old">b</p>',
    );
  });
});

describe('panels', () => {
  it('of Radix are all there, open or not', () => {
    expect(
      contentOf(
        '<div><div role="tablist"><button role="tab" id="t1" aria-selected="true">A</button><button role="tab" id="t2">B</button></div><div role="tabpanel" aria-labelledby="t1"><p>a</p></div><div role="tabpanel" data-state="inactive" aria-labelledby="t2" hidden><p>b</p></div></div>',
      ),
    ).toBe(
      '<div data-tabs=""><section data-tab="A" data-open=""><p>a</p></section><section data-tab="B"><p>b</p></section></div>',
    );
  });

  it('of Base UI that are not in the page are missing', () => {
    const page = post(
      '<div><div role="tablist"><button role="tab" id="t1">A</button><button role="tab" id="t2" aria-selected="true" data-active>B</button></div><div role="tabpanel"><p>b</p></div></div>',
    );
    const { html, missing } = readContent(page, URL_OF_PAGE);
    expect(html).toContain(
      '<section data-tab="A"><p data-missing="A"></p></section><section data-tab="B" data-open=""><p>b</p></section>',
    );
    expect(missing).toEqual(['A']);
  });

  it('of Docusaurus are found by their order', () => {
    expect(
      contentOf(
        '<div class="tabs-container"><ul role="tablist"><li role="tab" aria-selected="true">A</li><li role="tab">B</li></ul><div><div role="tabpanel"><p>a</p></div><div role="tabpanel" hidden><p>b</p></div></div></div>',
      ),
    ).toContain('<section data-tab="B"><p>b</p></section>');
  });

  it('in one another keep their places', () => {
    const tabs = (id: string, inner: string): string =>
      `<div><div role="tablist"><button role="tab" id="${id}" aria-selected="true">${id}</button></div><div role="tabpanel" aria-labelledby="${id}">${inner}</div></div>`;
    expect(contentOf(tabs('o', `<p>x</p>${tabs('i', '<p>y</p>')}`))).toBe(
      '<div data-tabs=""><section data-tab="o" data-open=""><p>x</p><div data-tabs=""><section data-tab="i" data-open=""><p>y</p></section></div></section></div>',
    );
  });

  it('of accordions are details, with the id of the item', () => {
    expect(
      contentOf(
        '<div><div data-state="closed"><h3 class="not-prose" id="why"><button aria-expanded="false">Why?<svg></svg></button><button><span class="sr-only">Copy Link</span></button></h3><div role="region" hidden><p>So.</p></div></div></div>',
      ),
    ).toBe('<details id="why"><summary>Why?</summary><p>So.</p></details>');
  });

  it('of plain details keep a heading in the summary', () => {
    const html = contentOf(
      '<details id="d"><summary><h3 id="q">Q</h3></summary><p>a</p></details>',
    );
    expect(html).toBe(
      '<details id="d"><summary><h3 id="q" data-index="1">Q</h3></summary><p>a</p></details>',
    );
  });
});

describe('components', () => {
  it.each([
    [
      'Fumadocs',
      '<div style="--callout-color: var(--color-fd-warning, x)"><div role="none"></div><svg></svg><div><p class="font-medium">T</p><div class="prose-no-margin"><p>b</p></div></div></div>',
    ],
    [
      'Fumadocs 14',
      '<div class="border"><svg class="lucide fill-orange-500"></svg><div><p class="not-prose font-medium">T</p><div class="prose-no-margin"><p>b</p></div></div></div>',
    ],
    [
      'GitHub',
      '<div class="markdown-alert markdown-alert-warning"><p class="markdown-alert-title"><svg></svg>T</p><p>b</p></div>',
    ],
    [
      'Docusaurus',
      '<div class="theme-admonition theme-admonition-warning alert alert--warning"><div class="admonitionHeading_x"><span><svg></svg></span>T</div><div class="admonitionContent_x"><p>b</p></div></div>',
    ],
    [
      'VitePress',
      '<div class="warning custom-block"><p class="custom-block-title">T</p><p>b</p></div>',
    ],
    ['MkDocs', '<div class="admonition warning"><p class="admonition-title">T</p><p>b</p></div>'],
    [
      'Starlight',
      '<aside class="starlight-aside starlight-aside--caution starlight-warning"><p class="starlight-aside__title" aria-hidden="false"><svg></svg>T</p><section><p>b</p></section></aside>',
    ],
  ])('a callout of %s is an aside with kind and title', (_, html) => {
    expect(contentOf(html)).toMatch(
      /^<aside data-callout="(?:warning|error)"><p data-callout-title="">T<\/p><p>b<\/p><\/aside>$/,
    );
  });

  it('steps are numbered, from where they start', () => {
    expect(
      contentOf(
        '<div class="fd-steps"><div class="fd-step"><h3 id="s" data-fd-step="2">S</h3><p>a</p></div></div>',
      ),
    ).toBe('<ol data-steps="" start="2"><li><h3 id="s" data-index="1">S</h3><p>a</p></li></ol>');
  });

  it('cards are a list of links', () => {
    expect(
      contentOf(
        '<div class="grid"><a data-card="true" href="/a"><h3 class="not-prose">A</h3><p>about</p><div></div></a><div data-card="true"><h3>B</h3></div></div>',
      ),
    ).toBe(
      '<ul data-cards=""><li><a href="https://blog.example/a"><strong>A</strong><span>about</span></a></li><li><strong>B</strong></li></ul>',
    );
  });

  it('files are a tree', () => {
    const file = (name: string): string => `<div class="flex"><svg></svg>${name}</div>`;
    expect(
      contentOf(
        `<div class="not-prose"><div data-state="open"><button aria-expanded="true"><svg></svg>src</button><div><div>${file('a.ts')}${file('b.ts')}</div></div></div>${file('c.json')}</div>`,
      ),
    ).toBe(
      '<ul data-files=""><li data-folder="">src<ul><li>a.ts</li><li>b.ts</li></ul></li><li>c.json</li></ul>',
    );
  });

  it('files of a payload are a tree too', () => {
    const list = '<ul><li>src<ul><li>a.ts</li></ul></li><li>b.ts</li></ul>';
    expect(contentOf(`<div class="not-prose" data-files>${list}</div>`)).toBe(
      '<ul data-files=""><li data-folder="">src<ul><li>a.ts</li></ul></li><li>b.ts</li></ul>',
    );
  });

  it('a type table is a table, with what its open rows say', () => {
    const row = (name: string, about: string): string =>
      `<div data-state="open"><button aria-expanded="true"><code>${name}</code><span>string</span></button><div>${about}</div></div>`;
    expect(
      contentOf(
        `<div><div class="not-prose"><p>Prop</p><p>Type</p></div>${row('a', '<p>About a.</p>')}${row('b', '')}</div>`,
      ),
    ).toBe(
      '<table data-types=""><thead><tr><th>Prop</th><th>Type</th><th></th></tr></thead><tbody><tr><td><code>a</code></td><td><code>string</code></td><td><p>About a.</p></td></tr><tr><td><code>b</code></td><td><code>string</code></td><td><p data-missing="b"></p></td></tr></tbody></table>',
    );
  });

  it('files are told from other boxes, however they are wrapped', () => {
    const folder = (panel: string): string =>
      `<div><button aria-expanded="false"><svg></svg>src</button>${panel}</div>`;
    const tree = (rows: string): string => `<div class="not-prose">${rows}</div>`;
    const closed = readContent(post(tree(folder(''))), URL_OF_PAGE);
    expect(closed.html).toContain('<ul data-files=""><li data-folder="">src</li></ul>');
    expect(closed.missing).toEqual(['src']);
    expect(contentOf(tree(folder('<div><ul><li>a.ts</li></ul></div>')))).toContain(
      '<li data-folder="">src<ul><li>a.ts</li></ul></li>',
    );
    expect(contentOf(tree('<ul><li><a href="/x">Share</a></li></ul>'))).not.toContain('data-files');
    expect(contentOf(tree('<ul><li><b>One</b> thing</li></ul>'))).toBe(
      '<ul><li><strong>One</strong> thing</li></ul>',
    );
    expect(contentOf(tree('<div><button><svg></svg>Copy</button></div>'))).not.toContain(
      'data-files',
    );
    expect(contentOf(tree('<p><svg></svg>Note</p>'))).not.toContain('data-files');
    const card = (inner: string): string => tree(`<div><svg></svg>${inner}</div>`);
    expect(contentOf(card('<div>Fast</div><div>Runs in 3 ms</div>'))).toBe(
      '<p>Fast</p><p>Runs in 3 ms</p>',
    );
    expect(contentOf(card('Runs in 3 ms'))).toBe('<p>Runs in 3 ms</p>');
  });

  it('a type table says which of its rows are nowhere, and needs no titles', () => {
    const row = '<div><button aria-expanded="false"><code>a</code></button></div>';
    const { html, missing } = readContent(post(`<div>${row}</div>`), URL_OF_PAGE);
    expect(html).toContain(
      '<table data-types=""><tbody><tr><td><code>a</code></td><td></td></tr></tbody></table>',
    );
    expect(missing).toEqual(['a']);
  });

  it('a type table of before is a table as it was, without what opens its bubbles', () => {
    const rows =
      '<tr><th>Prop</th><th>Type</th><th>Default</th></tr><tr><td><code>a</code><button>?</button></td><td>string</td><td>-</td></tr>';
    expect(contentOf(`<table><tbody>${rows}</tbody></table>`)).toMatch(
      /^<table data-types=""><tbody>.*<td><code>a<\/code><\/td><td>string<\/td>/,
    );
    expect(contentOf('<table><tbody><tr><th>A</th></tr></tbody></table>')).toContain(
      '<table><tbody>',
    );
  });

  it('formulas are MathML with their TeX', () => {
    expect(
      contentOf(
        '<p>a <span class="katex"><span class="katex-mathml"><math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mrow><mi>x</mi></mrow><annotation encoding="application/x-tex">x</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">x</span></span></p>',
      ),
    ).toBe('<p>a <math display="inline" data-tex="x"><mrow><mi>x</mi></mrow></math></p>');
  });

  it('tasks say whether they are done', () => {
    expect(
      contentOf(
        '<ul><li><input type="checkbox" checked disabled> a</li><li><p><input type="checkbox"> b</p></li></ul>',
      ),
    ).toBe('<ul><li data-task="done">a</li><li data-task="open"><p> b</p></li></ul>');
  });

  it('tasks begin with their text, and a box further on makes none', () => {
    expect(
      contentOf(
        '<ul><li><input type="checkbox"><!-- done? --> <b>a</b></li><li><b>b</b> <input type="checkbox"></li></ul>',
      ),
    ).toBe('<ul><li data-task="open"><strong>a</strong></li><li><strong>b</strong></li></ul>');
  });

  it('footnotes lead both ways, and their heading is no section', () => {
    const html = contentOf(
      '<p>a<sup><a href="#user-content-fn-1" id="user-content-fnref-1" data-footnote-ref aria-describedby="footnote-label">1</a></sup></p><section data-footnotes class="footnotes"><h2 id="footnote-label" class="sr-only">Footnotes</h2><ol><li id="user-content-fn-1"><p>b <a href="#user-content-fnref-1" data-footnote-backref>↩</a></p></li></ol></section>',
    );
    expect(html).toBe(
      '<p>a<sup><a id="user-content-fnref-1" href="#user-content-fn-1" data-footnote-ref="">1</a></sup></p><section data-footnotes=""><h2 id="footnote-label">Footnotes</h2><ol><li id="user-content-fn-1"><p>b <a href="#user-content-fnref-1" data-footnote-backref="">↩</a></p></li></ol></section>',
    );
  });
});
