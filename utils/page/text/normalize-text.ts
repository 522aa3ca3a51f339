import { isAscii } from '../dom/index.ts';

/** How the text of a node is taken into the text of an article. */
export interface Folding {
  /** Code stays as it was written. */
  isCode: boolean;
  /** Does it come after a space, or begin a block? Then white space at its start is none. */
  isAfterSpace: boolean;
}

/** Most texts are of ASCII, with no white space but single spaces: nothing in them is to be folded. */
const UNEVEN = /[^!-~ ]| {2}/;

/** Has it nothing that is folded, but a space at its start? */
export function isEven(raw: string): boolean {
  return !UNEVEN.test(raw);
}

/** NFC, with each white space as one space; nothing is said of its end. */
export function foldText(raw: string, { isCode, isAfterSpace }: Folding): string {
  if (isCode) return raw;
  const spaced = UNEVEN.test(raw) ? raw.normalize().replace(/\s+/g, ' ') : raw;
  return isAfterSpace && spaced.startsWith(' ') ? spaced.slice(1) : spaced;
}

/**
 * For each character of a folded text, the offset in the raw one at which it begins; and last that
 * of its end.
 */
export function rawOffsets(raw: string, folding: Folding): number[] {
  // As it was written: each character stands where it did.
  if (folding.isCode) return Array.from({ length: raw.length + 1 }, (_, at) => at);
  const offsets: number[] = [];
  let isSpace = folding.isAfterSpace;
  let at = 0;
  for (const part of partsOf(raw)) {
    const isWhite = /^\s/.test(part);
    const length = isWhite ? 1 : foldedLength(part);
    if (!isWhite || !isSpace) for (let n = 0; n < length; n += 1) offsets.push(at);
    isSpace = isWhite;
    at += part.length;
  }
  offsets.push(at);
  return offsets;
}

/** What is composed with what: a character and the marks on it; else each by itself. */
function partsOf(raw: string): Iterable<string> {
  return isAscii(raw) || raw.normalize() === raw ? raw.split('') : composable(raw);
}

function foldedLength(part: string): number {
  return part.length === 1 ? 1 : part.normalize().length;
}

/** Parts that are composed each by itself, as they are together. */
function* composable(raw: string): Generator<string> {
  let part = '';
  for (const character of raw) {
    const isOwn = part === '' || /^\s/.test(character) || /\s$/.test(part);
    if (!isOwn && joins(part, character)) part += character;
    else {
      if (part !== '') yield part;
      part = character;
    }
  }
  if (part !== '') yield part;
}

/** Is one composed with the other, or put in another order? */
function joins(part: string, character: string): boolean {
  return (
    /^\p{M}/u.test(character) ||
    (part + character).normalize() !== part.normalize() + character.normalize()
  );
}
