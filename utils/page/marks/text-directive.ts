/** A stretch of an article. */
export interface Stretch {
  text: string;
  /** What stands before and after it in the blocks in which it begins and ends. */
  before: string;
  after: string;
}

/** Characters of a stretch that a link names whole; of longer ones it names both ends. */
const LONGEST_WHOLE = 120;
/** Words of each end. */
const WORDS_OF_END = 5;

/**
 * The value of a text directive for a stretch (https://wicg.github.io/scroll-to-text-fragment):
 * whole words, which browsers look for, within one block or from one block to another.
 */
export function textDirective({ text, before, after }: Stretch): string {
  const blocks = text.split(/\n+/).filter((block) => block.trim() !== '');
  const [first = '', last = first] = [blocks[0], blocks.at(-1)];
  const isOne = blocks.length < 2;
  const start = wholeWords(before, first, isOne ? after : '');
  if (isOne && start.length <= LONGEST_WHOLE) return encode(start);
  const end = isOne ? start : wholeWords('', last, after);
  return `${encode(firstWords(start))},${encode(lastWords(end))}`;
}

/** The text with the rest of the words that it begins and ends in. */
function wholeWords(before: string, text: string, after: string): string {
  const all = before + text + after;
  const lead = text.length - text.trimStart().length;
  const from = before.length + lead;
  const to = before.length + text.trimEnd().length;
  const words = wordsOf(all).filter(([start, end]) => start < to && end > from);
  const start = Math.min(from, words[0]?.[0] ?? from);
  const end = Math.max(to, words.at(-1)?.[1] ?? to);
  return all.slice(start, end).replace(/\s+/g, ' ');
}

/** Where each word of a text begins and ends. */
function wordsOf(text: string): [number, number][] {
  const segments = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text);
  return [...segments]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => [index, index + segment.length]);
}

function firstWords(text: string): string {
  return text.slice(0, wordsOf(text)[WORDS_OF_END - 1]?.[1]);
}

function lastWords(text: string): string {
  return text.slice(wordsOf(text).at(-WORDS_OF_END)?.[0] ?? 0);
}

/** A hyphen, too, is a sign of the directive's own. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
