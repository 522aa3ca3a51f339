import { parseBody } from '../dom/index.ts';

/** Shorter content (in characters of HTML) is not split. */
const LONG = 150_000;
/** Most elements in one piece: as many as can be sanitized in a few hundredths of a second. */
const ELEMENTS_OF_PIECE = 1500;

/**
 * Splits an article's content between its top-level blocks into pieces, so that a long article can
 * be shown bit by bit. A block is never divided. The pieces are as unsafe as the input.
 */
export function* splitContent(html: string): Generator<string> {
  if (html.length <= LONG) {
    yield html;
    return;
  }
  const body = parseBody(html);
  const blocks = [...body.childNodes];
  const piece = body.ownerDocument.createElement('div');
  let elements = 0;
  for (const block of blocks) {
    const inside = isElement(block) ? block.getElementsByTagName('*').length + 1 : 0;
    if (elements > 0 && elements + inside > ELEMENTS_OF_PIECE) {
      yield piece.innerHTML;
      piece.replaceChildren();
      elements = 0;
    }
    piece.append(block);
    elements += inside;
  }
  yield piece.innerHTML;
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}
