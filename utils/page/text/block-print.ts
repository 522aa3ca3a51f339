/** Characters by which a block is known again whose words have changed further on. */
export const START_CHARACTERS = 48;

/** 32 bits of FNV-1a, over UTF-16. */
const SEED = 0x81_1c_9d_c5;
const PRIME = 0x01_00_01_93;

/** A number for a block's words: the same for the same words, and mostly no other's. */
export function printOf(text: string): number {
  let print = SEED;
  for (let at = 0; at < text.length; at += 1) {
    print = Math.imul(print ^ text.charCodeAt(at), PRIME);
  }
  return print >>> 0;
}

/**
 * `printOf` of the parts of a text with a space between them.
 *
 * @param separators for each code of a sign whether it parts
 * @returns `undefined` if the text has other signs than those
 */
export function printOfParts(text: string, separators: readonly boolean[]): number | undefined {
  let print = SEED;
  let isBetween = false;
  let isFirst = true;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= separators.length) return undefined;
    if (separators[unit]) isBetween = true;
    else {
      if (isBetween && !isFirst) print = Math.imul(print ^ 0x20, PRIME);
      print = Math.imul(print ^ unit, PRIME);
      isBetween = false;
      isFirst = false;
    }
  }
  return print >>> 0;
}

/** How a block begins. */
export function startOf(text: string): string {
  return text.slice(0, START_CHARACTERS);
}
