/** Marks in an article: what is kept of one, and finding it again. */
export { anchorMarks, type FoundMark } from './anchor-marks.ts';
export {
  anchorOf,
  CONTEXT,
  MOST_OF_QUOTE,
  type MarkAnchor,
  type MarkQuote,
} from './mark-anchor.ts';
export { textDirective, type Stretch } from './text-directive.ts';
