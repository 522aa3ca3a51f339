import type { Article, Heading } from '../types.ts';

/**
 * Index that stands for what comes before the first heading, wherever a heading's index is
 * expected.
 */
export const INTRODUCTION = -1;

/**
 * Returns what comes before the first heading as an entry like the headings, with the article's
 * title as its text. An article kept by an older version has no `introduction`: then it counts 0
 * words and minutes.
 */
export function introductionOf({
  title,
  introduction,
}: Pick<Article, 'title' | 'introduction'>): Heading {
  return { words: 0, minutes: 0, ...introduction, depth: 1, text: title, index: INTRODUCTION };
}
