import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PostFacts } from '../corpus/src/post-facts.ts';
import { contentFaults } from './content-faults.ts';
import type { ContentFacts } from './content-in-page.ts';
import { loadCorpus, type CorpusPage } from './corpus.ts';
import { visitPages } from './visit-pages.ts';

const ROOT = join(import.meta.dirname, '../..');

const allFacts = JSON.parse(readFileSync(join(ROOT, 'tests/corpus/facts.json'), 'utf8')) as Record<
  string,
  PostFacts
>;

interface Judged extends Pick<CorpusPage, 'slug' | 'html'> {
  url: string;
  facts: PostFacts;
  hasLineNumbers: boolean;
  hasBio: boolean;
}

/** The corpus' posts and docs pages, by the title of their MDX. */
function corpusPages(): Judged[] {
  const byTitle = new Map(
    Object.entries(allFacts)
      .filter(([name]) => !name.startsWith('blog/'))
      .map(([, facts]) => [facts.title, facts]),
  );
  return loadCorpus().flatMap(({ slug, html, expected }) => {
    const facts = byTitle.get(expected.title);
    const isArticle = expected.kind === 'post' || expected.kind === 'docs';
    if (!facts || !isArticle || slug.startsWith('other-') || slug.startsWith('real/')) return [];
    const [major = 0, minor = 0] = (expected.fumadocs ?? '').split('.').map(Number);
    const hasLineNumbers = major > 15 || (major === 15 && minor > 3);
    return [
      {
        slug,
        html,
        url: expected.url,
        facts,
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
let read: Map<string, ContentFacts>;

beforeAll(async () => {
  const answers = await visitPages(pages, join(import.meta.dirname, 'content-in-page.ts'), (tab) =>
    tab.evaluate(() =>
      (globalThis as unknown as { readContentFacts: () => ContentFacts }).readContentFacts(),
    ),
  );
  read = new Map(answers.map(({ page, answer }) => [page.slug, answer]));
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
