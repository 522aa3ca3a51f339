import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PostFacts } from '../corpus/src/post-facts.ts';
import type { ContentFacts } from './content-in-page.ts';
import {
  contentScore,
  shownByMarkdown,
  shownByReader,
  sourceContent,
  type ContentScore,
  type Surface,
} from './content-score.ts';
import type { Expected } from './corpus.ts';
import { inquire } from './visit-pages.ts';

const FACTS = join(import.meta.dirname, '../corpus/facts.json');

/** What the MDX of each post says, by the post's name. */
export const allFacts = JSON.parse(readFileSync(FACTS, 'utf8')) as Record<string, PostFacts>;

const byTitle = new Map(
  Object.entries(allFacts)
    .filter(([name]) => !name.startsWith('blog/'))
    .map(([, facts]) => [facts.title, facts]),
);

/** What the MDX of a page says; nothing where the page is none that the corpus made from MDX. */
export function factsOf(slug: string, { title }: Expected): PostFacts | undefined {
  return /^(?:other-|real\/)/.test(slug) ? undefined : byTitle.get(title);
}

/**
 * Asks for the content of every page as the reader shows it and as Markdown.
 *
 * @returns as `inquire`: makes the inquiry, and gives the answers by the pages' names
 */
export async function inquireContents(
  pages: readonly { slug: string; url: string; html: string }[],
): Promise<() => Promise<Map<string, ContentFacts>>> {
  const answers = await inquire({
    pages,
    script: join(import.meta.dirname, 'content-in-page.ts'),
    visit: (tab) =>
      tab.evaluate(() =>
        (globalThis as unknown as { readContentFacts: () => ContentFacts }).readContentFacts(),
      ),
  });
  return async () => new Map((await answers()).map(({ page, answer }) => [page.slug, answer]));
}

/** How much of a page's source the reader and the Markdown have. */
export function contentScores(
  { slug, expected }: { slug: string; expected: Expected },
  content: ContentFacts,
): Record<Surface, ContentScore> {
  const source = sourceContent(
    expected,
    factsOf(slug, expected),
    content.missing,
    content.page.text,
  );
  return {
    reader: contentScore(shownByReader(content), source),
    Markdown: contentScore(shownByMarkdown(content.markdown), source),
  };
}
