/**
 * The copy of an article that is being rebuilt, what is left out of it, and how it is written as
 * HTML.
 */
export {
  NO_LIVE_FACTS,
  copyArticle,
  freeForms,
  type Copy,
  type LiveFacts,
} from './article-copy.ts';
export { settleDirections } from './block-directions.ts';
export { findCovers } from './cover-images.ts';
export {
  Draft,
  isDecoration,
  isEmpty,
  isMadeUpId,
  keepLanguage,
  moveChildren,
  replaceAll,
  replaceBy,
  takeOut,
  unwrap,
  type Removal,
} from './draft.ts';
export {
  dropChrome,
  dropLeftOut,
  dropSilent,
  dropWidgets,
  freePictures,
  freeWords,
} from './drop-left-out.ts';
export { writeContent } from './write-html.ts';
