import search from 'approx-string-match';
import type { Chain, Run } from './chain.ts';
import { SEED } from './find-seeds.ts';

/** A quote with what stood around it, squeezed; from where to where it is the quote itself. */
export interface Pattern {
  text: string;
  start: number;
  end: number;
  /** See `MarkAnchor`. */
  isOnly: boolean;
}

/** A place that may be a quote's. */
export interface Candidate {
  /** Offsets in the squeezed text. */
  start: number;
  end: number;
  /** Enough of the quote is there, and of what stood around it. */
  isIt: boolean;
  /** It is so also in another section, while its own is still there. */
  isSure: boolean;
  /** What stood around the quote is there, whether it is or not. */
  isNear: boolean;
  /** By which the best of several is known. */
  weight: number;
}

/** Characters of a quote that is hardly in a text twice by chance. */
const LONG = 32;
/** What counts as nothing wrong. */
const WHOLE = 0.999;
/** What counts as most of it. */
const MOST = 0.8;
/**
 * Shares of a quote that must be left of it, and of what stood before it and after it, together: 1
 * is one side, or half of both. Of a whole quote, of most of one, and of a part.
 */
const LEAST = {
  short: { own: 0.6, whole: 1.1, most: 0.8, part: 1.2 },
  long: { own: 0.4, whole: 0.8, most: 0.25, part: 0.8 },
};
/** The same of a quote that is surely it. */
const SURE_SIDES = 1.5;
/** Characters that may have come between a quote and what stands next to it. */
const MOST_BETWEEN = 24;
/** Of one side, so that the place is told where the quote has gone. */
const LEAST_NEAR = 0.5;
/** What counts as all of it. */
const ALL = 0.9;
/** Characters that may have been written into a quote, beside three times its own. */
const MOST_WRITTEN = 400;
/** Characters at each end that count of a longer quote. */
const END = 80;
/** Longest pattern and text that are compared with errors. */
const MOST_COMPARED = 400;

/** What a chain of runs says of where a quote is. */
export function judge(pattern: Pattern, text: string, { runs }: Chain): Candidate {
  const { start, end } = pattern;
  const length = end - start;
  const own = shareOfQuote(pattern, runs);
  const before = share(runs, 0, start) * nearness(runs, start);
  const after = share(runs, end, pattern.text.length) * nearness(runs, end);
  // At an end of the article there is but one.
  const sides =
    before + after + (start === 0 ? after : 0) + (end === pattern.text.length ? before : 0);
  const from = startOf(pattern, text, runs);
  const to = endOf(pattern, text, runs);
  return {
    start: from,
    end: to,
    isIt: to > from && to - from <= longest(own, length) && isEnough(pattern, own, sides),
    isSure: (own >= WHOLE && pattern.isOnly) || sides >= SURE_SIDES,
    isNear: Math.max(before, after) >= LEAST_NEAR,
    weight: own + sides / 2,
  };
}

/** What may be written into a quote: much where all of it is left, else little. */
function longest(own: number, length: number): number {
  if (own >= ALL && length >= LONG) return 3 * length + MOST_WRITTEN;
  return 1.5 * length + MOST_WRITTEN / 20;
}

function isEnough({ start, end, isOnly }: Pattern, own: number, sides: number): boolean {
  const least = LEAST[end - start < LONG ? 'short' : 'long'];
  // What is not there any more, but was there twice, is not what is still there.
  if (own >= WHOLE) return sides >= (isOnly ? 0 : least.whole);
  if (own >= MOST) return sides >= (isOnly ? least.most : least.part);
  return own >= least.own && sides >= least.part;
}

/** Of a long quote its ends are asked, of others all of it. */
function shareOfQuote({ start, end }: Pattern, runs: readonly Run[]): number {
  if (end - start <= 2 * END) return share(runs, start, end);
  return (share(runs, start, start + END) + share(runs, end - END, end)) / 2;
}

/** How much of a stretch of the pattern is in the text. */
function share(runs: readonly Run[], from: number, to: number): number {
  if (to <= from) return 0;
  let sum = 0;
  for (const run of runs) sum += Math.max(Math.min(run.to, to) - Math.max(run.from, from), 0);
  return sum / (to - from);
}

/** What stood next to a quote, and does not any more, says half as much of where it is. */
function nearness(runs: readonly Run[], boundary: number): number {
  const before = runs.findLast(({ from }) => from < boundary);
  const after = runs.find(({ to }) => to > boundary);
  if (!before || !after) return 1;
  return Math.abs(after.shift - before.shift) > MOST_BETWEEN ? 0.5 : 1;
}

/** Where a quote begins in the text: in a run, or between two. */
function startOf(
  { text: pattern, start, end }: Pattern,
  text: string,
  runs: readonly Run[],
): number {
  const next = runs.find(({ to }) => to > start);
  const last = runs.findLast(({ to }) => to <= start);
  if (next && next.from <= start) {
    // What was put in before the quote may begin as the quote does.
    const own = runs[runs.indexOf(next) + 1];
    const isOthers = own && isChance(next.to - start, own.from - start);
    return start + (isOthers && stands(pattern, text, start, own.from, own) ? own : next).shift;
  }
  if (!next || next.from >= end) return last ? last.to + last.shift : 0;
  const head = pattern.slice(start, next.from);
  const least = last ? last.to + last.shift : next.from + next.shift - 2 * head.length;
  const most = next.from + next.shift;
  if (last?.to === start) return least;
  return alike(head, text, least, most)?.start ?? most;
}

/** Where it ends: the same from the other side. */
function endOf({ text: pattern, start, end }: Pattern, text: string, runs: readonly Run[]): number {
  const last = runs.findLast(({ from }) => from < end);
  const next = runs.find(({ from }) => from >= end);
  if (last && last.to >= end) {
    const own = runs[runs.indexOf(last) - 1];
    const isOthers = own && isChance(end - last.from, end - own.to);
    return end + (isOthers && stands(pattern, text, own.to, end, own) ? own : last).shift;
  }
  if (!last || last.to <= start) return next ? next.from + next.shift : 0;
  const tail = pattern.slice(last.to, end);
  const least = last.to + last.shift;
  const most = next ? next.from + next.shift : least + 2 * tail.length;
  if (next?.from === end) return most;
  return alike(tail, text, least, most)?.end ?? least;
}

/** Are so few characters of a quote's end in one run that another may have them as well? */
function isChance(inRun: number, tillNext: number): boolean {
  return inRun < SEED && tillNext <= SEED;
}

/** Would a stretch of the pattern be in the text, too, if a run had it? */
function stands(pattern: string, text: string, from: number, to: number, { shift }: Run): boolean {
  return text.startsWith(pattern.slice(from, to), from + shift);
}

/** Where in a stretch of the text something like this is, with at most half of it wrong. */
function alike(
  pattern: string,
  text: string,
  from: number,
  to: number,
): { start: number; end: number } | undefined {
  const start = Math.max(from, 0);
  if (pattern.length > MOST_COMPARED || to - start > MOST_COMPARED || to <= start) return undefined;
  const [match] = search(text.slice(start, to), pattern, Math.floor(pattern.length / 2));
  return match && { start: start + match.start, end: start + match.end };
}
