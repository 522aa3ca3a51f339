import type { MarkColour } from '../../utils/memory/index.ts';

/** The colours that a mark can have, without the module of what is kept. */
export const COLOURS_OF_MARKS: readonly MarkColour[] = [1, 2, 3, 4];
