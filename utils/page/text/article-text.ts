import { INLINE } from '../dom/index.ts';
import { foldText, rawOffsets, type Folding } from './normalize-text.ts';

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

/** A point in the page: in a text node, before the character at an offset. */
export interface TextPoint {
  node: Text;
  offset: number;
}

/** A text node of the article, and from where to where its words stand in the text. */
export interface TextPiece {
  node: Text;
  start: number;
  end: number;
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

/** Where a text node's characters stand in the text. */
interface Piece extends Folding {
  node: Text;
  /** Offset of its first character that counts. */
  start: number;
  /** How many count. */
  length: number;
  /** Of each, its offset in the node; found when it is first asked for. */
  offsets?: number[];
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
  const { text, blocks, pieces } = read(body, onPage);
  return {
    text,
    blocks,
    piecesOf: (block) => piecesIn(pieces, block),
    rangeOf: (start, end) => rangeIn(pieces, start, end),
    offsetOf: (node, offset) => offsetIn(pieces, body, node, offset),
  };
}

function read(
  body: ParentNode & Node,
  onPage: OnPage | undefined,
): { text: string; blocks: TextBlock[]; pieces: Piece[] } {
  const parts: string[] = [];
  const blocks: TextBlock[] = [];
  const pieces: Piece[] = [];
  let at = 0;
  let heading = -1;
  let block = '';
  let open: Piece[] = [];
  const end = (): void => {
    const isCode = open[0]?.isCode === true;
    // Spaces at a block's end are no part of it.
    const kept = isCode ? block.replace(/\n+$/, '') : block.trimEnd();
    if (/\S/.test(kept)) {
      for (const piece of open) {
        piece.length = Math.min(piece.length, at + kept.length - piece.start);
        if (piece.length > 0) pieces.push(piece);
      }
      const own = headingOf(open[0]?.node, body, onPage?.headings);
      heading = own ?? heading;
      const kind = isCode ? 'code' : own === undefined ? 'text' : 'heading';
      blocks.push({ start: at, end: at + kept.length, kind, heading });
      parts.push(kept);
      at += kept.length + 1;
    }
    block = '';
    open = [];
  };
  let code: Node | undefined;
  for (const node of nodesOf(body, onPage?.leftOut)) {
    if (!isText(node)) {
      // The lines of a block of code are parts of one.
      if (code && code !== node) continue;
      if (open.length > 0) end();
      // It is named where it begins and where it ends.
      code = code || !isCodeBlock(node) ? undefined : node;
      continue;
    }
    const isCode = code !== undefined;
    const folding = { isCode, isAfterSpace: !isCode && (block === '' || block.endsWith(' ')) };
    const folded = foldText(node.data, folding);
    if (folded === '') continue;
    open.push({ node, start: at + block.length, length: folded.length, ...folding });
    block += folded;
  }
  end();
  return { text: parts.join('\n'), blocks, pieces };
}

/** All texts that count, and between them the elements that part them, at both their ends. */
function* nodesOf(body: ParentNode & Node, leftOut?: ReadonlySet<Element>): Generator<Node> {
  // To ask for all at once takes less time than to ask each.
  const left = new Set<Node>(body.querySelectorAll(NO_TEXT));
  const lines = new Set<Node>(body.querySelectorAll(LINES));
  const isParting = (node: Node): boolean => isElement(node) && (lines.has(node) || parts(node));
  for (const element of leftOut ?? []) left.add(element);
  let at: Node | null = body.firstChild;
  while (at) {
    const isLeft = left.has(at);
    if (!isLeft && (isText(at) || isParting(at))) yield at;
    let next: Node | null = isLeft ? null : at.firstChild;
    let up: Node = at;
    while (!next) {
      next = up.nextSibling;
      if (next) break;
      if (!up.parentNode || up.parentNode === body) return;
      up = up.parentNode;
      if (isParting(up)) yield up;
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
  if (headings) {
    const heading = node?.parentElement?.closest('h1,h2,h3,h4,h5,h6,[role="heading"]');
    return heading ? headings.get(heading) : undefined;
  }
  const heading = node?.parentElement?.closest<HTMLElement>('[data-index]');
  const index = Number(heading?.dataset['index'] ?? NaN);
  return heading && body.contains(heading) && Number.isInteger(index) ? index : undefined;
}

function piecesIn(pieces: readonly Piece[], block: TextBlock): TextPiece[] {
  const found: TextPiece[] = [];
  for (let at = pieceAt(pieces, block.start); at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (!piece || piece.start >= block.end) break;
    found.push({ node: piece.node, start: piece.start, end: piece.start + piece.length });
  }
  return found;
}

function rangeIn(pieces: readonly Piece[], start: number, end: number): StaticRange | undefined {
  const first = pieces[pieceAt(pieces, start)];
  // The last character's place: that after it can be in the next element.
  const last = pieces[pieceAt(pieces, Math.max(end - 1, start))];
  if (!first || !last || end < start) return undefined;
  const from = pointIn(first, start);
  const to = pointIn(last, Math.max(end - 1, start), end > start);
  return new StaticRange({
    startContainer: from.node,
    startOffset: from.offset,
    endContainer: to.node,
    endOffset: to.offset,
  });
}

/** Place of the piece with the character at an offset, or the next one that comes. */
function pieceAt(pieces: readonly Piece[], offset: number): number {
  let from = 0;
  let to = pieces.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const piece = pieces[middle];
    if (piece && piece.start + piece.length <= offset) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Where the character at an offset of the text begins, or ends. */
function pointIn(piece: Piece, offset: number, isEnd = false): TextPoint {
  const { node, start, length } = piece;
  const offsets = offsetsOf(piece);
  const at = Math.min(Math.max(offset - start, 0), length - 1) + (isEnd ? 1 : 0);
  return { node, offset: offsets[at] ?? node.data.length };
}

function offsetsOf(piece: Piece): number[] {
  piece.offsets ??= rawOffsets(piece.node.data, piece);
  return piece.offsets;
}

function offsetIn(pieces: readonly Piece[], body: Node, node: Node, offset: number): number {
  const own = pieces.find((piece) => piece.node === node);
  if (own) {
    const at = offsetsOf(own).findIndex((raw) => raw >= offset);
    return own.start + Math.min(at < 0 ? own.length : at, own.length);
  }
  const point = body.ownerDocument?.createRange() ?? new Range();
  point.setStart(node, offset);
  const next = pieces.find((piece) => point.comparePoint(piece.node, 0) >= 0);
  if (next) return next.start;
  const last = pieces.at(-1);
  return last ? last.start + last.length : 0;
}
