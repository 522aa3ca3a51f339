import { isAscii } from '../dom/index.ts';
import { findDate } from '../metadata/index.ts';
import {
  markOf,
  printOf,
  printOfParts,
  type ArticleText,
  type HeadingMark,
  type TextBlock,
} from '../text/index.ts';

/** A section as it was read: its heading, and what its blocks are known again by. */
export interface SectionPrint extends Partial<HeadingMark> {
  /** A number for the words of each block, dates aside: see `printOf`. */
  blocks: number[];
  /** Of each block its words in order, two characters for each: mostly others for others. */
  words: string[];
  /** Does it stand in a panel, whose content a later reading may lack? */
  isInside?: true;
  /** Has it a panel whose content this reading lacks? */
  isLacking?: true;
}

/** What is read of a heading for its section's print. */
export interface PrintedHeading extends HeadingMark {
  inside?: readonly unknown[];
}

/** Characters above which a block is prose, whatever days it names. */
const MOST_OF_DATELINE = 200;

/** Words that are told apart: more, and they take three characters each. */
const WORD_CODES = 36 * 36;

/** A word without the signs around it; in scripts that write none apart, one character. */
const WORD =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}]|[^\s\p{P}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}]+/gu;

/** The same in texts of ASCII, as most are: looked for in less time. */
const ASCII_WORD_SIGN = /[^\s!"#%&'()*,\-./:;?@[\\\]_{}]/;
const ASCII_WORD = new RegExp(`${ASCII_WORD_SIGN.source}+`, 'g');

/** The signs that part such words, by their code. */
const SEPARATORS = Array.from(
  { length: 128 },
  (_, code) => !ASCII_WORD_SIGN.test(String.fromCharCode(code)),
);

/** How each number that tells words apart is written. */
const CODES = Array.from({ length: WORD_CODES }, (_, code) => code.toString(36).padStart(2, '0'));

/**
 * Prints of all sections of an article as it is now, that before the first heading first: the print
 * of heading `n` is at `n + 1`.
 *
 * @param lacking indexes of the headings, -1 for none, in whose sections content is missing
 * @param before those of an earlier reading, whose blocks are mostly those of this one
 */
export function printSections(
  article: ArticleText,
  headings: readonly PrintedHeading[],
  lang: string,
  lacking: ReadonlySet<number> = new Set(),
  before: readonly SectionPrint[] = [],
): SectionPrint[] {
  const known = wordsByBlock(before);
  const prints = [undefined, ...headings].map((heading, at) =>
    emptyPrint(heading, lacking.has(at - 1)),
  );
  for (const block of article.blocks) {
    const print = prints[block.heading + 1];
    if (!print || block.kind === 'heading') continue;
    const own = printOfBlock(article, block, lang);
    print.blocks.push(own);
    print.words.push(known.get(own) ?? codesOf(wordsOf(article, block, lang)));
  }
  return prints;
}

function wordsByBlock(prints: readonly SectionPrint[]): Map<number, string> {
  const known = new Map<number, string>();
  for (const { blocks, words } of prints) {
    blocks.forEach((block, at) => known.set(block, words[at] ?? ''));
  }
  return known;
}

/** The blocks of a section of an article, its heading aside, in the order of its print. */
export function blocksOfSection({ blocks }: ArticleText, heading: number): TextBlock[] {
  return blocks.filter((block) => block.heading === heading && block.kind !== 'heading');
}

function codesOf(words: readonly string[]): string {
  return words.map((word) => CODES[printOf(word) % WORD_CODES]).join('');
}

function emptyPrint(heading: PrintedHeading | undefined, isLacking: boolean): SectionPrint {
  const print: SectionPrint = { blocks: [], words: [] };
  if (heading) {
    Object.assign(print, markOf(heading));
    if (heading.inside?.length) print.isInside = true;
  }
  if (isLacking) print.isLacking = true;
  return print;
}

/** `printOf` of a block's words with a space between them. */
function printOfBlock(article: ArticleText, block: TextBlock, lang: string): number {
  const own = article.text.slice(block.start, block.end);
  // Mostly what parts the words can be passed over as it comes, and no list of them is made.
  const mayHaveDate = own.length <= MOST_OF_DATELINE && /\d/.test(own);
  const print = block.kind === 'code' || mayHaveDate ? undefined : printOfParts(own, SEPARATORS);
  return print ?? printOf(wordsOf(article, block, lang).join(' '));
}

/** The words of a block; in code every sign counts. When something was written is no word. */
function wordsOf({ text }: ArticleText, { start, end, kind }: TextBlock, lang: string): string[] {
  const own = text.slice(start, end);
  if (kind === 'code') return own.match(/\S+/g) ?? [];
  const words = own.length <= MOST_OF_DATELINE ? withoutDate(own, lang) : own;
  return words.match(isAscii(words) ? ASCII_WORD : WORD) ?? [];
}

function withoutDate(text: string, lang: string): string {
  // To look for a day takes longer than to see that there is no number.
  if (isAscii(text) && !/\d/.test(text)) return text;
  const date = findDate(text, lang);
  return date ? text.slice(0, date.start) + text.slice(date.end) : text;
}
