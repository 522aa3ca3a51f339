import { INTRODUCTION } from '../outline/index.ts';
import type { Place } from './reading-position.ts';
import type { Heading } from '../types.ts';

/**
 * The section after the one being read, or the one before it, by its index; before the first is the
 * introduction. Sections in closed tabs and accordions are passed over: who goes from one to the
 * next opens nothing.
 */
export function neighbour(
  headings: readonly Heading[],
  { current }: Pick<Place, 'current'>,
  by: 1 | -1,
): number | undefined {
  let at = current + by;
  while (headings[at]?.within !== undefined) at += by;
  return at === INTRODUCTION || headings[at] ? at : undefined;
}
/**
 * Returns the index of the section after (`by` 1) or before (`by` -1) the current one; `undefined`
 * at either end. Before the first section comes the introduction. Sections in closed tabs and
 * accordions are skipped, since going on reading opens nothing.
 */
