/** An article's headings, the panels around them, its sections and their reading time. */
export { boxOfForm, foreignBoxes, isTitleBlock } from './foreign-boxes.ts';
export { INTRODUCTION, introductionOf } from './introduction.ts';
export { findOutline, type FoundHeading, type Outline } from './outline.ts';
export { atOwnRate, ownRateIn, type OwnRate } from './own-rate.ts';
export {
  findPanels,
  isEmptyPanel,
  panelAround,
  panelAt,
  stepsTo,
  type Panel,
  type PanelGroup,
} from './panels.ts';
export {
  countWords,
  readingMinutes,
  readingRate,
  wholeMinutes,
  type Amount,
} from './reading-time.ts';
export { amountOf, readSections, type Section } from './sections.ts';
export { headingsDownTo, shownInstead } from './shown-headings.ts';
