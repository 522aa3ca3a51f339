/** An element that Markdown writes with the same characters before and after it. */
export interface Marked {
  /**
   * Its characters, such as `_` or `**`; empty if parsers would misread them, so that it is written
   * as HTML.
   */
  marker: string;
}

/** One item of a line: an end of an element, or anything else, by its first and last character. */
export type Token = { end: Marked; isOpening: boolean } | { first: string; last: string };

/**
 * How one family of parsers tells punctuation from letters and counts runs. Our Markdown must read
 * the same in all of them.
 */
interface Dialect {
  sign: RegExp;
  /** Does the "rule of three" count runs as they were written, or what is left of them? */
  asWritten: boolean;
}

const DIALECTS: readonly Dialect[] = [
  // GitHub (cmark-gfm): version 0.29 of CommonMark.
  { sign: /^[!-/:-@[-`{-~\p{P}]$/u, asWritten: true },
  // CommonMark since 0.31: currency signs, arrows and emoji are punctuation.
  { sign: /^[\p{P}\p{S}]$/u, asWritten: true },
  // micromark sees halves of surrogate pairs, which it takes for letters.
  { sign: /^(?![\u{10000}-\u{10FFFF}])[\p{P}\p{S}]$/u, asWritten: false },
];

/** Adjacent characters of the same kind: a delimiter run. */
interface Run {
  sign: string;
  /** The element of each character that is left. */
  owners: Marked[];
  size: number;
  opens: boolean;
  closes: boolean;
}

/**
 * Finds the elements whose markers some parser would misread, because of the characters beside
 * them. Follows "an algorithm for parsing nested emphasis and links" of CommonMark
 * (https://spec.commonmark.org/0.31.2/#phase-2-inline-structure). Never throws.
 *
 * @param before the character before the tokens; a space if there is none
 * @param after the character after them
 * @returns the elements in document order
 */
export function misread(tokens: readonly Token[], before: string, after: string): Marked[] {
  const wrong = new Set<Marked>();
  for (const dialect of DIALECTS) {
    const found = pair(runsOf(tokens, before, after, dialect), dialect);
    for (const token of tokens) {
      if ('end' in token && token.end.marker !== '' && !found.has(token.end)) wrong.add(token.end);
    }
  }
  return [...wrong];
}

/**
 * Tells whether a marker between these two characters can open an element in all dialects. With the
 * arguments swapped: whether it can close one.
 */
export function mayStand(outside: string, inside: string): boolean {
  return DIALECTS.every((dialect) => flanks(kindOf(outside, dialect), kindOf(inside, dialect)));
}

/**
 * Tells whether any parser takes a character for a letter. Underscores inside words are not
 * emphasis.
 */
export function isLetter(sign: string): boolean {
  return DIALECTS.some((dialect) => kindOf(sign, dialect) === 'letter');
}

type Kind = 'space' | 'sign' | 'letter';

function kindOf(character: string, { sign }: Dialect): Kind {
  return /^\s?$/.test(character) ? 'space' : sign.test(character) ? 'sign' : 'letter';
}

function flanks(outside: Kind, inside: Kind): boolean {
  return inside === 'letter' || (inside === 'sign' && outside !== 'letter');
}

function runsOf(tokens: readonly Token[], before: string, after: string, dialect: Dialect): Run[] {
  const runs: Run[] = [];
  for (let at = 0, end = 1; at < tokens.length; at = end, end += 1) {
    const owners = ownersOf(tokens[at]);
    const sign = signOf(tokens[at]);
    const isOneRun = (token: Token | undefined): boolean => sign !== '' && signOf(token) === sign;
    for (; isOneRun(tokens[end]); end += 1) owners.push(...ownersOf(tokens[end]));
    if (owners.length > 0) {
      const left = kindOf(lastOf(tokens[at - 1]) ?? before, dialect);
      const right = kindOf(firstOf(tokens[end]) ?? after, dialect);
      runs.push({ sign, owners, size: owners.length, ...powers(sign, left, right) });
    }
  }
  return runs;
}

/** The element of a token, once per character of its marker. */
function ownersOf(token: Token | undefined): Marked[] {
  if (!token || !('end' in token)) return [];
  const { end } = token;
  return Array.from(end.marker, () => end);
}

function powers(sign: string, left: Kind, right: Kind): Pick<Run, 'opens' | 'closes'> {
  const opens = flanks(left, right);
  const closes = flanks(right, left);
  if (sign !== '_') return { opens, closes };
  return {
    opens: opens && (!closes || left === 'sign'),
    closes: closes && (!opens || right === 'sign'),
  };
}

/**
 * Pairs the runs as a parser does. Returns the elements that were found with all of their
 * characters.
 */
function pair(runs: readonly Run[], dialect: Dialect): Set<Marked> {
  const found = new Set<Marked>();
  const openers: Run[] = [];
  for (const closer of runs) {
    while (closer.closes && closer.owners.length > 0) {
      const at = openers.findLastIndex((opener) => fit(opener, closer, dialect));
      const opener = openers[at];
      if (!opener) break;
      const size = Math.min(2, opener.owners.length, closer.owners.length);
      const signs = [...opener.owners.splice(-size), ...closer.owners.splice(0, size)];
      const [owner] = signs;
      const isWhole = owner?.marker.length === size && signs.every((one) => one === owner);
      if (owner && isWhole) found.add(owner);
      openers.length = opener.owners.length > 0 ? at + 1 : at;
    }
    if (closer.opens && closer.owners.length > 0) openers.push(closer);
  }
  return found;
}

function fit(opener: Run, closer: Run, { asWritten }: Dialect): boolean {
  if (opener.sign !== closer.sign) return false;
  if (opener.sign === '~') return opener.size === closer.size;
  const [a, b] = asWritten
    ? [opener.size, closer.size]
    : [opener.owners.length, closer.owners.length];
  return !(opener.closes || closer.opens) || b % 3 === 0 || (a + b) % 3 !== 0;
}

function signOf(token: Token | undefined): string {
  return token && 'end' in token ? token.end.marker.charAt(0) : '';
}

/** An end that is written as HTML is a tag. */
function firstOf(token: Token | undefined): string | undefined {
  return token && ('end' in token ? signOf(token) || '<' : token.first);
}

function lastOf(token: Token | undefined): string | undefined {
  return token && ('end' in token ? signOf(token) || '>' : token.last);
}
