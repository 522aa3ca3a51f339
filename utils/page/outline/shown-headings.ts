import type { Heading } from '../types.ts';

/**
 * The headings down to a level; what is left out counts to the section that holds it. Of an article
 * whose headings are all deeper, those of its first level are shown: a list beats none.
 */
export function headingsDownTo(headings: readonly Heading[], deepest: number): Heading[] {
  const first = headings.reduce((least, { depth }) => Math.min(least, depth), 6);
  const limit = Math.max(deepest, first);
  const shown: Heading[] = [];
  for (const heading of headings) {
    const holder = shown.at(-1);
    if (heading.depth <= limit) shown.push({ ...heading });
    else if (holder) {
      holder.words += heading.words;
      holder.minutes += heading.minutes;
    }
  }
  return shown;
}

/**
 * Finds the heading that is shown in place of one of the article's: itself, or the one whose
 * section contains it.
 *
 * @param index index in the article
 * @returns such an index too; -1 if none is shown before it
 */
export function shownInstead(shown: readonly Heading[], index: number): number {
  return shown.findLast((heading) => heading.index <= index)?.index ?? -1;
}
/**
 * Returns copies of the headings down to a level. Words and minutes of a deeper heading are added
 * to the shown one before it. If all headings are deeper, those of the highest level are shown,
 * since an empty list helps nobody.
 *
 * @param deepest level, 1 to 6
 */
