/** Rebuilds headings, lists, quotations, footnotes and other text. */
export { rebuildFootnotes } from './footnotes.ts';
export { markHeadings } from './heading-anchors.ts';
export { writeSigns } from './icon-words.ts';
export { writeLines } from './lines.ts';
export { settleLinks } from './links.ts';
export { rebuildLists } from './lists.ts';
export { rebuildQuotations } from './quotations.ts';
export { rebuildTasks } from './task-lists.ts';
