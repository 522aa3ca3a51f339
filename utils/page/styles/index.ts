/** What only a shown page knows: which elements its styles hide, separate or draw. */
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
