import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectedMarkdown, inWordsOfSource, wronglyMissing } from './expected-markdown.ts';
import { judgedPages } from './judged-pages.ts';
import { readLines, readMarkdown } from './markdown-facts.ts';
import type { WrittenPage } from './markdown-in-page.ts';
import { inquire } from './visit-pages.ts';

const pages = judgedPages();
const answers = await inquire({
  pages,
  script: join(import.meta.dirname, 'markdown-in-page.ts'),
  visit: (tab) =>
    tab.evaluate(() => (globalThis as unknown as { writePage: () => WrittenPage }).writePage()),
});
let written: Map<string, WrittenPage>;

beforeAll(async () => {
  written = new Map((await answers()).map(({ page, answer }) => [page.slug, answer]));
});

describe('the Markdown of a page says what its MDX says', () => {
  it.each(pages.map((page) => [page.slug, page] as const))('%s', (slug, page) => {
    const answer = written.get(slug);
    if (!answer) throw new Error(`${slug} was not written`);
    const found = readMarkdown(answer.markdown);
    const wanted = expectedMarkdown(page, answer);
    expect(inWordsOfSource(found, wanted)).toEqual({ ...wanted, frontMatter: found.frontMatter });
    expect(found.frontMatter).toMatchObject({ title: page.facts.title, source: page.url });
    expect(wronglyMissing(page, answer)).toEqual([]);
  });

  it('in every version and layout that the corpus has', () => {
    expect(pages.length).toBeGreaterThan(200);
  });
});

describe('a parser of GitHub’s reads the text, the emphasis and the cells that the reader shows', () => {
  it.each(pages.map((page) => [page.slug, page] as const))('%s', (slug) => {
    const answer = written.get(slug);
    if (!answer) throw new Error(`${slug} was not written`);
    const { lines, cells } = readLines(answer.markdown);
    const found = new Set(lines.map((line) => JSON.stringify(line)));
    expect(answer.lines.filter((line) => !found.has(JSON.stringify(line)))).toEqual([]);
    expect(cells).toEqual(answer.cells);
    expect(answer.markdown).not.toMatch(/(?<!\\)&#x?[\da-f]+;/i);
  });
});
