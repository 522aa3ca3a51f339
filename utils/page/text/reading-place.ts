import type { ArticleText } from './article-text.ts';
import type { TextBlock } from './block-reader.ts';
import { printOf, startOf } from './block-print.ts';

/** A heading as it was when somebody was in its section. */
export interface HeadingMark {
  id?: string;
  text: string;
  depth: number;
}

/** Where in an article somebody was, told by words: it holds however the article is shown. */
export interface ReadingPlace {
  /** The section's; none before the first heading. */
  heading?: HeadingMark;
  block: {
    /** See `printOf`. */
    print: number;
    /** Its first characters; none where only the section was known. */
    start: string;
    /** Place among the blocks of its section, from 0. */
    nth: number;
  };
  /** How much of the way from this block's top to the next one's lies behind, 0 to 1. */
  part: number;
  /** The same of the section, counted in characters. */
  sectionPart: number;
  /** The same of the article. */
  progress: number;
  view: 'reader' | 'page';
  /** Milliseconds since 1970. */
  at: number;
}

/** A place found in an article as it is now. */
export interface FoundPlace {
  /** Index of the block. */
  block: number;
  /** As in the place; 0 where the block is another. */
  part: number;
}

/** Blocks shorter than this say too little to be known again outside of their section. */
const LEAST_CHARACTERS = 20;

/** Where somebody is whose next line is in a block, so far in it. */
export function placeAt(
  { text, blocks }: ArticleText,
  headings: readonly HeadingMark[],
  { block: index, part }: FoundPlace,
): Omit<ReadingPlace, 'view' | 'at'> | undefined {
  const block = blocks[index];
  if (!block) return undefined;
  const words = text.slice(block.start, block.end);
  const section = sectionOf(blocks, index);
  const reached = block.start + part * (block.end - block.start);
  const heading = headings[block.heading];
  const start = blocks[section.from]?.start ?? 0;
  const end = blocks[section.to - 1]?.end ?? text.length;
  return {
    ...(heading && { heading: markOf(heading) }),
    block: { print: printOf(words), start: startOf(words), nth: index - section.from },
    part: clamp(part),
    sectionPart: share(reached - start, end - start),
    progress: share(reached, text.length),
  };
}

/** What is kept of a heading. */
export function markOf({ id, text, depth }: HeadingMark): HeadingMark {
  return { ...(id !== undefined && { id }), text, depth };
}

/**
 * Finds a place again in an article that may have changed: by its heading, then by the block's own
 * words, then by its number, then by how far it was.
 */
export function findPlace(
  article: ArticleText,
  headings: readonly HeadingMark[],
  place: ReadingPlace,
): FoundPlace {
  const { text, blocks } = article;
  const { block, part } = place;
  const wordsOf = ({ start, end }: TextBlock): string => text.slice(start, end);
  const isSame = (at: TextBlock): boolean => {
    const words = wordsOf(at);
    return startOf(words) === block.start && printOf(words) === block.print;
  };
  const isAlike = (at: TextBlock): boolean =>
    block.start !== '' && text.startsWith(block.start, at.start);
  const sections = sectionsLike(headings, place.heading);
  const within = (index: number): [number, number] => rangeOfSection(blocks, index);
  const isLong = block.start.length >= LEAST_CHARACTERS;
  for (const isIt of [isSame, isAlike]) {
    for (const section of sections) {
      const [from, to] = within(section);
      const found = nearest(blocks, from, to, from + block.nth, isIt);
      if (found >= 0) return { block: found, part };
    }
    // Its section has another name, or it stands in another one.
    const anywhere = isLong
      ? nearest(blocks, 0, blocks.length, expected(article, place), isIt)
      : -1;
    if (anywhere >= 0) return { block: anywhere, part };
  }
  const [section] = sections;
  if (section === undefined) return { block: expected(article, place), part: 0 };
  const [from, to] = within(section);
  if (block.start === '') return partWay(article, from, to, place.sectionPart);
  return { block: Math.max(Math.min(from + block.nth, to - 1), 0), part: 0 };
}

/** The point that is so far in some blocks, by their characters. */
function partWay({ blocks }: ArticleText, from: number, to: number, part: number): FoundPlace {
  const start = blocks[from]?.start ?? 0;
  const end = blocks[to - 1]?.end ?? start;
  const offset = start + part * (end - start);
  const index = blocks.findIndex((block, at) => at >= from && block.end > offset);
  const block = Math.max(index < 0 || index >= to ? to - 1 : index, 0);
  const found = blocks[block];
  return { block, part: found ? share(offset - found.start, found.end - found.start) : 0 };
}

/**
 * Index of the heading whose section a place is in, in an article of which only the outline is
 * known; -1 before the first, undefined where the section has gone.
 */
export function sectionOfPlace(
  headings: readonly HeadingMark[],
  { heading }: ReadingPlace,
): number | undefined {
  return sectionsLike(headings, heading)[0];
}

/** A number by which places in one article are in order. */
export function orderOf({ block, part }: FoundPlace): number {
  return block + part;
}

/** The headings that may be the one that was: that with its id and words, then others, best first. */
function sectionsLike(
  headings: readonly HeadingMark[],
  heading: HeadingMark | undefined,
): number[] {
  if (!heading) return [-1];
  const { id, text, depth } = heading;
  const rank = (other: HeadingMark): number => {
    const isNamed = id !== undefined && other.id === id;
    const isCalled = other.text === text;
    if (isCalled && isNamed) return 4;
    if (isCalled && other.depth === depth) return 3;
    if (isCalled) return 2;
    return isNamed ? 1 : 0;
  };
  return headings
    .map((other, index) => ({ index, rank: rank(other) }))
    .filter(({ rank }) => rank > 0)
    .toSorted((one, other) => other.rank - one.rank)
    .map(({ index }) => index);
}

/** From where to where the blocks go that stand under a heading, which is the first of them. */
function rangeOfSection(blocks: readonly TextBlock[], heading: number): [from: number, to: number] {
  const from = blocks.findIndex((block) => block.heading >= heading);
  if (from < 0) return [blocks.length, blocks.length];
  const next = blocks.findIndex((block, index) => index >= from && block.heading > heading);
  return [from, next < 0 ? blocks.length : next];
}

function sectionOf(blocks: readonly TextBlock[], index: number): { from: number; to: number } {
  const [from, to] = rangeOfSection(blocks, blocks[index]?.heading ?? -1);
  return { from, to };
}

/** The block that is meant, and of several the one nearest to where it was; -1 where none is. */
function nearest(
  blocks: readonly TextBlock[],
  from: number,
  to: number,
  at: number,
  isIt: (block: TextBlock) => boolean,
): number {
  let found = -1;
  for (let index = from; index < to; index += 1) {
    const block = blocks[index];
    if (!block || (found >= 0 && Math.abs(index - at) >= Math.abs(found - at))) continue;
    if (isIt(block)) found = index;
  }
  return found;
}

/** The block that stands as far in the article as the place did. */
function expected({ text, blocks }: ArticleText, { progress }: ReadingPlace): number {
  const index = blocks.findIndex(({ end }) => end >= progress * text.length);
  return Math.max(index < 0 ? blocks.length - 1 : index, 0);
}

function share(amount: number, whole: number): number {
  return whole > 0 ? clamp(amount / whole) : 0;
}

function clamp(value: number): number {
  return Math.min(Math.max(value, 0), 1);
}
