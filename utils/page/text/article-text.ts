import { INLINE } from '../dom/index.ts';
import { foldText, isEven } from './normalize-text.ts';
import { TextPieces, type Read, type TextPiece } from './text-pieces.ts';

export type BlockKind = 'heading' | 'text' | 'code';

/** A paragraph, a heading, an item, a cell, a block of code: text that belongs together. */
export interface TextBlock {
  /** Offsets in the text of the whole; the end is that after the last character. */
  start: number;
  end: number;
  kind: BlockKind;
  /** Index of the heading that it stands under, or is; -1 before the first. */
  heading: number;
}

/**
 * The one text of an article, of which all that is kept about one speaks: places, changes, marks.
 * Nothing in it depends on how the article is shown: closed panels are part of it, line numbers,
 * buttons and what the reader adds are not.
 */
export interface ArticleText {
  /** Its blocks, parted by line feeds: NFC, white space as one space; code as it was written. */
  text: string;
  blocks: TextBlock[];
  /** The text nodes with words of a block, in order. */
  piecesOf: (block: TextBlock) => TextPiece[];
  /** What stands in the page from one offset to another; undefined where the text has no such. */
  rangeOf: (start: number, end: number) => StaticRange | undefined;
  /** The offset of a point in the page; of one outside the text, that of the next in it. */
  offsetOf: (node: Node, offset: number) => number;
}

/** What is no word of the article's: controls, drawings, readings above the text, our own words. */
export const NO_TEXT = [
  'button',
  'svg',
  'rt',
  'rp',
  'annotation',
  'annotation-xml',
  '[role="tablist"]',
  '[data-footnote-backref]',
  '[data-missing]',
  '[data-unspoken]',
  '[aria-hidden="true"]',
].join();

/** In pages other elements than ours are parts of a line, too. */
const PAGES_INLINE =
  'b i s u q big font tt samp var cite dfn acronym strike nobr data output label picture'.split(
    ' ',
  );

const WITHIN_LINES = new Set([...INLINE, ...PAGES_INLINE, 'span', 'img', 'wbr', 'button', 'svg']);

/** What a paragraph that is read as a whole does not hold. */
const NOT_OF_LINE = `p :not(${[...INLINE].join()},span)`;

/** A card's title and its description, which stand one below the other. */
const LINES = '[data-cards] :is(strong, span)';

/** What is known of an article that stands in its own page. */
export interface OnPage {
  /** Its headings, by their index; the reader's own say it themselves. */
  headings: ReadonlyMap<Element, number>;
  /** Parts of the body that are no text of the article's. */
  leftOut: ReadonlySet<Element>;
}

/**
 * Reads the text of an article's content, as the reader shows it or before that, or as it stands in
 * its page.
 */
export function articleText(body: ParentNode & Node, onPage?: OnPage): ArticleText {
  const { text, blocks, read } = readBlocks(body, onPage);
  const pieces = new TextPieces(read, body);
  return {
    text,
    blocks,
    piecesOf: ({ start, end }) => pieces.between(start, end),
    rangeOf: (start, end) => pieces.rangeOf(start, end),
    offsetOf: (node, offset) => pieces.offsetOf(node, offset),
  };
}

function readBlocks(
  body: ParentNode & Node,
  onPage: OnPage | undefined,
): { text: string; blocks: TextBlock[]; read: Read[] } {
  const parts: string[] = [];
  const blocks: TextBlock[] = [];
  const read: Read[] = [];
  let at = 0;
  let heading = -1;
  let block = '';
  /** Does it begin, or end with a space? */
  let isSpaced = true;
  let open: Read[] = [];
  const end = (): void => {
    const isCode = open[0]?.isCode === true;
    // Spaces at a block's end are no part of it.
    const kept = isCode ? block.replace(/\n+$/, '') : block.trimEnd();
    if (/\S/.test(kept)) {
      for (const one of open) {
        one.length = Math.min(one.length, at + kept.length - one.start);
        if (one.length > 0) read.push(one);
      }
      const own = headingOf(open[0]?.node, body, onPage?.headings);
      heading = own ?? heading;
      const kind = isCode ? 'code' : own === undefined ? 'text' : 'heading';
      blocks.push({ start: at, end: at + kept.length, kind, heading });
      parts.push(kept);
      at += kept.length + 1;
    }
    block = '';
    isSpaced = true;
    open = [];
  };
  let code: Node | undefined;
  const part = (element: Element): void => {
    // The lines of a block of code are parts of one.
    if (code && code !== element) return;
    if (open.length > 0) end();
    // It is named where it begins and where it ends.
    code = code || !isCodeBlock(element) ? undefined : element;
  };
  const take = (node: Text | Element, raw: string): void => {
    const isCode = code !== undefined;
    const isAfterSpace = !isCode && isSpaced;
    const folded = foldText(raw, { isCode, isAfterSpace });
    const { length } = folded;
    if (length === 0) return;
    const start = at + block.length;
    // Each kind of node goes with its kind of run.
    open.push({ node, start, length, isCode, isAfterSpace } as Read);
    block += folded;
    isSpaced = folded.endsWith(' ');
  };
  const takeWhole = (paragraph: Element): boolean => {
    const raw = paragraph.textContent;
    if (code || !isEven(raw)) return false;
    part(paragraph);
    take(paragraph, raw);
    part(paragraph);
    return true;
  };
  walk(body, onPage?.leftOut, { take, takeWhole, part });
  end();
  return { text: parts.join('\n'), blocks, read };
}

/** What is done with what is met. */
interface Visitor {
  /** A text that counts. */
  take: (node: Text, raw: string) => void;
  /** A paragraph of which all text counts. Returns whether it has been read. */
  takeWhole: (paragraph: Element) => boolean;
  /** An element that parts the texts before and after it: at both its ends. */
  part: (element: Element) => void;
}

/** Goes through all that counts. No recursion: pages can be nested more deeply than the stack allows. */
function walk(
  body: ParentNode & Node,
  leftOut: ReadonlySet<Element> | undefined,
  { take, takeWhole, part }: Visitor,
): void {
  // To ask for all at once takes less time than to ask each.
  const left = new Set<Node>(body.querySelectorAll(NO_TEXT));
  const lines = new Set<Node>(body.querySelectorAll(LINES));
  for (const element of leftOut ?? []) left.add(element);
  const mixed = mixedParagraphs(body, left);
  /** Of the elements around: does each part? */
  const around: boolean[] = [];
  /** Returns where to go on within it, if there. */
  const enter = (element: Element): Node | null => {
    if (left.has(element)) return null;
    if (element.localName === 'p' && !mixed.has(element) && takeWhole(element)) return null;
    const isParting = parts(element) || lines.has(element);
    if (isParting) part(element);
    if (element.firstChild) around.push(isParting);
    return element.firstChild;
  };
  let at: Node | null = body.firstChild;
  while (at) {
    let down: Node | null = null;
    if (isText(at)) take(at, at.data);
    else if (isElement(at)) down = enter(at);
    while (!down) {
      down = at.nextSibling;
      if (down) break;
      const up: ParentNode | null = at.parentNode;
      if (!up || up === body) return;
      if (around.pop()) part(up as Element);
      at = up;
    }
    at = down;
  }
}

/** Paragraphs with more in them than texts of one line. */
function mixedParagraphs(body: ParentNode, left: ReadonlySet<Node>): Set<Element | null> {
  const mixed = new Set<Element | null>();
  for (const element of body.querySelectorAll(NOT_OF_LINE)) mixed.add(element.closest('p'));
  for (const node of left) mixed.add((node as Element).closest('p'));
  return mixed;
}

function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE;
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

function parts(element: Element): boolean {
  // A formula is one word of its line.
  return !WITHIN_LINES.has(element.localName) && !element.namespaceURI?.endsWith('MathML');
}

/** A block of code, whose text stands as it was written. */
function isCodeBlock(node: Node): boolean {
  return isElement(node) && node.localName === 'pre' && node.hasChildNodes();
}

function headingOf(
  node: Node | undefined,
  body: Node,
  headings: OnPage['headings'] | undefined,
): number | undefined {
  const element = node && isElement(node) ? node : node?.parentElement;
  if (headings) {
    const heading = element?.closest('h1,h2,h3,h4,h5,h6,[role="heading"]');
    return heading ? headings.get(heading) : undefined;
  }
  const heading = element?.closest<HTMLElement>('[data-index]');
  const index = Number(heading?.dataset['index'] ?? NaN);
  return heading && body.contains(heading) && Number.isInteger(index) ? index : undefined;
}
