import type { Selected } from './quote.ts';

/** Elements that are a block of text. */
const BLOCK = 'p,li,h1,h2,h3,h4,h5,h6,pre,td,th,dd,dt,figcaption,summary,blockquote';

/** Returns what is selected in the article; `undefined` if nothing is. */
export function selectedIn(body: HTMLElement): { selected: Selected; range: Range } | undefined {
  const selection = body.ownerDocument.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const text = selection.toString();
  if (!body.contains(range.commonAncestorContainer) || text.trim() === '') return undefined;
  return { selected: { text, ...aroundOf(range) }, range };
}

function aroundOf(range: Range): Pick<Selected, 'before' | 'after'> {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const before = new Range();
  before.selectNodeContents(blockOf(startContainer));
  before.setEnd(startContainer, startOffset);
  const after = new Range();
  after.selectNodeContents(blockOf(endContainer));
  after.setStart(endContainer, endOffset);
  return { before: before.toString(), after: after.toString() };
}

function blockOf(node: Node): Node {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest(BLOCK) ?? node;
}
