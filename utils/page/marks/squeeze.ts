/** A text without its white space, which means nothing where words are looked for. */
export interface Squeezed {
  text: string;
  /** Of each of its characters, the offset in the text as it was. */
  offsets: Uint32Array;
}

/** Quotation marks that formatters of code and of prose put for one another. */
const QUOTATION_MARKS = /["`‘’“”]/g;

/** Takes out white space, and makes quotation marks one: what formatting changes. */
export function squeeze(raw: string): Squeezed {
  const text = squeezed(raw);
  const offsets = new Uint32Array(text.length);
  let at = 0;
  for (const { index, 0: word } of raw.matchAll(/\S+/g)) {
    for (let n = 0; n < word.length; n += 1) {
      offsets[at] = index + n;
      at += 1;
    }
  }
  return { text, offsets };
}

/** The same without offsets. */
export function squeezed(raw: string): string {
  return raw.replace(/\s+/g, '').replace(QUOTATION_MARKS, "'");
}

/** Index of the first squeezed character at an offset of the text as it was, or after it. */
export function squeezedIndex({ offsets }: Squeezed, raw: number): number {
  let from = 0;
  let to = offsets.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((offsets[middle] ?? 0) < raw) from = middle + 1;
    else to = middle;
  }
  return from;
}
