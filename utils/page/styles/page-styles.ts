import { findBody } from '../landmarks/index.ts';
import { findPartings } from './styled-gaps.ts';
import { applySeen, type Seen } from './style-notes.ts';
import { withFallback } from '../dom/index.ts';
import { findUnseen } from './hidden-elements.ts';

/** What only a page that is shown can say of itself, and its copies cannot. */
export interface Styling {
  /** Where styles alone part words, and what else copies are told. */
  seen: readonly Seen[];
  /** What styles hide. */
  unseen: Element[];
}

/** Where an article is, for who has found it already. */
interface FoundArticle {
  body: Element | undefined;
  /** Parts of the body that styles hide. */
  unseen: Element[];
}

const NO_STYLING: Styling = { seen: [], unseen: [] };

/**
 * Reads the styles of a page, as far as they change what its article says.
 *
 * @param located for who has found the article already
 */
export function stylingOf(page: Document, located?: FoundArticle): Styling {
  return withFallback(() => readStyling(page, located), NO_STYLING);
}

function readStyling(page: Document, located?: FoundArticle): Styling {
  const own = located ? located.body : findBody(page);
  const body: Element | null = own ?? page.body;
  if (!body) return NO_STYLING;
  const unseen = own && located ? located.unseen : findUnseen(body);
  const hidden = new Set(unseen);
  return { unseen, seen: findPartings(body, (element) => hidden.has(element)) };
}

/**
 * Puts into a copy of a whole page what the page shows by its styles.
 *
 * @param copy still as the page is
 * @returns takes what the page hides out of the copy, whatever else has become of that since
 */
export function markCopy(page: Document, copy: Document, { seen, unseen }: Styling): () => void {
  const copies = new Map<Element, Element | undefined>();
  for (const { element } of seen) copies.set(element, undefined);
  for (const element of unseen) copies.set(element, undefined);
  if (copies.size > 0) pairUp(page.documentElement, copy.documentElement, copies);
  applySeen(seen, copies);
  return () => {
    for (const element of unseen) copies.get(element)?.remove();
  };
}

/** Finds the copies of elements, by walking both trees side by side. */
export function pairUp(
  from: Element,
  to: Element,
  wanted: Map<Element, Element | undefined>,
): void {
  if (wanted.has(from)) wanted.set(from, to);
  const left = document.createTreeWalker(from, NodeFilter.SHOW_ELEMENT);
  const right = document.createTreeWalker(to, NodeFilter.SHOW_ELEMENT);
  while (left.nextNode() && right.nextNode()) {
    const element = left.currentNode as Element;
    if (wanted.has(element)) wanted.set(element, right.currentNode as Element);
  }
}
