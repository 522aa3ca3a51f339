import type { Article, Heading } from '../types.ts';

/** Stands for the index of a heading where what stands before the first one is meant. */
export const INTRODUCTION = -1;

/**
 * The beginning of an article as an entry like its headings: the title, and what stands before the
 * first heading. An article kept by an older version does not say how much that is.
 */
export function introductionOf({
  title,
  introduction,
}: Pick<Article, 'title' | 'introduction'>): Heading {
  return { words: 0, minutes: 0, ...introduction, depth: 1, text: title, index: INTRODUCTION };
}
