/**
 * Questions that all rooms ask about a document: its visible text, its elements, characters,
 * addresses, and the limits for all page data.
 */
export { isSameSite, withoutHash } from './address.ts';
export { ancestors, elementsIn, isForm, nextOutside } from './ancestors.ts';
export {
  hasLetter,
  hasSign,
  isAscii,
  isCapitalized,
  scriptPattern,
  testLetters,
} from './characters.ts';
export { languageOfIcon, languageOfPath } from './code-icons.ts';
export { NOT_DECLARED, dirOf, languageIn, type DeclaredLanguage } from './declared-language.ts';
export { flattenDepths } from './flatten-depth.ts';
export {
  BLOCKS,
  INLINE,
  KEPT_ATTRIBUTES,
  MADE_ATTRIBUTES,
  MADE_BLOCKS,
  MATHML,
  MATHML_ATTRIBUTES,
  RENAMED,
  TRANSPARENT_BLOCKS,
  VOID,
  type Mode,
} from './html-vocabulary.ts';
export { WRITTEN, findSigns, writtenByStyles } from './icon-signs.ts';
export { isLocalHost } from './local-address.ts';
export { parseBody } from './parse-html.ts';
export { MOST_CHARACTERS, MOST_ENTRIES, clip } from './size-limits.ts';
export { SPOKEN_ONLY, isSpokenOnly } from './spoken-only.ts';
export {
  RIGHT_TO_LEFT,
  declaredDirection,
  isRightToLeft,
  ownDirection,
  ownText,
  textWithout,
} from './text-direction.ts';
export {
  ANY_HEADING,
  FOOTNOTE_REFERENCES,
  MOST_NODES,
  NOWHERE,
  SILENT,
  SILENT_TAGS,
  attribute,
  comparable,
  hasClass,
  isBlock,
  isMark,
  isPermalink,
  isSilent,
  isUnclosed,
  labelOf,
  lettersOf,
  oneLine,
  textsIn,
  visibleText,
  type TextOptions,
} from './visible-text.ts';
export { withFallback } from './with-fallback.ts';
export { isWordButton } from './word-button.ts';
