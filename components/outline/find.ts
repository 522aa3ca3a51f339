/**
 * Finding headings and words as people type them. Our own code, since little is needed and the
 * libraries are large: Fuse.js (about 20 kB) and match-sorter (7 kB with its table of accents) rank
 * results, which stay in document order here, and neither tells which letters to mark in a text
 * whose accents it has removed.
 */

/** Letters that are written as others and that Unicode does not decompose. */
const ALIKE: Record<string, string> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i', ς: 'σ', '’': "'", '‘': "'",
}; // prettier-ignore

/** Accents and invisible characters: soft hyphens, and characters that join or separate letters. */
const UNSEEN = /[\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]+/gu;

/** Returns a text for comparing: lower case, without accents, widths and soft hyphens. */
export function fold(text: string): string {
  const bare = text.normalize('NFKD').toLowerCase().replace(UNSEEN, '');
  return bare.replace(/[ßæœøłđıς’‘]/g, (letter) => ALIKE[letter] ?? letter);
}

/** Most characters of a query that are used. */
const LONGEST = 100;

/** Returns the words of a query, all of which must be found. */
export function wordsOf(query: string): string[] {
  return fold(query.slice(0, LONGEST)).split(/\s+/).filter(Boolean);
}

/** Texts prepared for searching. */
export interface Searchable {
  folded: string[];
  /** The words of each text, by index; filled when first needed. */
  words: Map<number, string[]>;
}

/** Prepares texts for searching. */
export function toSearchable(texts: readonly string[]): Searchable {
  return { folded: texts.map(fold), words: new Map() };
}

/** Returns the indexes of the texts that contain every word of a query. */
export function findExact({ folded }: Searchable, query: string): number[] {
  const wanted = wordsOf(query);
  return folded.flatMap((text, at) => (wanted.every((word) => text.includes(word)) ? [at] : []));
}

/**
 * Like `findExact`; if nothing is found, returns the texts with words that differ by a typing error
 * or two.
 */
export function find(searchable: Searchable, query: string): number[] {
  const exact = findExact(searchable, query);
  if (exact.length > 0) return exact;
  const tests = wordsOf(query).map(nearTest);
  return searchable.folded.flatMap((_text, at) => {
    const words = wordsAt(searchable, at);
    return tests.every((isNear) => words.some(isNear)) ? [at] : [];
  });
}

function wordsAt({ folded, words }: Searchable, at: number): string[] {
  const known = words.get(at) ?? splitWords(folded[at] ?? '');
  words.set(at, known);
  return known;
}

function splitWords(folded: string): string[] {
  return folded.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/**
 * Returns a test whether a word begins like `wanted`, allowing for some errors. Answers are kept.
 */
function nearTest(wanted: string): (word: string) => boolean {
  const slips = wanted.length < 4 ? 0 : wanted.length < 8 ? 1 : 2;
  const known = new Map<string, boolean>();
  return (word) => {
    const isNear =
      known.get(word) ??
      (word.length >= wanted.length - slips && slipsToStart(wanted, word) <= slips);
    known.set(word, isNear);
    return isNear;
  };
}

/**
 * Least number of typing errors (a letter too many, missing, wrong, or two swapped) between
 * `wanted` and the beginning of `word`: optimal string alignment distance to the nearest prefix. A
 * longer part of the word cannot be nearer.
 */
function slipsToStart(wanted: string, whole: string): number {
  const word = whole.slice(0, wanted.length * 2);
  let before: number[] = [];
  let above = Array.from({ length: word.length + 1 }, (_, column) => column);
  for (let row = 1; row <= wanted.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= word.length; column += 1) {
      const isSame = wanted[row - 1] === word[column - 1];
      const isSwapped =
        wanted[row - 1] === word[column - 2] && wanted[row - 2] === word[column - 1];
      line[column] = Math.min(
        (above[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped && row > 1 && column > 1 ? (before[column - 2] ?? 0) + 1 : Infinity,
      );
    }
    before = above;
    above = line;
  }
  return Math.min(...above);
}

/** Part of a text: offset of its first character, and after its last. */
export type Span = readonly [start: number, end: number];

/**
 * Returns where a text contains the words of a query; words with typing errors only if none is
 * exact.
 */
export function spansOf(text: string, query: string): Span[] {
  const { folded, originOf } = foldWithOrigins(text);
  const spans = wordsOf(query).flatMap((wanted) => {
    const found = occurrences(folded, wanted);
    return found.length > 0 ? found : nearWords(folded, wanted);
  });
  return merge(spans).map(([start, end]) => [originOf(start), originOf(end)]);
}

/** The folded text, and for each offset in it the offset in the text. */
function foldWithOrigins(text: string): { folded: string; originOf: (at: number) => number } {
  const whole = fold(text);
  // In most texts every character stays one character, and offsets are the same.
  if (whole === text.toLowerCase()) return { folded: whole, originOf: (at) => at };
  const origins: number[] = [];
  let folded = '';
  let at = 0;
  for (const character of text) {
    const part = fold(character);
    for (let count = 0; count < part.length; count += 1) origins.push(at);
    folded += part;
    at += character.length;
  }
  return { folded, originOf: (place) => origins[place] ?? text.length };
}

function occurrences(text: string, wanted: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    spans.push([at, at + wanted.length]);
  }
  return spans;
}

function nearWords(text: string, wanted: string): Span[] {
  const isNear = nearTest(wanted);
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)]
    .filter(([word]) => isNear(word))
    .map(({ 0: word, index }) => [index, index + word.length]);
}

function merge(spans: Span[]): Span[] {
  const merged: Span[] = [];
  for (const [start, end] of spans.toSorted(([a], [b]) => a - b)) {
    const last = merged.at(-1);
    if (last && start <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], end)];
    else merged.push([start, end]);
  }
  return merged;
}

/** Characters shown before and after a match. */
const AROUND = 40;

/** Returns the part of a text around the first match; its beginning if there is none. */
export function snippetOf(text: string, query: string): string {
  const [wanted = ''] = wordsOf(query);
  const { folded, originOf } = foldWithOrigins(text);
  const start = originOf(Math.max(folded.indexOf(wanted), 0));
  const from = start > AROUND ? text.indexOf(' ', start - AROUND) + 1 || start - AROUND : 0;
  const begin = Math.min(from, start);
  const end = start + wanted.length + AROUND;
  const cut = text.slice(begin, end).trim().replace(/\s+/g, ' ').toWellFormed();
  return `${begin > 0 ? '… ' : ''}${cut}${end < text.length ? ' …' : ''}`;
}
