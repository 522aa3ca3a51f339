import { describe, expect, it } from 'vitest';
import { post, URL_OF_PAGE } from '../../../tests/post.ts';
import { readContent } from './build-content.ts';
import { toMarkdown } from '../markdown/to-markdown.ts';
import type { Article } from '../types.ts';

describe('huge and odd articles are read whole', { timeout: 300_000 }, () => {
  it('100,000 words', () => {
    const words = `<p>${'word '.repeat(100)}</p>`;
    expect(readContent(post(words.repeat(1000)), URL_OF_PAGE).html.length).toBeGreaterThan(500_000);
  });

  it('5,000 code blocks', () => {
    const block =
      '<figure class="shiki"><figcaption>a.ts</figcaption><pre><code><span class="line"><span style="--shiki-light:#000000;--shiki-dark:#ffffff">x</span></span></code></pre></figure>';
    const { html } = readContent(
      post(`<div class="language-x">${block.repeat(5000)}</div>`),
      URL_OF_PAGE,
    );
    expect(html.match(/<figure data-code/g)).toHaveLength(5000);
  });

  it('a table of 10,000 rows', () => {
    const rows = '<tr><td>a</td><td>b</td></tr>'.repeat(10_000);
    const { html } = readContent(post(`<table><tbody>${rows}</tbody></table>`), URL_OF_PAGE);
    expect(html.match(/<tr>/g)).toHaveLength(10_000);
  });

  it.each(['mrow', 'msqrt', 'mfrac'])('formulas of <%s> nested 3,000 deep, as Markdown', (name) => {
    const math = `<math>${`<${name}>`.repeat(3000)}<mi>x</mi>${`</${name}>`.repeat(3000)}</math>`;
    const { html: content } = readContent(post(`<p>a ${math} b</p>`), URL_OF_PAGE);
    const article = { kind: 'post', url: URL_OF_PAGE, content } as Article;
    const start = performance.now();
    expect(toMarkdown(article, { frontMatter: false, missing: String })).toMatch(/a \$.*x.*\$ b/);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it.each(['em', 'strong', 'kbd', 'blockquote', 'details'])('<%s> as deep, as Markdown', (name) => {
    const html = `${`<${name}>`.repeat(3000)}deep inside${`</${name}>`.repeat(3000)}`;
    const article = { kind: 'post', url: URL_OF_PAGE, content: html } as Article;
    const start = performance.now();
    expect(toMarkdown(article, { frontMatter: false, missing: String })).toContain('deep inside');
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it.each(['div', 'span', 'blockquote', 'b', 'ul', 'details'])('<%s> nested 5,000 deep', (name) => {
    const page = post('<p id="top">x</p>');
    let at: Element | null = page.getElementById('top');
    for (let depth = 0; depth < 5000; depth += 1) {
      const inner = page.createElement(name);
      at?.append(inner);
      at = inner;
    }
    at?.append('deep inside');
    expect(readContent(page, URL_OF_PAGE).html).toContain('deep inside');
  });
});
