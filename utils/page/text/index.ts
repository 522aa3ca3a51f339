/** The one text of an article, in whose offsets places, changes and marks are kept. */
export { articleText, type ArticleText } from './article-text.ts';
export type { OnPage, TextBlock } from './block-reader.ts';
export { NO_TEXT } from './walk-texts.ts';
export { printOf, printOfParts } from './block-print.ts';
export {
  findPlace,
  markOf,
  orderOf,
  placeAt,
  sectionOfPlace,
  type FoundPlace,
  type HeadingMark,
  type ReadingPlace,
} from './reading-place.ts';
