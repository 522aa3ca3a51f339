/** What only a page that is shown can say: what its styles hide, part, and write. */
export {
  OWN_MARKS,
  applyStyleEffects,
  findStyleNotes,
  type StyleEffect,
} from './collect-style-notes.ts';
export { findHidden, isHidden, isShown } from './hidden-elements.ts';
export { markCopy, pairUp, readPageStyles, type PageStyles } from './page-styles.ts';
export { BACKGROUND } from './picture-backgrounds.ts';
export { beginsInWord, endsInWord, isText, textsApart } from './styled-gaps.ts';
export { OWN_LINES } from './styled-lines.ts';
export { styledCode, styledText } from './styled-text.ts';
