/** Words of an article in its own page: those that are selected, and those of a mark. */
export type { SoughtMark } from './find-image.ts';
export type { FoundOnPage } from './find-words.ts';
export { createPageWords, type PageWords } from './page-words.ts';
export type { SelectedWords, SelectionProblem } from './selected-words.ts';
export type { ShownWords } from './show-words.ts';
