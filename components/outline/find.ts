/**
 * Finding headings and words as people type them. Own code, since what is needed is small and the
 * libraries are not: Fuse.js (about 20 kB) and match-sorter (7 kB with its table of accents) rank
 * results that stay in document order here, and neither says which letters to mark in text whose
 * accents it took away.
 */

/** Letters that stand for others, which taking accents away does not show. */
const ALIKE: Record<string, string> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i', ς: 'σ', '’': "'", '‘': "'",
}; // prettier-ignore

/** Accents, and what is not seen: soft hyphens, and what joins or parts letters without a space. */
const UNSEEN = /[\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]+/gu;

/** Text for comparing: without case, accents, widths and soft hyphens. */
export function fold(text: string): string {
  const bare = text.normalize('NFKD').toLowerCase().replace(UNSEEN, '');
  return bare.replace(/[ßæœøłđıς’‘]/g, (letter) => ALIKE[letter] ?? letter);
}

/** Characters of a query that count. */
const LONGEST = 100;

/** The words of a query; each must be found. */
export function wordsOf(query: string): string[] {
  return fold(query.slice(0, LONGEST)).split(/\s+/).filter(Boolean);
}

/** Texts made ready to be searched. */
export interface Searchable {
  folded: string[];
  /** The words of each; made when they are first needed. */
  words: Map<number, string[]>;
}

export function toSearchable(texts: readonly string[]): Searchable {
  return { folded: texts.map(fold), words: new Map() };
}

/** Places of the texts that hold every word of a query as typed. */
export function findExact({ folded }: Searchable, query: string): number[] {
  const wanted = wordsOf(query);
  return folded.flatMap((text, at) => (wanted.every((word) => text.includes(word)) ? [at] : []));
}

/** As `findExact`; where no text has the words, those with words that a slip or two would make. */
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

/** Does a word begin with another, give or take some slips? Each word is looked at once. */
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
 * The least slips (a letter too many, missing, wrong, or two swapped) that make `wanted` the start
 * of `word`: optimal string alignment distance to the nearest prefix. More of the word than that
 * cannot be nearer.
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

/** A stretch of a text, from its first character to the one after its last. */
export type Span = readonly [start: number, end: number];

/** Where a text holds the words of a query; where not as typed, the words that come near. */
export function spansOf(text: string, query: string): Span[] {
  const { folded, originOf } = foldWithOrigins(text);
  const spans = wordsOf(query).flatMap((wanted) => {
    const found = occurrences(folded, wanted);
    return found.length > 0 ? found : nearWords(folded, wanted);
  });
  return merge(spans).map(([start, end]) => [originOf(start), originOf(end)]);
}

/** The folded text, and where in the text each of its characters comes from. */
function foldWithOrigins(text: string): { folded: string; originOf: (at: number) => number } {
  const whole = fold(text);
  // Most text keeps its characters; then each stands where it stood.
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

/** Characters shown on either side of a word found. */
const AROUND = 40;

/** The part of a text around the first word found in it; the text's start where none is. */
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
