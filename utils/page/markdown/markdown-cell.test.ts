import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown } from 'mdast-util-math';
import { gfm } from 'micromark-extension-gfm';
import { math } from 'micromark-extension-math';
import { describe, expect, it } from 'vitest';
import { toMarkdown } from './to-markdown.ts';
import type { Article } from '../types.ts';

/** How a cell is written, between two others. */
function cell(html: string): string {
  const content = `<table><tr><th>a</th><th>b</th><th>c</th></tr><tr><td>1</td><td>${html}</td><td>3</td></tr></table>`;
  const article = { kind: 'post', url: 'https://blog.example/a', content } as Article;
  const markdown = toMarkdown(article, { frontMatter: false, missing: String });
  expect([markdown, cellsOf(markdown)]).toEqual([markdown, [3, 3]]);
  return /^\| 1 \| (.*) \| 3 \|$/m.exec(markdown)?.[1] ?? markdown;
}

/** How many cells a parser finds in each row. */
function cellsOf(markdown: string): number[] {
  const root: Nodes = fromMarkdown(markdown, {
    extensions: [gfm(), math()],
    mdastExtensions: [gfmFromMarkdown(), mathFromMarkdown()],
  });
  const [table] = root.children;
  return table?.type === 'table' ? table.children.map(({ children }) => children.length) : [];
}

const formula = (tex: string): string => `<math data-tex="${tex}"></math>`;

describe('pipes in formulas', () => {
  it.each([
    ['P(A|B)', String.raw`$P(A\vert B)$`],
    [String.raw`\|x\|_2`, String.raw`$\Vert x\Vert_2$`],
    [String.raw`\left|x\right|`, String.raw`$\left\vert x\right\vert$`],
    ['||x||', String.raw`$\vert\vert x\vert\vert$`],
    [String.raw`a \\| b`, String.raw`$a \\\vert b$`],
    [String.raw`\{x | x > 0\}`, String.raw`$\{x \vert x > 0\}$`],
    [String.raw`\text{a|b}`, String.raw`$\text{a}\vert\text{b}$`],
    [
      String.raw`\begin{array}{c|c}a|b\end{array}`,
      String.raw`$\begin{array}{c\|c}a\vert b\end{array}$`,
    ],
    [String.raw`\alpha|\beta`, String.raw`$\alpha\vert\beta$`],
  ])('%s', (tex, wanted) => {
    expect(cell(formula(tex.replaceAll('>', '&gt;')))).toBe(wanted);
  });

  it('are left alone outside of tables', () => {
    const content = `<p>${formula('P(A|B)')}</p>`;
    const article = { kind: 'post', url: 'https://blog.example/a', content } as Article;
    expect(toMarkdown(article, { frontMatter: false, missing: String })).toBe('$P(A|B)$\n');
  });

  it('go in bold, in links, and in formulas that are blocks', () => {
    expect(cell(`<strong>${formula('a|b')}</strong>`)).toBe(String.raw`**$a\vert b$**`);
    expect(cell(`<a href="https://x.example/">${formula('|')}</a>`)).toBe(
      String.raw`[$\vert$](https://x.example/)`,
    );
    expect(cell('<math display="block" data-tex="a\n|b"></math>')).toBe(String.raw`$a \vert b$`);
  });
});

describe('pipes in code and text', () => {
  it.each([
    ['<code>a|b</code>', '`a\\|b`'],
    [String.raw`<code>a\|b</code>`, String.raw`<code>a\\\|b</code>`],
    [String.raw`<strong><code>\|</code></strong>`, String.raw`**<code>\\\|</code>**`],
    ['<code>a\\</code>', '`a\\`'],
    [String.raw`a\|b`, String.raw`a\\\|b`],
    ['a|b', String.raw`a\|b`],
  ])('%s', (html, wanted) => {
    expect(cell(html)).toBe(wanted);
  });
});

describe('several blocks in a cell', () => {
  it.each([
    ['<p>a</p><p>b</p>', 'a<br>b'],
    ['<p>a</p><ul><li>b</li><li>c<ul><li>d</li></ul></li></ul>', 'a<br>• b<br>• c<br>• d'],
    ['<h4>a</h4>b<pre><code>c\n\nd|e</code></pre>', 'a<br>b<br>`c`<br>`d\\|e`'],
    ['<blockquote><p>a</p><p>b</p></blockquote>', 'a<br>b'],
    ['<div>a</div><div>b <em>c</em></div>', 'a<br>b _c_'],
    [
      '<img src="https://x.example/i.png" alt="i|j"><p>a</p>',
      String.raw`![i\|j](https://x.example/i.png)<br>a`,
    ],
  ])('%s', (html, wanted) => {
    expect(cell(html)).toBe(wanted);
  });
});
