import { hasSign, INLINE } from '../dom/index.ts';
import { canonical, findLanguage } from '../metadata/index.ts';
import { sentencePartsOf } from './sentence-parts.ts';

/** What is read aloud in one breath, and where it stands in the article. */
export interface Sentence {
  text: string;
  /** A BCP 47 tag that `Intl` accepts. */
  lang: string;
  range: StaticRange;
}

/** Text that belongs together: of a paragraph, a heading, a cell. White space is spaces in it. */
interface Block {
  text: string;
  pieces: Piece[];
}

interface Piece {
  node: Text;
  /** Where in the block's text the node's begins. */
  start: number;
}

/**
 * Characters after which a sentence is parted. Some voices of Chrome fall silent for good after 15
 * seconds of one utterance, which is about this much at their own speed.
 */
const MOST_CHARACTERS = 200;

/** What is for the eye: code, drawings, formulas, marks, controls, and what is not shown. */
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

/** A card's title and its description, which stand one below the other. */
const LINES = '[data-cards] :is(strong, span)';

/**
 * The sentences of an article as it is shown, in order: of tabs and of what can be closed only what
 * is open.
 *
 * @param lang the article's own language
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

/** All texts that are spoken, and between them the elements that part them, at both their ends. */
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
      // The last character's place: that after it can be in the next element.
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

/** From where to where the parts of a sentence go; without the spaces around them. */
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

/** After how many characters to part a sentence that is too long: at a comma, else at a space. */
function breakIn(sentence: string, from: number): number {
  const start = sentence.slice(from, from + MOST_CHARACTERS);
  const comma = /^.*(?:[,;:–—](?= )|[，、；：،؛])/u.exec(start)?.[0].length ?? 0;
  if (comma > MOST_CHARACTERS / 4) return comma;
  const space = start.lastIndexOf(' ');
  if (space > 0) return space;
  // Not between the halves of a character.
  return /[\ud800-\udbff]$/.test(start) ? start.length - 1 : start.length;
}

/** Nobody hears a sentence in letters that the voice does not know, whatever the page says of it. */
function spokenLanguage(range: StaticRange, lang: string, words: string): string {
  return findLanguage(languageOf(range, lang), words);
}

/** Of a sentence that is partly in another language, the language around. */
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
