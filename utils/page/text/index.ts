/** The one text of an article, in whose offsets places, changes and marks are kept. */
export type { HeadingMark, ReadingPlace } from './reading-place.ts';
