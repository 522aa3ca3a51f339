import type { MarkableText, PlacedBlock } from '../marks-in-page.ts';
import type { Random } from './random.ts';

/** A text after an edit, and where each character of the one before has gone. */
export interface Edited {
  after: MarkableText;
  /** Of a stretch of the text before, where it is now, and how much of it: 0 to 1. */
  traceOf: (start: number, end: number) => { start: number; end: number; left: number };
}

/** A stretch of the text before is another now: `''` where it was taken out. */
interface Change {
  start: number;
  end: number;
  by: string;
}

export type Edit = (before: MarkableText, random: Random) => Edited;

const SENTENCES = [
  'This was not so when the first of these was written.',
  'Whoever has tried it knows what comes of that in the end.',
  'There is more to it, of which another post will tell.',
  'Nobody had thought of measuring it before last spring.',
  'We have since taken that back, for reasons that the list has.',
  'As of the newest version, nothing of this needs to be done by hand.',
];

/** One word in so many. */
const WORDS_PER_CHANGE = 40;
const PARTS_DELETED = 4;

export const EDITS = {
  'words changed': (before, random) => change(before, changedWords(before, random)),
  'sentences inserted': (before, random) => change(before, insertedSentences(before, random)),
  'parts deleted': (before, random) => change(before, deletedParts(before, random)),
  'sections swapped': swapSections,
  'code reformatted': (before, random) => change(before, reformattedCode(before, random)),
  'a tab closed': (before) => arrange(before, openOf(before)),
} as const satisfies Record<string, Edit>;

/** The text as it is where what closed panels hold cannot be read, and then can. */
export function restoredTab(whole: MarkableText): { before: MarkableText; edited: Edited } {
  const closed = arrange(whole, openOf(whole));
  const back = closed.origin;
  const traceOf: Edited['traceOf'] = (start, end) => ({
    start: back[start] ?? -1,
    end: (back[end - 1] ?? -1) + 1,
    left: 1,
  });
  return { before: closed.after, edited: { after: whole, traceOf } };
}

function openOf({ blocks }: MarkableText): PlacedBlock[] {
  return blocks.filter(({ panel }) => panel < 0 || panel % 2 === 0);
}

function* wordsIn({ text, blocks }: MarkableText, kind: string): Generator<Change> {
  for (const block of blocks) {
    if (block.kind !== kind) continue;
    for (const { index, 0: word } of text
      .slice(block.start, block.end)
      .matchAll(/[\p{L}\p{N}]+/gu)) {
      yield { start: block.start + index, end: block.start + index + word.length, by: word };
    }
  }
}

function changedWords(before: MarkableText, random: Random): Change[] {
  const words = [...wordsIn(before, 'text')];
  const count = Math.ceil(words.length / WORDS_PER_CHANGE);
  const chosen = random.some(words, count);
  return chosen.map(({ start, end }) => ({ start, end, by: random.one(words).by }));
}

function insertedSentences(before: MarkableText, random: Random): Change[] {
  const ends = before.blocks.flatMap(({ start, end, kind }) => {
    if (kind !== 'text') return [];
    const found = before.text.slice(start, end).matchAll(/(?:[.!?]\s+|[。！？])(?=.)/gu);
    return [...found].map(({ index, 0: sign }) => start + index + sign.length);
  });
  return random
    .some(ends, SENTENCES.length)
    .map((at, index) => ({ start: at, end: at, by: `${SENTENCES[index]} ` }));
}

function deletedParts(before: MarkableText, random: Random): Change[] {
  const words = [...wordsIn(before, 'text')];
  const most = Math.min(600, before.text.length / 15);
  return random.some(words, PARTS_DELETED).map(({ start }) => {
    const least = start + most * (0.3 + 0.7 * random.next());
    const last = words.find(({ end }) => end >= least);
    return { start, end: last?.end ?? before.text.length, by: '' };
  });
}

/** As a formatter does with other settings: indents, quotation marks, semicolons, long lines. */
function reformattedCode({ text, blocks }: MarkableText, random: Random): Change[] {
  return blocks.flatMap(({ kind, start, end }) => {
    if (kind !== 'code') return [];
    const wraps = random.next() < 0.5;
    const found = text.slice(start, end).matchAll(/^ +|;$|["']|, /gm);
    return [...found].map(({ index, 0: sign }) => {
      const by = reformatted(sign, wraps);
      return { start: start + index, end: start + index + sign.length, by };
    });
  });
}

function reformatted(sign: string, wraps: boolean): string {
  if (sign === ';') return '';
  if (sign === ', ') return wraps ? ',\n      ' : sign;
  if (sign.startsWith(' ')) return '\t'.repeat(Math.ceil(sign.length / 2));
  return sign === '"' ? "'" : '"';
}

function swapSections(before: MarkableText, random: Random): Edited {
  const { headings, blocks } = before;
  const tops = Math.min(...headings.map(({ depth }) => depth));
  const starts = headings.flatMap(({ depth }, index) => (depth === tops ? [index] : []));
  const sectionOf = ({ heading }: PlacedBlock): number =>
    starts.filter((start) => start <= heading).length;
  const order = random.shuffled(starts.map((_, index) => index + 1));
  const sections = [0, ...order].map((section) =>
    blocks.filter((block) => sectionOf(block) === section),
  );
  return arrange(before, sections.flat());
}

/** Changes stretches of a text, in whatever order; of those that overlap, only the first. */
function change({ text, blocks, headings }: MarkableText, changes: readonly Change[]): Edited {
  const inOrder = changes.toSorted((one, other) => one.start - other.start || one.end - other.end);
  const begins = new Int32Array(text.length + 1);
  const ends = new Int32Array(text.length + 1);
  const isKept = new Uint8Array(text.length);
  let after = '';
  let at = 0;
  const keep = (to: number): void => {
    for (; at < to; at += 1) {
      begins[at] = after.length;
      after += text[at];
      ends[at] = after.length;
      isKept[at] = 1;
    }
  };
  for (const { start, end, by } of inOrder) {
    if (start < at) continue;
    keep(start);
    const from = after.length;
    after += by;
    for (; at < end; at += 1) {
      begins[at] = from;
      ends[at] = after.length;
      isKept[at] = by === '' ? 0 : 1;
    }
  }
  keep(text.length);
  begins[text.length] = after.length;
  const moved = blocks.map((block) => ({
    ...block,
    start: begins[block.start] ?? 0,
    end: begins[block.end] ?? 0,
  }));
  return {
    after: { text: after, blocks: moved.filter(({ start, end }) => end > start), headings },
    traceOf: traceIn(begins, ends, isKept),
  };
}

/** Puts the blocks of a text into another order, or some of them. */
function arrange(
  { text, headings }: MarkableText,
  order: readonly PlacedBlock[],
): Edited & { origin: Int32Array } {
  const begins = new Int32Array(text.length + 1);
  const ends = new Int32Array(text.length + 1);
  const isKept = new Uint8Array(text.length);
  const placed: PlacedBlock[] = [];
  let after = '';
  const seen = new Map<number, number>();
  for (const block of order) {
    if (after !== '') after += '\n';
    const start = after.length;
    for (let at = block.start; at < block.end; at += 1) {
      begins[at] = after.length;
      after += text[at];
      ends[at] = after.length;
      isKept[at] = 1;
    }
    if (block.heading >= 0 && !seen.has(block.heading)) seen.set(block.heading, seen.size);
    placed.push({ ...block, start, end: after.length, heading: seen.get(block.heading) ?? -1 });
  }
  const origin = new Int32Array(after.length + 1);
  for (const [at, kept] of isKept.entries()) if (kept) origin[begins[at] ?? 0] = at;
  return {
    after: {
      text: after,
      blocks: placed,
      headings: [...seen.keys()].flatMap((heading) => headings[heading] ?? []),
    },
    traceOf: traceIn(begins, ends, isKept),
    origin,
  };
}

function traceIn(begins: Int32Array, ends: Int32Array, isKept: Uint8Array): Edited['traceOf'] {
  return (start, end) => {
    const kept: number[] = [];
    for (let at = start; at < end; at += 1) if (isKept[at]) kept.push(at);
    const [first, last] = [kept[0], kept.at(-1)];
    if (first === undefined || last === undefined) return { start: -1, end: -1, left: 0 };
    return {
      start: begins[first] ?? -1,
      end: ends[last] ?? -1,
      left: kept.length / (end - start),
    };
  };
}
