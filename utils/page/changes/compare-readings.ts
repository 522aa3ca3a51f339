import { diffArrays } from 'diff';
import type { SectionPrint } from './section-prints.ts';

/** What has become of a section since it was read. */
export type ChangeKind = 'new' | 'edited' | 'moved' | 'gone';

export interface SectionChange {
  kind: ChangeKind;
  /** Index of the heading as the article is now, -1 before the first; none of what is gone. */
  heading?: number;
  /** The heading's text: as it was, of what is gone. */
  text: string;
  /** Places of new and edited blocks among those of the section, see `blocksOfSection`. */
  blocks: number[];
  /** How many blocks are gone from it. */
  removed: number;
}

/** Changes of blocks above which two sections have nothing in common that is worth finding. */
const MOST_EDITS = 400;
/** Changed words of a block up to which it was only corrected. */
const MOST_CORRECTED = 1;
/** Share of the words of two blocks from which one is the other, edited. */
const LEAST_ALIKE = 0.5;
/** Share of the blocks of two sections, each with another heading, from which they are the same. */
const LEAST_SHARED = 0.5;
/** Blocks that went which one that came is compared with: an edit stands near to where it stood. */
const MOST_COMPARED = 8;
/** A word in a print: two characters. */
const CODE = /../g;
const CODE_LENGTH = 2;

/**
 * What has changed in an article since it was read, in the order of the article, what is gone last.
 * Corrections of a word, dates and white space are no changes; neither is content that either
 * reading lacked. Never throws; takes time in proportion to the blocks.
 */
export function compareReadings(
  before: readonly SectionPrint[],
  now: readonly SectionPrint[],
): SectionChange[] {
  const pairs = pairSections(before, now);
  const moved = movedOf(pairs);
  const wasLacking = before.some(({ isLacking }) => isLacking);
  const isLacking = now.some((section) => section.isLacking);
  const changes = now.flatMap((section, at): SectionChange[] => {
    const was = before[pairs[at] ?? -1];
    const base = { heading: at - 1, text: section.text ?? '' };
    if (!was) {
      const isUnread = (section.isInside && wasLacking) || isEmpty(section);
      return isUnread ? [] : [{ ...base, kind: 'new', blocks: places(section), removed: 0 }];
    }
    const { blocks, removed } = compareBlocks(was, section);
    if (blocks.length + removed > 0) return [{ ...base, kind: 'edited', blocks, removed }];
    return moved.has(at) ? [{ ...base, kind: 'moved', blocks, removed }] : [];
  });
  const kept = new Set(pairs);
  const gone = before
    .filter((section, at) => !kept.has(at) && !isEmpty(section))
    .filter(({ isInside }) => !(isInside && isLacking))
    .map(({ text = '', blocks }): SectionChange => ({
      kind: 'gone',
      text,
      blocks: [],
      removed: blocks.length,
    }));
  return [...changes, ...gone];
}

function isEmpty({ text, blocks }: SectionPrint): boolean {
  return text === undefined && blocks.length === 0;
}

function places({ blocks }: SectionPrint): number[] {
  return blocks.map((_print, at) => at);
}

/** For each section as it is now, the place of the one that it was; undefined for what is new. */
function pairSections(
  before: readonly SectionPrint[],
  now: readonly SectionPrint[],
): (number | undefined)[] {
  const pairs: (number | undefined)[] = now.map(() => undefined);
  const taken = new Set<number>();
  const pair = (keyOf: (section: SectionPrint) => string | undefined): void => {
    const waiting = new Map<string, number[]>();
    before.forEach((section, at) => {
      const key = taken.has(at) ? undefined : keyOf(section);
      if (key === undefined) return;
      const others = waiting.get(key) ?? [];
      others.push(at);
      waiting.set(key, others);
    });
    now.forEach((section, at) => {
      const key = pairs[at] === undefined ? keyOf(section) : undefined;
      const was = key === undefined ? undefined : waiting.get(key)?.shift();
      if (was === undefined) return;
      pairs[at] = was;
      taken.add(was);
    });
  };
  // What stands before the first heading is always that.
  pair(({ text }) => (text === undefined ? '' : undefined));
  // A heading's text is one line, so that no two headings are written alike.
  pair(({ id, text, depth }) => (text === undefined ? undefined : `${depth}\n${text}\n${id}`));
  pair(({ text }) => text);
  pair(({ id, text }) => (text === undefined ? undefined : id));
  pairByBlocks(before, now, pairs, taken);
  return pairs;
}

/** Sections whose headings have other words and ids, and that say the same below them. */
function pairByBlocks(
  before: readonly SectionPrint[],
  now: readonly SectionPrint[],
  pairs: (number | undefined)[],
  taken: Set<number>,
): void {
  const sectionOf = new Map<number, number>();
  before.forEach(({ blocks }, at) => {
    if (!taken.has(at)) for (const print of blocks) sectionOf.set(print, at);
  });
  now.forEach(({ blocks }, at) => {
    if (pairs[at] !== undefined) return;
    const counts = new Map<number, number>();
    for (const print of blocks) {
      const was = sectionOf.get(print);
      if (was !== undefined) counts.set(was, (counts.get(was) ?? 0) + 1);
    }
    const [best] = [...counts].toSorted(([, one], [, other]) => other - one);
    if (!best || taken.has(best[0])) return;
    const longest = Math.max(blocks.length, before[best[0]]?.blocks.length ?? 0);
    if (best[1] / longest < LEAST_SHARED) return;
    pairs[at] = best[0];
    taken.add(best[0]);
  });
}

/** The fewest sections by whose moving the old order becomes the new one. */
function movedOf(pairs: readonly (number | undefined)[]): Set<number> {
  const kept = pairs.flatMap((was, at) => (was === undefined ? [] : [{ was, at }]));
  const stayed = longestRise(kept.map(({ was }) => was));
  return new Set(kept.filter((_one, index) => !stayed.has(index)).map(({ at }) => at));
}

/** Indexes of the longest part of a list, not all of it in one piece, that rises. */
function longestRise(values: readonly number[]): Set<number> {
  const previous: (number | undefined)[] = [];
  /** By length: the index at which the part of that length with the lowest end ends. */
  const ends: number[] = [];
  values.forEach((value, index) => {
    let from = 0;
    let to = ends.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) < value) from = middle + 1;
      else to = middle;
    }
    previous[index] = ends[from - 1];
    ends[from] = index;
  });
  const rise = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) rise.add(at);
  return rise;
}

interface BlockChanges {
  blocks: number[];
  removed: number;
}

function compareBlocks(before: SectionPrint, now: SectionPrint): BlockChanges {
  const changes: BlockChanges = { blocks: [], removed: 0 };
  // Most sections are as they were.
  if (isSame(before.blocks, now.blocks)) return changes;
  const parts = diffBlocks(before.blocks, now.blocks);
  if (!parts) return { blocks: places(now), removed: before.blocks.length };
  let was = 0;
  let at = 0;
  let left: number[] = [];
  const settle = (came: number[]): void => {
    const { edited, removed } = pairEdited(before, left, now, came);
    changes.blocks.push(...edited);
    changes.removed += removed;
    left = [];
  };
  for (const { removed, added, count } of parts) {
    if (removed) left = range(was, count);
    else if (added) settle(range(at, count));
    else settle([]);
    if (!added) was += count;
    if (!removed) at += count;
  }
  settle([]);
  // What one of the readings lacked has neither come nor gone.
  if (now.isLacking) changes.removed = 0;
  if (before.isLacking)
    changes.blocks = changes.blocks.filter((block) => isEditOf(before, now, block));
  return changes;
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((print, at) => print === other[at]);
}

/** Blocks in a row that went, that came, or that stayed. */
interface Part {
  removed?: boolean;
  added?: boolean;
  count: number;
}

/**
 * What of some blocks has come, gone and stayed; `undefined` if that is too much. Mostly nothing has,
 * or one block: what both begin and end with is not looked at twice.
 */
function diffBlocks(before: readonly number[], now: readonly number[]): Part[] | undefined {
  const least = Math.min(before.length, now.length);
  let start = 0;
  while (start < least && before[start] === now[start]) start += 1;
  let end = 0;
  while (end < least - start && before.at(-1 - end) === now.at(-1 - end)) end += 1;
  const went = before.slice(start, before.length - end);
  const came = now.slice(start, now.length - end);
  const isPlain = Math.min(went.length, came.length) === 0 || went.length + came.length === 2;
  const between = isPlain
    ? [
        { removed: true, count: went.length },
        { added: true, count: came.length },
      ]
    : diffArrays(went, came, { maxEditLength: MOST_EDITS });
  return between && [{ count: start }, ...between, { count: end }];
}

/** Of blocks that came where others went, those that are new or edited; corrected ones are neither. */
function pairEdited(
  before: SectionPrint,
  went: readonly number[],
  now: SectionPrint,
  came: readonly number[],
): { edited: number[]; removed: number } {
  let next = 0;
  let matched = 0;
  const edited = came.filter((block) => {
    const words = now.words[block];
    const end = Math.min(next + MOST_COMPARED, went.length);
    for (let index = next; index < end; index += 1) {
      const { alike, changed } = compareWords(before.words[went[index] ?? -1], words);
      if (alike < LEAST_ALIKE && changed > MOST_CORRECTED) continue;
      next = index + 1;
      matched += 1;
      return changed > MOST_CORRECTED;
    }
    return true;
  });
  return { edited, removed: went.length - matched };
}

/** Was a block that is there now in the section before, in other words? */
function isEditOf(before: SectionPrint, now: SectionPrint, block: number): boolean {
  const words = now.words[block];
  return before.words.some((codes) => compareWords(codes, words).alike >= LEAST_ALIKE);
}

/**
 * How much two texts have in common, 0 to 1, and how many words are others, by their codes. What both
 * begin and end with is the same: an edit mostly leaves that.
 */
function compareWords(one = '', other = ''): { alike: number; changed: number } {
  const least = Math.min(one.length, other.length);
  const start = longestShared(least, (length) => other.startsWith(one.slice(0, length)));
  const end = longestShared(least - start, (length) =>
    other.endsWith(one.slice(one.length - length)),
  );
  const between = sharedCodes(
    one.slice(start, one.length - end),
    other.slice(start, other.length - end),
  );
  const shared = (start + end) / CODE_LENGTH + between;
  const longest = Math.max(one.length, other.length) / CODE_LENGTH;
  return { alike: longest === 0 ? 1 : shared / longest, changed: longest - shared };
}

/**
 * How many characters two texts begin or end with alike, in whole codes: found in steps, each of which
 * the browser compares at once.
 */
function longestShared(most: number, isShared: (length: number) => boolean): number {
  let from = 0;
  let to = Math.floor(most / CODE_LENGTH);
  while (from < to) {
    const middle = (from + to + 1) >> 1;
    if (isShared(middle * CODE_LENGTH)) from = middle;
    else to = middle - 1;
  }
  return from * CODE_LENGTH;
}

/** How many words two texts share, wherever they stand in them. */
function sharedCodes(one: string, other: string): number {
  const counts = new Map<string, number>();
  for (const code of codesOf(one)) counts.set(code, (counts.get(code) ?? 0) + 1);
  let shared = 0;
  for (const code of codesOf(other)) {
    const count = counts.get(code) ?? 0;
    if (count > 0) {
      shared += 1;
      counts.set(code, count - 1);
    }
  }
  return shared;
}

function codesOf(words: string): string[] {
  return words.match(CODE) ?? [];
}

function range(from: number, count: number): number[] {
  return Array.from({ length: count }, (_none, index) => from + index);
}
