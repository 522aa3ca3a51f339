import { message } from '../../utils/ui/index.ts';
import { type PartKind, partsIn, type PartsQuery } from './parts-asked.ts';

/** The word that asks for parts of a kind in the filter, in the language of the user. */
export function partWord(kind: PartKind): string {
  return message(`word_${kind}`);
}

/** Reads a query for parts, in English or in the language of the user; `undefined` for any other. */
export function partsAsked(typed: string): PartsQuery | undefined {
  return partsIn(typed, partWord);
}
