import type { MarkRecord } from '../memory/index.ts';
import type { FoundOnPage } from '../page/words/index.ts';
import type { Heading } from '../page/types.ts';
import { askFound } from './page-words.ts';

/**
 * Where marks of a post are in the page of a tab. Where that cannot be asked, as in the reader,
 * their sections are told by what is kept of them. Never rejects.
 *
 * @returns as many as there are marks
 */
export async function findMarks(
  tabId: number,
  marks: readonly MarkRecord[],
  headings: readonly Heading[],
): Promise<FoundOnPage[]> {
  const found = await askFound(tabId, marks).catch(() => undefined);
  if (found?.length === marks.length) return found;
  return marks.map(({ section }) => {
    if (!section) return { state: 'found', section: -1 };
    const { id, text } = section;
    const heading =
      (id === undefined ? undefined : headings.find((one) => one.id === id)) ??
      headings.find((one) => one.text === text);
    return { state: 'found', ...(heading && { section: heading.index }) };
  });
}
