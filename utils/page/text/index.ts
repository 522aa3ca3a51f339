/** The one text of an article, in whose offsets places, changes and marks are kept. */
export {
  articleText,
  NO_TEXT,
  type ArticleText,
  type OnPage,
  type TextBlock,
} from './article-text.ts';
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
