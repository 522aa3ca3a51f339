/** Marks on their way out, in the formats of others, and in again. */
export { adoptIds, blockIds } from './mark-ids.ts';
export { addressOf, marksMarkdown } from './marks-markdown.ts';
export { withOurPart } from './obsidian-file.ts';
export { markedMarkdown, placeMarks, type PlacedMark } from './marked-article.ts';
export { readMarkFile, type MarkFile, type MarkFileFault } from './read-mark-file.ts';
export type { MarkFileFormat, Skipped, SkipReason } from './reading.ts';
export { readwiseCsv } from './readwise-csv.ts';
export { webAnnotations } from './web-annotations.ts';
