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
 * The heading that is shown for one of the article's: itself, or the one whose section holds it.
 *
 * @param index of the article's heading; the answer is such an index, too, or -1
 */
export function shownInstead(shown: readonly Heading[], index: number): number {
  return shown.findLast((heading) => heading.index <= index)?.index ?? -1;
}
