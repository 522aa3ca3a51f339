import type { SectionPrint } from '../../utils/memory/index.ts';
import {
  markOf,
  printOf,
  type ArticleText,
  type HeadingMark,
} from '../../utils/page/text/index.ts';

/** The sections of an article, by their headings and the prints of their blocks. */
export function printsOf(
  { text, blocks }: ArticleText,
  headings: readonly HeadingMark[],
): SectionPrint[] {
  const sections = new Map<number, SectionPrint>();
  for (const { start, end, heading } of blocks) {
    const mark = headings[heading];
    const section = sections.get(heading) ?? { ...(mark && markOf(mark)), blocks: [] };
    section.blocks.push(printOf(text.slice(start, end)));
    sections.set(heading, section);
  }
  return [...sections.values()];
}
