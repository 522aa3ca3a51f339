import { INLINE } from '../dom/index.ts';

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

/** What is done with what is met. */
export interface TextVisitor {
  /** A text that counts. */
  take: (node: Text, raw: string) => void;
  /** A paragraph of which all text counts. Returns whether it has been read. */
  takeWhole: (paragraph: Element) => boolean;
  /** An element that parts the texts before and after it: at both its ends. */
  part: (element: Element) => void;
}

/**
 * Goes through all text of an article that counts, in order, and what parts it. No recursion: pages
 * can be nested more deeply than the stack allows.
 *
 * @param leftOut parts of the body that are no text of the article's
 * @param headings those that are known, where they may stand in paragraphs
 */
export function walkTexts(
  body: ParentNode & Node,
  leftOut: Iterable<Element>,
  headings: Iterable<Element>,
  visitor: TextVisitor,
): void {
  // To ask for all at once takes less time than to ask each.
  const left = new Set<Node>(body.querySelectorAll(NO_TEXT));
  const lines = new Set<Node>(body.querySelectorAll(LINES));
  for (const element of leftOut) left.add(element);
  const mixed = mixedParagraphs(body, [...left, ...lines, ...headings]);
  /** Of the elements around: does each part? */
  const around: boolean[] = [];
  /** Returns where to go on within it, if there. */
  const enter = (element: Element): Node | null => {
    if (left.has(element)) return null;
    if (element.localName === 'p' && !mixed.has(element) && visitor.takeWhole(element)) return null;
    const isParting = parts(element) || lines.has(element);
    if (isParting) visitor.part(element);
    if (element.firstChild) around.push(isParting);
    return element.firstChild;
  };
  let at: Node | null = body.firstChild;
  while (at) {
    let down: Node | null = null;
    if (isText(at)) visitor.take(at, at.data);
    else if (isElement(at)) down = enter(at);
    while (!down) {
      down = at.nextSibling;
      if (down) break;
      const up: ParentNode | null = at.parentNode;
      if (!up || up === body) return;
      if (around.pop()) visitor.part(up as Element);
      at = up;
    }
    at = down;
  }
}

/** Paragraphs with more in them than texts of one line; scripts put even paragraphs in them. */
function mixedParagraphs(
  body: ParentNode,
  others: Iterable<Node>,
): Set<Element | null | undefined> {
  const mixed = new Set<Element | null | undefined>();
  const nodes = [...body.querySelectorAll(NOT_OF_LINE), ...others];
  for (const { parentElement } of nodes) mixed.add(parentElement?.closest('p'));
  return mixed;
}

function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE;
}

export function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

function parts(element: Element): boolean {
  // A formula is one word of its line.
  return !WITHIN_LINES.has(element.localName) && !element.namespaceURI?.endsWith('MathML');
}
