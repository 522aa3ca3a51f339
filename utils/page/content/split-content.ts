import { parseBody } from '../dom/index.ts';

/** Shorter content (in characters of HTML) is not split. */
const LONG = 150_000;
/** Most elements in one piece: as many as can be sanitized in a few hundredths of a second. */
const ELEMENTS_OF_PIECE = 1500;
/** About as many elements as a large screen shows of an article. */
const ELEMENTS_OF_SCREEN = 120;
/** Content with fewer characters of HTML is about one screen. */
const SHORT = 15_000;

/**
 * Splits an article's content between its top-level blocks into pieces, so that a long article can
 * be shown bit by bit. A block is never divided. The pieces are as unsafe as the input.
 *
 * @param isScreenFirst whether the first piece is to be no more than fills a screen
 */
export function* splitContent(html: string, isScreenFirst = false): Generator<string> {
  if (html.length <= (isScreenFirst ? SHORT : LONG)) {
    yield html;
    return;
  }
  const body = parseBody(html);
  const blocks = [...body.childNodes];
  const piece = body.ownerDocument.createElement('div');
  let elements = 0;
  let most = isScreenFirst ? ELEMENTS_OF_SCREEN : ELEMENTS_OF_PIECE;
  for (const block of blocks) {
    const inside = isElement(block) ? block.getElementsByTagName('*').length + 1 : 0;
    if (elements > 0 && elements + inside > most) {
      yield piece.innerHTML;
      piece.replaceChildren();
      elements = 0;
      most = ELEMENTS_OF_PIECE;
    }
    piece.append(block);
    elements += inside;
  }
  yield piece.innerHTML;
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}
