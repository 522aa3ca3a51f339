import { parseBody } from '../dom/index.ts';

/** Characters of HTML up to which an article is one piece. */
const LONG = 150_000;
/** Elements after which a piece ends: as many as take some hundredths of a second to make safe. */
const ELEMENTS_OF_PIECE = 1500;

/**
 * The blocks of an article's content in groups, so that a long one need not be shown at once. A
 * block is never divided, however much it holds. What comes out is as untrusted as what went in.
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
