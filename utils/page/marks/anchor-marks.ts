import type { ArticleText, HeadingMark, TextBlock } from '../text/index.ts';
import { chainsOf, runsOf, type Hit } from './chain.ts';
import { findSeeds, SEED } from './find-seeds.ts';
import { judge, type Candidate, type Pattern } from './judge.ts';
import type { MarkAnchor } from './mark-anchor.ts';
import { squeeze, squeezed, squeezedIndex, type Squeezed } from './squeeze.ts';

/**
 * Where a mark is in an article as it is now: its words where they were, elsewhere, or what has
 * become of them; offsets of the article's text. Or nowhere: then, if that can be told, near what.
 */
export type FoundMark =
  | { state: 'exact' | 'moved' | 'changed'; start: number; end: number }
  | { state: 'lost'; near?: number };

type Article = Pick<ArticleText, 'text' | 'blocks'>;

/** From one piece that is looked for to the next. */
const STRIDE = 8;
/** Characters of each end of a longer quote by which it is found, and pieces of what is between. */
const END = 80;
const PIECES_BETWEEN = 16;
/** Places of a piece that are looked at: those nearest to where it was. */
const MOST_PLACES = 6;
/** Characters that may have been written into a quote, beside three times its own. */
const WIDEST = 400;
/** Characters of a quote that is hardly in a text twice by chance. */
const LONG = 32;
/** Characters before or after a short quote that must be there, too, where it was. */
const NEIGHBOURS = 8;

/**
 * Finds marks again in an article that may have changed. A mark is where its words are exactly, in
 * its section, or only there, or with what stood around them; else where both its ends are, with
 * what stood around those; else where enough of it is. What is not surely it is not taken for it.
 *
 * @returns as many as there are marks, in their order
 */
export function anchorMarks(
  article: Article,
  headings: readonly HeadingMark[],
  marks: readonly MarkAnchor[],
): FoundMark[] {
  const found = marks.map((mark) => atPosition(article.text, mark));
  const others = marks.filter((_, index) => !found[index]);
  if (others.length === 0) return found.filter((one) => one !== undefined);
  const text = squeeze(article.text);
  const patterns = others.map(patternOf);
  const seeds = findSeeds(text.text, allSeeds(patterns));
  const sections = new Set(
    headings.flatMap(({ id, text }) => (id === undefined ? [text] : [id, text])),
  );
  const search = { article, text, headings, sections, hits: seeds };
  const sought = others.map((mark, index) => seek(search, mark, patterns[index]));
  return found.map((one) => one ?? sought.shift() ?? { state: 'lost' });
}

function allSeeds(patterns: readonly SoughtPattern[]): Set<string> {
  const all = new Set<string>();
  for (const { seeds } of patterns) for (const seed of seeds.values()) all.add(seed);
  return all;
}

interface Search {
  article: Article;
  text: Squeezed;
  headings: readonly HeadingMark[];
  /** Ids and texts of all headings. */
  sections: ReadonlySet<string>;
  hits: ReadonlyMap<string, readonly number[]>;
}

interface SoughtPattern extends Pattern {
  /** By where they begin in it. */
  seeds: Map<number, string>;
}

/** The words are where they were, and are the same ones: short ones have their neighbours. */
function atPosition(text: string, { quote, position }: MarkAnchor): FoundMark | undefined {
  const { exact, prefix, suffix } = quote;
  const { start } = position;
  const end = start + exact.length;
  if (!text.startsWith(exact, start)) return undefined;
  const isIt =
    exact.length >= LONG ||
    (prefix !== '' && text.slice(0, start).endsWith(prefix.slice(-NEIGHBOURS))) ||
    (suffix !== '' && text.startsWith(suffix.slice(0, NEIGHBOURS), end)) ||
    text === exact;
  return isIt ? { state: 'exact', start, end } : undefined;
}

function patternOf({ quote, isOnly }: MarkAnchor): SoughtPattern {
  const prefix = squeezed(quote.prefix);
  const exact = squeezed(quote.exact);
  const text = prefix + exact + squeezed(quote.suffix);
  const pattern = {
    text,
    start: prefix.length,
    end: prefix.length + exact.length,
    isOnly: isOnly === true,
  };
  const seeds = new Map<number, string>();
  for (const from of placesOf(pattern)) seeds.set(from, text.slice(from, from + SEED));
  return { ...pattern, seeds };
}

/** Where the pieces of a pattern begin that are looked for. */
function* placesOf({ text, start, end }: Pattern): Generator<number> {
  const last = text.length - SEED;
  const isWhole = end - start <= 2 * END;
  const headEnd = isWhole ? last : start + END;
  for (let at = 0; at <= Math.min(headEnd, last); at += STRIDE) yield at;
  if (last >= 0) yield last;
  if (isWhole) return;
  const between = (end - start - 2 * END) / PIECES_BETWEEN;
  for (let n = 1; n <= PIECES_BETWEEN; n += 1) yield Math.floor(start + END + (n - 0.5) * between);
  for (let at = Math.max(end - END, 0); at < last; at += STRIDE) yield at;
}

function seek(search: Search, mark: MarkAnchor, pattern: SoughtPattern | undefined): FoundMark {
  if (!pattern) return { state: 'lost' };
  const { text } = search;
  const was = squeezedIndex(text, mark.position.start) - pattern.start;
  const hits: Hit[] = [];
  for (const [from, seed] of pattern.seeds) {
    const places = search.hits.get(seed) ?? [];
    for (const at of nearest(places, was + from)) hits.push({ from, shift: at - from });
  }
  const runs = runsOf(pattern.text, text.text, hits);
  const widest = 3 * (pattern.end - pattern.start) + WIDEST;
  const candidates = chainsOf(runs, widest).map((chain) => judge(pattern, text.text, chain));
  const best = isAlone(pattern)
    ? onlyOne(pattern, text.text, candidates)
    : choose(
        search,
        mark,
        candidates.filter((one) => one.isIt && (one.isSure || mayBeThere(search, mark, one))),
        was + pattern.start,
      );
  return best ? told(search, mark, best) : lost(search, candidates[0]);
}

/** Is nothing known of what stood around it, as of a mark that another program has made? */
function isAlone({ text, start, end }: Pattern): boolean {
  return start === 0 && end === text.length;
}

/** Where such a quote is, if it is in one place alone. */
function onlyOne(
  pattern: Pattern,
  text: string,
  candidates: readonly Candidate[],
): Candidate | undefined {
  const { text: exact } = pattern;
  const whole = candidates.filter(({ start, end }) => text.slice(start, end) === exact);
  if (exact.length >= SEED) return whole.length === 1 ? whole[0] : undefined;
  const start = text.indexOf(exact);
  const isOne = start >= 0 && text.lastIndexOf(exact) === start;
  const end = start + exact.length;
  return isOne ? { start, end, isIt: true, isSure: true, isNear: false, weight: 1 } : undefined;
}

/** The places nearest to one, of a list in order. */
function nearest(places: readonly number[], to: number): readonly number[] {
  if (places.length <= MOST_PLACES) return places;
  return places
    .toSorted((one, other) => Math.abs(one - to) - Math.abs(other - to))
    .slice(0, MOST_PLACES);
}

/** The one with most of the words and what stood around them; of equal ones that in its section. */
function choose(
  search: Search,
  mark: MarkAnchor,
  candidates: readonly Candidate[],
  was: number,
): Candidate | undefined {
  const most = Math.max(...candidates.map(({ weight }) => weight));
  const equal = candidates.filter(({ weight }) => weight >= most - 0.01);
  const own = equal.filter((one) => isInSection(search, mark, one));
  return (own.length > 0 ? own : equal).toSorted(
    (one, other) => Math.abs(one.start - was) - Math.abs(other.start - was),
  )[0];
}

/** Words that stand in many places are not looked for in other sections while theirs is there. */
function mayBeThere(search: Search, mark: MarkAnchor, candidate: Candidate): boolean {
  const { section } = mark;
  const isLeft = section
    ? search.sections.has(section.id ?? section.text)
    : search.article.blocks[0]?.heading === -1;
  return !isLeft || isInSection(search, mark, candidate);
}

function isInSection(
  { article, text, headings }: Search,
  { section }: MarkAnchor,
  { start }: Candidate,
): boolean {
  const at = text.offsets[start] ?? 0;
  const heading = headings[blockAt(article.blocks, at)?.heading ?? -1];
  return isHeading(section, heading);
}

/** The block with the character at an offset, or the next one that comes. */
function blockAt(blocks: readonly TextBlock[], offset: number): TextBlock | undefined {
  let from = 0;
  let to = blocks.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((blocks[middle]?.end ?? 0) <= offset) from = middle + 1;
    else to = middle;
  }
  return blocks[from];
}

function isHeading(one: HeadingMark | undefined, other: HeadingMark | undefined): boolean {
  if (!one || !other) return one === other;
  return one.id === undefined ? one.text === other.text : one.id === other.id;
}

function told(
  { article, text }: Search,
  { quote, position }: MarkAnchor,
  best: Candidate,
): FoundMark {
  const start = text.offsets[best.start] ?? 0;
  const end = (text.offsets[best.end - 1] ?? start) + 1;
  if (article.text.slice(start, end) !== quote.exact) return { state: 'changed', start, end };
  return { state: start === position.start ? 'exact' : 'moved', start, end };
}

function lost({ text }: Search, near: Candidate | undefined): FoundMark {
  const at = near?.isNear ? text.offsets[near.start] : undefined;
  return at === undefined ? { state: 'lost' } : { state: 'lost', near: at };
}
