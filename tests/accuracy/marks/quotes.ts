import type { MarkableText } from '../marks-in-page.ts';
import type { Random } from './random.ts';

export const LENGTHS = ['words', 'line', 'sentence', 'paragraph'] as const;
export type QuoteLength = (typeof LENGTHS)[number];

export interface Stretch {
  start: number;
  end: number;
}

/** Stretches such as people mark, of one length, each within a block. */
export function quotesIn(
  article: MarkableText,
  length: QuoteLength,
  random: Random,
  { count, kind }: { count: number; kind: 'text' | 'code' },
): Stretch[] {
  const blocks = random.shuffled(article.blocks.filter((block) => block.kind === kind));
  const ways = kind === 'code' ? CODE : TEXT;
  const quotes = blocks.flatMap(({ start, end }) => {
    const all = ways[length](article.text.slice(start, end));
    return random
      .some(all, Math.max(Math.ceil(count / blocks.length), 2))
      .map((one) => ({ start: start + one.start, end: start + one.end }));
  });
  return random.some(quotes, count);
}

type Way = (block: string) => Stretch[];

const TEXT: Record<QuoteLength, Way> = {
  words: (block) => {
    const words = wordsOf(block);
    return words.flatMap(({ start }, index) => {
      const last = words[index + (index % 3)];
      return last ? [{ start, end: last.end }] : [];
    });
  },
  // As wide as a column: it begins and ends anywhere in a sentence.
  line: (block) => {
    const words = wordsOf(block);
    return words.flatMap(({ start }) => {
      const last = words.find(({ end }) => end >= start + 60);
      return last ? [{ start, end: last.end }] : [];
    });
  },
  sentence: (block) => segments(block, 'sentence').filter(({ start, end }) => end - start >= 20),
  paragraph: (block) => (block.length >= 150 ? [{ start: 0, end: block.length }] : []),
};

const CODE: Record<QuoteLength, Way> = {
  words: (block) => TEXT.words(block),
  line: (block) => linesOf(block, 1),
  sentence: (block) => linesOf(block, 3),
  paragraph: (block) => (block.length >= 100 ? [{ start: 0, end: block.length }] : []),
};

function wordsOf(block: string): Stretch[] {
  return [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(block)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}

function segments(block: string, granularity: 'sentence'): Stretch[] {
  return [...new Intl.Segmenter(undefined, { granularity }).segment(block)].map(
    ({ index, segment }) => ({ start: index, end: index + segment.trimEnd().length }),
  );
}

function linesOf(block: string, count: number): Stretch[] {
  const lines = [...block.matchAll(/[^\n]+/g)];
  return lines.flatMap(({ index, 0: line }, at) => {
    const last = lines[at + count - 1];
    if (!last || line.trim().length < 8) return [];
    const start = index + line.length - line.trimStart().length;
    return [{ start, end: last.index + last[0].trimEnd().length }];
  });
}
