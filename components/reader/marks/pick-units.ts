import type { TextBlock } from '../../../utils/page/text/index.ts';

/** Offsets of a text: a sentence, a line of code, or what was picked. */
export interface Stretch {
  start: number;
  end: number;
}

/** A text with its blocks, and how it is parted. */
export interface PickText {
  text: string;
  blocks: readonly TextBlock[];
  /** Parts a text without line feeds into sentences. */
  sentencesIn: (text: string) => Iterable<{ segment: string; index: number }>;
  words: Intl.Segmenter;
}

/** What a key does to what is picked. */
export type PickStep =
  | 'next'
  | 'previous'
  | 'more'
  | 'less'
  | 'word'
  | 'back'
  | 'start_word'
  | 'start_back'
  | 'block';

/** The sentences of a text, and the lines of its code, in order. */
export function unitsOf({ text, blocks, sentencesIn }: PickText): Stretch[] {
  return blocks.flatMap((block) => {
    const own = text.slice(block.start, block.end);
    const parts =
      block.kind === 'code'
        ? linesIn(own)
        : [...sentencesIn(own)].map(({ segment, index }) => [index, segment] as const);
    return parts.flatMap(([index, segment]) => {
      const trimmed = segment.trim();
      if (trimmed === '') return [];
      const start = block.start + index + segment.length - segment.trimStart().length;
      return [{ start, end: start + trimmed.length }];
    });
  });
}

function linesIn(code: string): (readonly [number, string])[] {
  let at = 0;
  return code.split('\n').map((line) => {
    const index = at;
    at += line.length + 1;
    return [index, line] as const;
  });
}

/** What is picked after a step; the same where there is nothing further. */
export function stepFrom(
  pick: Stretch,
  step: PickStep,
  text: PickText,
  units: readonly Stretch[],
): Stretch {
  return STEPS[step](pick, text, units) ?? pick;
}

type Step = (pick: Stretch, text: PickText, units: readonly Stretch[]) => Stretch | undefined;

const STEPS: Readonly<Record<PickStep, Step>> = {
  next: ({ end }, _text, units) => units.find((unit) => unit.start >= end),
  previous: ({ start }, _text, units) => units.findLast((unit) => unit.end <= start),
  more: ({ start, end }, _text, units) => upTo(start, units.find((unit) => unit.end > end)?.end),
  less: ({ start, end }, _text, units) =>
    upTo(start, units.findLast((unit) => unit.end < end)?.end),
  word: ({ start, end }, text) =>
    upTo(start, wordsAround(text, end).find((word) => word.end > end)?.end),
  back: ({ start, end }, text) =>
    upTo(start, wordsAround(text, end - 1).findLast((word) => word.end < end)?.end),
  start_word: ({ start, end }, text) =>
    upTo(wordsAround(text, start + 1).find((word) => word.start > start)?.start, end),
  start_back: ({ start, end }, text) =>
    upTo(wordsAround(text, start).findLast((word) => word.start < start)?.start, end),
  block: blocksAround,
};

/** A stretch, if there is one from here to there. */
function upTo(start: number | undefined, end: number | undefined): Stretch | undefined {
  return start !== undefined && end !== undefined && start < end ? { start, end } : undefined;
}

function blocksAround({ start, end }: Stretch, { blocks }: PickText): Stretch {
  const first = blocks.find((block) => block.end > start);
  const last = blocks.findLast((block) => block.start < end);
  return { start: first?.start ?? start, end: last?.end ?? end };
}

/** The words in the block around an offset, and in those beside it. */
function wordsAround({ text, blocks, words }: PickText, offset: number): Stretch[] {
  const at = Math.max(
    blocks.findLastIndex(({ start }) => start <= offset),
    0,
  );
  return blocks.slice(Math.max(at - 1, 0), at + 2).flatMap(({ start, end }) =>
    [...words.segment(text.slice(start, end))]
      .filter(({ isWordLike, segment }) => isWordLike || /[^\s\p{P}]/u.test(segment))
      .map(({ index, segment }) => ({
        start: start + index,
        end: start + index + segment.length,
      })),
  );
}
