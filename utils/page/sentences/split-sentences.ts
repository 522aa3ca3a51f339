import { hasSign } from '../dom/index.ts';
import { canonical, findLanguage } from '../metadata/index.ts';
import type { ArticleText, TextBlock } from '../text/index.ts';
import { sentencePartsOf } from './sentence-parts.ts';

/** One utterance of the voice, with its place in the article. */
export interface Sentence {
  text: string;
  /** Language: a BCP 47 tag that `Intl` accepts. */
  lang: string;
  /** Offsets in the article's text, of its first character and after its last. */
  start: number;
  end: number;
  /** Where the words are in the document. */
  range: StaticRange;
}

/** What is spoken of a paragraph, heading or cell. */
interface Spoken {
  text: string;
  runs: Run[];
}

/** Words of one text node. */
interface Run {
  node: Text;
  /** Offset of its first character in what is spoken. */
  at: number;
  /** The same in the article's text. */
  start: number;
}

/**
 * Sentences longer than this many characters are split. Some voices of Chrome fall silent for good
 * after 15 seconds of one utterance, which is about this much at normal speed.
 */
const MOST_CHARACTERS = 200;

/**
 * Not read aloud, though words of the article: what is for the eye (code, drawings, formulas,
 * marks), and what is not shown.
 */
const UNSPOKEN = [
  '[data-code]',
  '[data-files]',
  '[data-types] td + td > code',
  '[data-drawing]',
  'math',
  '[data-footnote-ref]',
  '[hidden]',
  'details:not([open]) > :not(summary)',
].join();

/**
 * Splits an article, as it is shown, into sentences in document order. Closed tabs and accordions
 * are left out, as are code, formulas and drawings. Sentences over 200 characters are split at a
 * comma or space. Changes nothing in the article.
 *
 * @param article the text of the article's body as the reader shows it
 * @param lang the article's language, a BCP 47 tag
 */
export function sentencesOf(article: ArticleText, lang: string): Sentence[] {
  const segmenters = new Map<string, Intl.Segmenter>();
  const segmenterOf = (tag: string): Intl.Segmenter => {
    const known = segmenters.get(tag) ?? new Intl.Segmenter(tag, { granularity: 'sentence' });
    segmenters.set(tag, known);
    return known;
  };
  return article.blocks.flatMap((block) => {
    const spoken = spokenOf(article, block);
    if (!hasSign(spoken.text)) return [];
    const tag = languageAt(spoken.runs[0]?.node, lang);
    return sentencesIn(article, spoken, segmenterOf(tag), lang);
  });
}

function spokenOf(article: ArticleText, block: TextBlock): Spoken {
  const spoken: Spoken = { text: '', runs: [] };
  if (block.kind === 'code') return spoken;
  for (const { node, start, end } of article.piecesOf(block)) {
    if (node.parentElement?.closest(UNSPOKEN)) continue;
    spoken.runs.push({ node, at: spoken.text.length, start });
    spoken.text += article.text.slice(start, end);
  }
  return spoken;
}

function sentencesIn(
  article: ArticleText,
  { text, runs }: Spoken,
  segmenter: Intl.Segmenter,
  lang: string,
): Sentence[] {
  const sentences: Sentence[] = [];
  let run = 0;
  const offsetOf = (at: number): number => {
    while ((runs[run + 1]?.at ?? Infinity) <= at) run += 1;
    const own = runs[run];
    return own ? own.start + at - own.at : 0;
  };
  for (const { segment, index } of sentencePartsOf(text, segmenter)) {
    for (const [from, to] of partsOf(segment)) {
      const words = segment.slice(from, to);
      const start = offsetOf(index + from);
      // From the last character: the one after it can be in the next element.
      const end = offsetOf(index + to - 1) + 1;
      const range = article.rangeOf(start, end);
      if (!range || !hasSign(words)) continue;
      sentences.push({
        text: words.replace(/ +/g, ' '),
        lang: spokenLanguage(range, lang, words),
        start,
        end,
        range,
      });
    }
  }
  return sentences;
}

/** Start and end of each part of a sentence, without the spaces around it. */
function partsOf(sentence: string): [from: number, to: number][] {
  const parts: [number, number][] = [];
  const end = sentence.trimEnd().length;
  let from = sentence.length - sentence.trimStart().length;
  while (from < end) {
    const to = end - from > MOST_CHARACTERS ? from + breakIn(sentence, from) : end;
    parts.push([from, from + sentence.slice(from, to).trimEnd().length]);
    from = to + sentence.slice(to).length - sentence.slice(to).trimStart().length;
  }
  return parts;
}

/** Number of characters after which to split a long sentence: at a comma, otherwise at a space. */
function breakIn(sentence: string, from: number): number {
  const start = sentence.slice(from, from + MOST_CHARACTERS);
  const comma = /^.*(?:[,;:–—](?= )|[，、；：،؛])/u.exec(start)?.[0].length ?? 0;
  if (comma > MOST_CHARACTERS / 4) return comma;
  const space = start.lastIndexOf(' ');
  if (space > 0) return space;
  // Not between the halves of a surrogate pair.
  return /[\ud800-\udbff]$/.test(start) ? start.length - 1 : start.length;
}

/**
 * The language of the voice. If the letters are those of another script than the declared
 * language's, the letters decide, since that voice could not read them.
 */
function spokenLanguage(range: StaticRange, lang: string, words: string): string {
  return findLanguage(languageOf(range, lang), words);
}

/** The declared language; of a sentence with parts in several, that of the element around them. */
function languageOf({ startContainer, endContainer }: StaticRange, lang: string): string {
  if (startContainer === endContainer) return languageAt(startContainer, lang);
  let at: Node | null = startContainer;
  while (at && !at.contains(endContainer)) at = at.parentNode;
  return languageAt(at, lang);
}

function languageAt(node: Node | null | undefined, lang: string): string {
  const element = node instanceof Element ? node : node?.parentElement;
  const declared = element?.closest('[lang]')?.getAttribute('lang') ?? '';
  return canonical(declared) ?? canonical(lang) ?? 'en';
}
