import search from 'approx-string-match';
import type { MarkAnchor } from '../../../utils/page/marks/index.ts';
import type { Stretch } from './quotes.ts';

/** Characters of context that it keeps. */
const CONTEXT = 32;
const MOST_ERRORS = 256;
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };

/**
 * Where Hypothesis would put a mark, by what is told of its client: the position, if the quote is
 * there; else the place at which the quote, up to half of it wrong, its context and its position
 * agree best, however little that is.
 */
export function byHypothesis(text: string, { quote, position }: MarkAnchor): Stretch | undefined {
  const { exact } = quote;
  if (text.startsWith(exact, position.start)) {
    return { start: position.start, end: position.start + exact.length };
  }
  const prefix = quote.prefix.slice(-CONTEXT);
  const suffix = quote.suffix.slice(0, CONTEXT);
  const scored = matchesOf(text, exact).map((match) => {
    const before = text.slice(Math.max(match.start - prefix.length, 0), match.start);
    const after = text.slice(match.end, match.end + suffix.length);
    const off = Math.abs(match.start - position.start) / text.length;
    const score =
      WEIGHTS.quote * (1 - match.errors / exact.length) +
      WEIGHTS.prefix * likeness(before, prefix) +
      WEIGHTS.suffix * likeness(after, suffix) +
      WEIGHTS.position * (1 - off);
    return { start: match.start, end: match.end, score };
  });
  return scored.toSorted((one, other) => other.score - one.score)[0];
}

function matchesOf(text: string, exact: string): { start: number; end: number; errors: number }[] {
  const same: { start: number; end: number; errors: number }[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    same.push({ start: at, end: at + exact.length, errors: 0 });
  }
  if (same.length > 0) return same;
  return search(text, exact, Math.min(MOST_ERRORS, exact.length / 2));
}

function likeness(text: string, wanted: string): number {
  if (wanted === '') return 1;
  const [best] = search(text, wanted, wanted.length);
  return best ? 1 - best.errors / wanted.length : 0;
}
