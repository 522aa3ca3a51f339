import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown } from 'mdast-util-math';
import { gfm } from 'micromark-extension-gfm';
import { math } from 'micromark-extension-math';
import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../utils/page/markdown/to-markdown.ts';
import type { Article } from '../../utils/page/types.ts';
import { parse, pick } from '../dom.ts';
import { markedTextOfElement, markedTextOfMarkdown } from '../marked-text.ts';

const OPTIONS = { numRuns: 300 };

const text = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('a', 'bc', '重要', 'は', ' ', ' ', ' ') },
      fc.constantFrom(
        '.', ',', '「', '」', '(', ')', '“', ':', '-', '!', '*', '_', '~', '`', '$', '|', '\\', '[', ']', '#', '&', '&lt;', '&amp;#x41;',
        '→', '€', '🎉', '👩‍💻', '1.', '\u00A0', '\u3000', '\u200B', 'é', '+', '=',
      ), // prettier-ignore
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => parts.join(''));

const inline = fc.letrec<{ node: string; line: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    text,
    fc
      .tuple(fc.constantFrom('em', 'strong', 'del', 'i', 'b', 's', 'em', 'strong'), tie('line'))
      .map(([tag, line]) => `<${tag}>${line}</${tag}>`),
    fc.oneof(
      text.map((value) => `<code>x${value}y</code>`),
      tie('line').map((line) => `<a href="https://a.example/">${line}</a>`),
      tie('line').map((line) => `<kbd>${line}</kbd>`),
      fc.constant('<br>'),
    ),
  ),
  line: fc.array(tie('node'), { minLength: 1, maxLength: 4 }).map((nodes) => nodes.join('')),
})).line;

/** Built by a parser: a link in a link is none. */
const anyLine = inline.map((html) => `x${html}`);

function write(content: string): string {
  const article = { kind: 'post', url: 'https://a.example/', content } as Article;
  return toMarkdown(article, { frontMatter: false, missing: String }).replace(/\n$/, '');
}

function read(markdown: string): Nodes {
  return fromMarkdown(markdown, {
    extensions: [gfm(), math()],
    mdastExtensions: [gfmFromMarkdown(), mathFromMarkdown()],
  });
}

describe('whatever emphasis there is', () => {
  it.each([
    ['a paragraph', (line: string) => `<p>${line}</p>`],
    ['a heading', (line: string) => `<h2>${line}</h2>`],
    ['an item of a list', (line: string) => `<ul><li>${line}</li></ul>`],
    ['a cell', (line: string) => `<table><tr><th>${line}</th></tr></table>`],
    ['a link', (line: string) => `<p><a href="/">${line.replaceAll(/<\/?a\b[^>]*>/g, '')}</a></p>`],
  ])('a parser reads the same text and emphasis, in %s', (_, around) => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const html = around(line);
        const markdown = write(html);
        const got = markedTextOfMarkdown(read(markdown));
        expect({ ...got, markdown }).toEqual({
          ...markedTextOfElement(pick(parse(html), 'body')),
          markdown,
        });
        if (!got.text.includes('&#')) expect(markdown).not.toContain('&#');
      }),
      OPTIONS,
    );
  });
});
