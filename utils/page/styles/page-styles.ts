import { findBody } from '../landmarks/index.ts';
import { findStyledGaps } from './styled-gaps.ts';
import { applyStyleEffects, type StyleEffect } from './collect-style-notes.ts';
import { withFallback } from '../dom/index.ts';
import { findHidden } from './hidden-elements.ts';

/** What the styles of a shown page say, so that copies can be told. */
export interface PageStyles {
  /** Where styles alone separate words, and notes for single elements. */
  effects: readonly StyleEffect[];
  /** The outermost elements that styles hide. */
  hidden: Element[];
}

/** The article, if it has been found already. */
interface FoundArticle {
  body: Element | undefined;
  /** Parts of the body that styles hide. */
  hidden: Element[];
}

const NO_STYLES: PageStyles = { effects: [], hidden: [] };

/**
 * Reads what a page's styles change in the text of its article. Empty for a page that is not shown.
 * Never throws, changes nothing.
 *
 * @param located the article, if it has been found already
 */
export function readPageStyles(page: Document, located?: FoundArticle): PageStyles {
  return withFallback(() => stylesIn(page, located), NO_STYLES);
}

function stylesIn(page: Document, located?: FoundArticle): PageStyles {
  const own = located ? located.body : findBody(page);
  const body: Element | null = own ?? page.body;
  if (!body) return NO_STYLES;
  const hidden = own && located ? located.hidden : findHidden(body);
  const all = new Set(hidden);
  return { hidden, effects: findStyledGaps(body, (element) => all.has(element)) };
}

/**
 * Applies to a copy of a whole page what the page shows by its styles.
 *
 * @param copy an exact copy, not changed yet
 * @returns a function that removes from the copy what the page hides; it may be called after other
 * changes
 */
export function markCopy(
  page: Document,
  copy: Document,
  { effects, hidden }: PageStyles,
): () => void {
  const copies = new Map<Element, Element | undefined>();
  for (const { element } of effects) copies.set(element, undefined);
  for (const element of hidden) copies.set(element, undefined);
  if (copies.size > 0) pairUp(page.documentElement, copy.documentElement, copies);
  applyStyleEffects(effects, copies);
  return () => {
    for (const element of hidden) copies.get(element)?.remove();
  };
}

/**
 * Finds the copies of elements by walking an element and its exact copy side by side.
 *
 * @param wanted the elements to look for; their copies are filled in
 */
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
