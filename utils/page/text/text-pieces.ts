import { foldText, rawOffsets, type Folding } from './normalize-text.ts';

/** A text node of the article, and from where to where its words stand in the text. */
export interface TextPiece {
  node: Text;
  start: number;
  end: number;
}

/** Where characters of the text stand in the page. */
interface Run extends Folding {
  /** Offset of its first character that counts. */
  start: number;
  /** How many count. */
  length: number;
}

/** Those of a text node. */
interface Piece extends Run {
  node: Text;
  /** Of each, its offset in the node; found when it is first asked for. */
  offsets?: number[];
}

/** Those of a paragraph that was read as a whole: its text nodes are found when they are asked for. */
interface Whole extends Run {
  node: Element;
  pieces?: Piece[];
}

/** What has been read, in the order of the text. */
export type Read = Piece | Whole;

/** Finds the places in the page of what stands in an article's text, and the other way round. */
export class TextPieces {
  readonly #read: readonly Read[];
  readonly #body: Node;

  constructor(read: readonly Read[], body: Node) {
    this.#read = read;
    this.#body = body;
  }

  /** The text nodes with words from one offset to another, in order. */
  between(start: number, end: number): TextPiece[] {
    const found: TextPiece[] = [];
    for (let at = indexAt(this.#read, start); at < this.#read.length; at += 1) {
      const read = this.#read[at];
      if (!read || read.start >= end) break;
      for (const { node, start: from, length } of piecesOf(read)) {
        if (from < end && from + length > start)
          found.push({ node, start: from, end: from + length });
      }
    }
    return found;
  }

  rangeOf(start: number, end: number): StaticRange | undefined {
    const first = this.#pieceAt(start);
    // The last character's place: that after it can be in the next element.
    const last = this.#pieceAt(Math.max(end - 1, start));
    if (!first || !last || end < start) return undefined;
    return new StaticRange({
      startContainer: first.node,
      startOffset: offsetIn(first, start),
      endContainer: last.node,
      endOffset: offsetIn(last, Math.max(end - 1, start), end > start),
    });
  }

  offsetOf(node: Node, offset: number): number {
    const own = this.#read.find((read) => read.node.contains(node));
    const piece = own && piecesOf(own).find((one) => one.node === node);
    if (piece) {
      const at = offsetsOf(piece).findIndex((raw) => raw >= offset);
      return piece.start + Math.min(at < 0 ? piece.length : at, piece.length);
    }
    const point = this.#body.ownerDocument?.createRange() ?? new Range();
    point.setStart(node, offset);
    const isAfter = (one: Read): boolean => point.comparePoint(one.node, 0) >= 0;
    // It may be in a paragraph, between two of its texts.
    const next = (own && piecesOf(own).find(isAfter)) ?? this.#read.find(isAfter);
    if (next) return next.start;
    const last = this.#read.at(-1);
    return last ? last.start + last.length : 0;
  }

  /** The piece with the character at an offset, or the next one that comes. */
  #pieceAt(offset: number): Piece | undefined {
    const read = this.#read[indexAt(this.#read, offset)];
    if (!read) return undefined;
    const pieces = piecesOf(read);
    return pieces[indexAt(pieces, offset)];
  }
}

/** Index of the run with the character at an offset, or of the next one that comes. */
function indexAt(runs: readonly Run[], offset: number): number {
  let from = 0;
  let to = runs.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const run = runs[middle];
    if (run && run.start + run.length <= offset) from = middle + 1;
    else to = middle;
  }
  return from;
}

function isPiece(read: Read): read is Piece {
  return read.node.nodeType === Node.TEXT_NODE;
}

function piecesOf(read: Read): readonly Piece[] {
  if (isPiece(read)) return [read];
  read.pieces ??= split(read);
  return read.pieces;
}

/** Each text node is folded as it would have been by itself, which for such paragraphs is the same. */
function split({ node: paragraph, start, length, isCode, isAfterSpace }: Whole): Piece[] {
  const pieces: Piece[] = [];
  const walker = paragraph.ownerDocument.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const end = start + length;
  let at = start;
  let folding: Folding = { isCode, isAfterSpace };
  for (let node = walker.nextNode(); node && at < end; node = walker.nextNode()) {
    const folded = foldText((node as Text).data, folding);
    if (folded === '') continue;
    const own = Math.min(folded.length, end - at);
    pieces.push({ node: node as Text, start: at, length: own, ...folding });
    at += folded.length;
    folding = { isCode, isAfterSpace: folded.endsWith(' ') };
  }
  return pieces;
}

/** Where in its node the character at an offset of the text begins, or ends. */
function offsetIn(piece: Piece, offset: number, isEnd = false): number {
  const at = Math.min(Math.max(offset - piece.start, 0), piece.length - 1) + (isEnd ? 1 : 0);
  return offsetsOf(piece)[at] ?? piece.node.data.length;
}

function offsetsOf(piece: Piece): number[] {
  piece.offsets ??= rawOffsets(piece.node.data, piece);
  return piece.offsets;
}
