import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PostFacts } from '../corpus/src/post-facts.ts';
import { contentFaults } from './content-faults.ts';
import type { ContentFacts } from './content-in-page.ts';
import { loadCorpus, type CorpusPage, type Expected } from './corpus.ts';
import { contentFaultsOf } from './content-table.ts';
import { allFacts, contentScores, factsOf, inquireContents } from './read-content.ts';

const ROOT = join(import.meta.dirname, '../..');

interface Judged extends Pick<CorpusPage, 'slug' | 'html'> {
  url: string;
  facts: PostFacts;
  /** Of the corpus' own pages: what the accuracy is measured against. */
  expected?: Expected;
  hasLineNumbers: boolean;
  hasBio: boolean;
}

/** The corpus' posts and docs pages, by the title of their MDX. */
function corpusPages(): Judged[] {
  return loadCorpus().flatMap(({ slug, html, expected }) => {
    const facts = factsOf(slug, expected);
    const isArticle = expected.kind === 'post' || expected.kind === 'docs';
    if (!facts || !isArticle) return [];
    const [major = 0, minor = 0] = (expected.fumadocs ?? '').split('.').map(Number);
    const hasLineNumbers = major > 15 || (major === 15 && minor > 3);
    return [
      {
        slug,
        html,
        url: expected.url,
        facts,
        expected,
        hasLineNumbers,
        hasBio: slug.includes('authors-after-dot'),
      },
    ];
  });
}

/** The test blog as it is exported, where it has been built. */
function blogPages(): Judged[] {
  const folder = join(ROOT, 'tests/blog/out/blog');
  if (!existsSync(folder)) return [];
  return (readdirSync(folder, { recursive: true }) as string[]).flatMap((file) => {
    const facts = allFacts[`blog/${file.replace(/\.html$/, '')}`];
    if (!file.endsWith('.html') || !facts) return [];
    const html = readFileSync(join(folder, file), 'utf8');
    const url = `https://blog.example/blog/${file.replace(/\.html$/, '')}`;
    return [{ slug: `blog/${file}`, html, url, facts, hasLineNumbers: true, hasBio: false }];
  });
}

const pages = [...corpusPages(), ...blogPages()];
const contents = await inquireContents(pages);
let read: Map<string, ContentFacts>;

beforeAll(async () => {
  read = await contents();
});

describe('the content of a page has all that its MDX says', () => {
  it.each(pages.map(({ slug }) => slug))('%s', (slug) => {
    const page = pages.find((one) => one.slug === slug);
    const content = read.get(slug);
    if (!page || !content) throw new Error(`${slug} was not read`);
    expect(contentFaults(content, page.facts, page)).toEqual([]);
  });

  it('though it stands in closed panels, where the page has a payload of Next.js', () => {
    const withPayload = pages.filter(({ html }) => html.includes('self.__next_f.push([1,'));
    const shut = withPayload.filter(({ facts }) => facts.tabs.length + facts.accordions.length > 0);
    const missing = shut.flatMap(({ slug }) =>
      (read.get(slug)?.missing ?? []).map((label) => `${slug}: ${label}`),
    );
    expect(missing).toEqual([]);
    expect(shut.length).toBeGreaterThan(10);
  });

  it('in every version and layout that the corpus has', () => {
    expect(pages.length).toBeGreaterThan(200);
  });
});

describe('no word, sign, list, table and line of code is lost, and none too many', () => {
  const measured = pages.flatMap(({ slug, expected }) => (expected ? [{ slug, expected }] : []));

  it.each(measured.map((page) => [page.slug, page] as const))('%s', (slug, page) => {
    const content = read.get(slug);
    if (!content) throw new Error(`${slug} was not read`);
    const faults = contentFaultsOf(contentScores(page, content));
    // A line about the author, which nothing tells from the text.
    if (slug.includes('authors-after-dot')) expect(faults.join()).toContain('words too many');
    else expect(faults).toEqual([]);
  });
});
