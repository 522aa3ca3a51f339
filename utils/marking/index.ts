/** Marking words of a page in a tab, and going to the words of a mark. */
export { findMarks } from './find-marks.ts';
export { markSelection, type MarkedSelection, type MarkingProblem } from './mark-selection.ts';
export { forgetNews, keepNews, onMarkingNews, type MarkingNews } from './marking-news.ts';
export { findPostTab, openMark, showMarkIn, type OpenedMark } from './open-mark.ts';
export { askedPost, openHighlights } from './highlights-page.ts';
