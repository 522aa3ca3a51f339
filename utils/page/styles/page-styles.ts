import { findBody } from '../landmarks/index.ts';
import { findStyledGaps } from './styled-gaps.ts';
import { applyStyleEffects, type StyleEffect } from './collect-style-notes.ts';
import { withFallback } from '../dom/index.ts';
import { findHidden } from './hidden-elements.ts';

/** What only a page that is shown can say of itself, and its copies cannot. */
export interface PageStyles {
  /** Where styles alone part words, and what else copies are told. */
  effects: readonly StyleEffect[];
  /** What styles hide. */
  hidden: Element[];
}

/** Where an article is, for who has found it already. */
interface FoundArticle {
  body: Element | undefined;
  /** Parts of the body that styles hide. */
  hidden: Element[];
}

const NO_STYLES: PageStyles = { effects: [], hidden: [] };

/**
 * Reads the styles of a page, as far as they change what its article says.
 *
 * @param located for who has found the article already
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
 * Puts into a copy of a whole page what the page shows by its styles.
 *
 * @param copy still as the page is
 * @returns takes what the page hides out of the copy, whatever else has become of that since
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
