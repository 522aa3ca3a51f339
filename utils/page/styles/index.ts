/** What only a page that is shown can say: what its styles hide, part, and write. */
export { findUnseen, isShown, isUnseen } from './hidden-elements.ts';
export { markCopy, pairUp, stylingOf, type Styling } from './page-styles.ts';
export { GROUND } from './picture-backgrounds.ts';
export { OWN_MARKS, applySeen, findNotes, type Seen } from './style-notes.ts';
export { isText, textsApart } from './styled-gaps.ts';
export { OWN_LINES } from './styled-lines.ts';
export { seenCode, seenText } from './styled-text.ts';
