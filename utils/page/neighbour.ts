import type { Place } from './place.ts';
import type { Heading } from './types.ts';

/**
 * The section after the one being read, or the one before it. For a reader who sees the first but
 * has not come to it yet, that is the next one. Sections in closed tabs and accordions are passed
 * over: who goes from one to the next opens nothing.
 */
export function neighbour(
  headings: readonly Heading[],
  { current, isAhead }: Place,
  by: 1 | -1,
): Heading | undefined {
  let at = isAhead && by > 0 ? current : current + by;
  while (headings[at]?.within !== undefined) at += by;
  return headings[at];
}
