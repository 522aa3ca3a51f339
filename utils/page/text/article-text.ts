import { BlockReader, type OnPage, type TextBlock } from './block-reader.ts';
import { TextPieces, type TextPiece } from './text-pieces.ts';
import { walkTexts } from './walk-texts.ts';

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

/**
 * Reads the text of an article's content, as the reader shows it or before that, or as it stands in
 * its page.
 */
export function articleText(body: ParentNode & Node, onPage?: OnPage): ArticleText {
  const reader = new BlockReader(body, onPage?.headings);
  walkTexts(body, onPage?.leftOut ?? [], onPage?.headings.keys() ?? [], reader);
  const { text, blocks, read } = reader.finish();
  const pieces = new TextPieces(read, body);
  return {
    text,
    blocks,
    piecesOf: ({ start, end }) => pieces.between(start, end),
    rangeOf: (start, end) => pieces.rangeOf(start, end),
    offsetOf: (node, offset) => pieces.offsetOf(node, offset),
  };
}
