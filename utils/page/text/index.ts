/** The one text of an article, in whose offsets places, changes and marks are kept. */
export { articleText, type ArticleText, type TextBlock } from './article-text.ts';
export { printOf } from './block-print.ts';
export type { HeadingMark, ReadingPlace } from './reading-place.ts';
