import { printSections, type SectionPrint } from '../../utils/page/changes/index.ts';
import { INTRODUCTION } from '../../utils/page/outline/index.ts';
import type { ArticleText } from '../../utils/page/text/index.ts';
import type { Article } from '../../utils/page/types.ts';

/**
 * Returns the sections of the article on the page: their headings and the prints of their blocks.
 * `undefined` if a part is missing, since nobody can tell what it was.
 *
 * @param before those of an earlier reading, if there was one: this takes less time then
 */
export function printsOf(
  text: ArticleText,
  { headings, lang, evidence }: Pick<Article, 'headings' | 'lang' | 'evidence'>,
  body: ParentNode,
  before?: readonly SectionPrint[],
): SectionPrint[] | undefined {
  if (evidence.includes('payload_cut')) return undefined;
  return printSections(text, headings, lang, lackingIn(body), before);
}

/** Indexes of the sections in which something could not be read. */
function lackingIn(body: ParentNode): Set<number> {
  const lacking = new Set<number>();
  let heading = INTRODUCTION;
  for (const element of body.querySelectorAll<HTMLElement>('[data-index], [data-missing]')) {
    if (element.dataset['missing'] === undefined) heading = Number(element.dataset['index']);
    else lacking.add(heading);
  }
  return lacking;
}
