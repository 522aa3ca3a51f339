import { hasSign, INLINE } from '../dom/index.ts';
import { canonical, findLanguage } from '../metadata/index.ts';
import { sentencePartsOf } from './sentence-parts.ts';

/** One utterance of the voice, with its place in the article. */
export interface Sentence {
  text: string;
  /** Language: a BCP 47 tag that `Intl` accepts. */
  lang: string;
  /** Where the words are in the document. */
  range: StaticRange;
}

/** The text of a paragraph, heading or cell, its white space turned into spaces. */
interface Block {
  text: string;
  pieces: Piece[];
}

interface Piece {
  node: Text;
  /** Offset of the node's text in the block's. */
  start: number;
}

/**
 * Sentences longer than this many characters are split. Some voices of Chrome fall silent for good
 * after 15 seconds of one utterance, which is about this much at normal speed.
 */
const MOST_CHARACTERS = 200;

/**
 * Not read aloud: what is for the eye (code, drawings, formulas, marks), controls, and what is not
 * shown.
 */
const UNSPOKEN = [
  'pre',
  '[data-code]',
  '[data-files]',
  '[data-types] td + td > code',
  '[data-drawing]',
  'svg',
  'math',
  'rt',
  'rp',
  'button',
  '[role="tablist"]',
  '[data-footnote-ref]',
  '[data-footnote-backref]',
  '[data-unspoken]',
  '[aria-hidden="true"]',
  '[hidden]',
  'details:not([open]) > :not(summary)',
].join();

/** Title and description of a card: separate lines, though the elements are inline. */
const LINES = '[data-cards] :is(strong, span)';

/**
 * Splits an article, as it is shown, into sentences in document order. Closed tabs and accordions
 * are left out, as are code, formulas and drawings. Sentences over 200 characters are split at a
 * comma or space. Changes nothing in the article.
 *
 * @param body the article's body as the reader shows it
 * @param lang the article's language, a BCP 47 tag
 */
export function sentencesOf(body: Element, lang: string): Sentence[] {
  const segmenters = new Map<string, Intl.Segmenter>();
  const segmenterOf = (tag: string): Intl.Segmenter => {
    const known = segmenters.get(tag) ?? new Intl.Segmenter(tag, { granularity: 'sentence' });
    segmenters.set(tag, known);
    return known;
  };
  return blocksOf(body).flatMap((block) => {
    const tag = languageAt(block.pieces[0]?.node, lang);
    return sentencesIn(block, segmenterOf(tag), lang);
  });
}

function blocksOf(body: Element): Block[] {
  const blocks: Block[] = [];
  let block: Block = { text: '', pieces: [] };
  const end = (): void => {
    if (hasSign(block.text)) blocks.push(block);
    if (block.pieces.length > 0) block = { text: '', pieces: [] };
  };
  for (const node of nodesOf(body)) {
    if (!isText(node)) end();
    else {
      block.pieces.push({ node, start: block.text.length });
      block.text += node.data.replace(/\s/g, ' ');
    }
  }
  end();
  return blocks;
}

/**
 * All text nodes that are spoken, and the elements that separate them, at their start and their
 * end.
 */
function* nodesOf(body: Element): Generator<Node> {
  let at: Node = body;
  for (;;) {
    if (isText(at) || isParting(at)) yield at;
    let next: Node | null = isElement(at) && !at.matches(UNSPOKEN) ? at.firstChild : null;
    while (!next) {
      if (at === body) return;
      next = at.nextSibling;
      if (next) break;
      if (!at.parentNode) return;
      at = at.parentNode;
      if (isParting(at)) yield at;
    }
    at = next;
  }
}

function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE;
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

const WITHIN_LINES = new Set([...INLINE, 'span', 'math', 'button', 'img', 'wbr']);

function isParting(node: Node): boolean {
  return isElement(node) && (!WITHIN_LINES.has(node.localName) || node.matches(LINES));
}

function sentencesIn({ text, pieces }: Block, segmenter: Intl.Segmenter, lang: string): Sentence[] {
  const sentences: Sentence[] = [];
  let piece = 0;
  const pointAt = (offset: number): [Text, number] | undefined => {
    while ((pieces[piece + 1]?.start ?? Infinity) <= offset) piece += 1;
    const { node, start } = pieces[piece] ?? {};
    return node && start !== undefined ? [node, offset - start] : undefined;
  };
  for (const { segment, index } of sentencePartsOf(text, segmenter)) {
    for (const [from, to] of partsOf(segment)) {
      const words = segment.slice(from, to);
      const first = pointAt(index + from);
      // Position of the last character: the one after it can be in the next element.
      const last = pointAt(index + to - 1);
      if (!first || !last || !hasSign(words)) continue;
      const range = new StaticRange({
        startContainer: first[0],
        startOffset: first[1],
        endContainer: last[0],
        endOffset: last[1] + 1,
      });
      sentences.push({
        text: words.replace(/ +/g, ' '),
        lang: spokenLanguage(range, lang, words),
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
  const element = node && isElement(node) ? node : node?.parentElement;
  const declared = element?.closest('[lang]')?.getAttribute('lang') ?? '';
  return canonical(declared) ?? canonical(lang) ?? 'en';
}
