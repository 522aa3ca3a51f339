import { ancestors, elementsIn } from '../dom/index.ts';
import type { Heading } from '../types.ts';

/** What a heading is recognized by when the page has been read before. */
export type Landmark = Pick<Heading, 'depth' | 'text' | 'id'>;

/** Where in the article the reader is. */
export interface Place {
  /**
   * Index of the heading whose section is being read; -1 for what comes before the first heading.
   */
  current: number;
  /** How much of that section the reader has passed, from 0 to 1. */
  part: number;
  /** How much of the article the window has passed, from 0 to 1. */
  progress: number;
}

/** The article's headings as elements of the page as it is now. */
export interface Landmarks {
  /** One per heading, in the same order; `undefined` if the page has no such element. */
  elements: (Element | undefined)[];
  /** The element that contains them all. */
  body: Element;
}

/**
 * Limit for hostile pages: comparisons in all (each missing heading costs one per candidate), and
 * characters read of one candidate.
 */
const MOST_COMPARED = 500_000;
const MOST_LETTERS = 5_000;
/** A jump may leave a heading as low as this share of the window, below a tall sticky bar. */
const MOST_BAR = 0.4;
/** A section counts as read once its heading is above this share of the window, or a lower line. */
const LEAST_LINE = 0.15;
/** Tolerance, in pixels, below where the page's own anchors put a heading. */
const SLACK = 8;

/**
 * Finds an article's headings on the page, in order: by id, or by text for those without one;
 * `undefined` if none is there. Texts are compared by letters and digits only, since the page may
 * have buttons and icons in them. A heading in a closed panel may be missing; no heading with the
 * id of another is taken for it.
 */
export function findLandmarks(
  page: Document,
  headings: readonly Landmark[],
): Landmarks | undefined {
  const candidates = elementsIn(page, 'h1,h2,h3,h4,h5,h6,[role="heading"]');
  const ids = new Set(headings.map(({ id }) => id));
  const texts: string[] = [];
  let left = MOST_COMPARED;
  let from = 0;
  const elements = headings.map(({ depth, id, text }) => {
    const letters = lettersOf(text);
    for (let at = from; at < candidates.length && left > 0; at += 1) {
      const element = candidates[at];
      left -= 1;
      if (!element || !isAtDepth(element, depth)) continue;
      if (!id || element.id !== id) {
        if (ids.has(element.id)) continue;
        texts[at] ??= lettersOf(element.textContent?.slice(0, MOST_LETTERS) ?? '');
        if (!texts[at]?.includes(letters)) continue;
      }
      from = at + 1;
      return element;
    }
    return undefined;
  });
  const body = holderOf(
    elements.find((at) => at),
    elements.findLast((at) => at),
  );
  return body && { elements, body };
}

/** An element with `role="heading"` may state its level anywhere, so any level fits. */
function isAtDepth({ localName }: Element, depth: number): boolean {
  return localName === `h${depth}` || !/^h[1-6]$/.test(localName);
}

function lettersOf(text: string | null): string {
  return String(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The article's own block around its headings; otherwise the smallest element with all of them. */
function holderOf(first: Element | undefined, last: Element | undefined): Element | undefined {
  if (!first || !last) return undefined;
  const range = new Range();
  range.setStartBefore(first);
  range.setEndAfter(last);
  const around = range.commonAncestorContainer as Element;
  const own = first.closest('.prose,article');
  return own?.contains(last) ? own : around;
}

/**
 * Computes the reader's place from the layout; `undefined` if no heading is visible. Reads layout
 * of a few headings only, so it can be called on every scroll.
 *
 * @param from index of the last known place, where the search begins
 */
export function readPlace({ elements, body }: Landmarks, from: number): Place | undefined {
  const first = elements.find(isShown);
  if (!first) return undefined;
  const view = viewOf(first, elements.findLast(isShown));
  const current = focusedIn(elements, first, view) ?? lastAbove(elements, view.line, from);
  const { top, bottom, height } = body.getBoundingClientRect();
  const next = elements.find((at, index) => index > current && isShown(at));
  const start = current < 0 ? top : topOf(elements[current]);
  const end = next ? topOf(next) : bottom;
  return {
    current,
    part: share(view.line - start, end - start),
    progress: bottom > view.top + view.height + 1 ? share(view.top - top, height - view.height) : 1,
  };
}

/** The part of the window in which the article scrolls, in the window's pixels. */
export interface View {
  top: number;
  height: number;
  /** A heading above this line has been reached. */
  line: number;
  /** Distance from the top within which a jump may have left a heading. */
  reach: number;
}

/**
 * The line is where the page's own anchors put a heading. The last sections are too short to be
 * scrolled that far, so during the last window height of scrolling the line moves down to meet the
 * last heading.
 */
export function viewOf(first: Element, last: Element | undefined): View {
  const scroller = scrollerOf(first);
  const isWindow = scroller === windowOf(first);
  const top = isWindow ? 0 : scroller.getBoundingClientRect().top;
  const height = scroller.clientHeight;
  const { scrollMarginTop } = getComputedStyle(first);
  const { scrollPaddingTop } = getComputedStyle(scroller);
  const anchor = pixels(scrollMarginTop) + pixels(scrollPaddingTop) + SLACK;
  const highest = clamp(anchor, height * LEAST_LINE, height / 2);
  const range = scroller.scrollHeight - height;
  const left = range - scroller.scrollTop;
  const lowest = Math.max(topOf(last) - top - left + 1, highest);
  const tail = Math.min(range, height);
  const line = top + highest + (lowest - highest) * share(tail - left, tail);
  // In a window that is very low, for instance zoomed in, anchors may leave a heading in its lower
  // half.
  const reach = Math.max(line - top, height * MOST_BAR, anchor);
  return { top, height, line, reach: left < 2 ? height : reach };
}

/** The nearest scrolling ancestor, or the element that stands for the window. */
export function scrollerOf(element: Element): Element {
  const root = windowOf(element);
  const at = ancestors(element).find((around) => around === root || scrolls(around));
  // Overflow set on `body` applies to the window, unless the root element has its own.
  const isOwn = at?.localName !== 'body' || getComputedStyle(root).overflowY !== 'visible';
  return at && isOwn ? at : root;
}

function scrolls(element: Element): boolean {
  const { scrollHeight, clientHeight } = element;
  return scrollHeight > clientHeight + 1 && /auto|scroll/.test(getComputedStyle(element).overflowY);
}

function windowOf({ ownerDocument }: Element): Element {
  return ownerDocument.scrollingElement ?? ownerDocument.documentElement;
}

/**
 * Index of the heading that a jump has focused, while it is still where jumps leave headings; -1
 * for the title, which may have the first heading right below it.
 */
function focusedIn(
  elements: Landmarks['elements'],
  first: Element,
  view: View,
): number | undefined {
  const focused = first.ownerDocument.activeElement ?? undefined;
  const at = elements.indexOf(focused);
  if (at < 0 && !(focused && isBefore(focused, first))) return undefined;
  const top = topOf(focused) - view.top;
  return top >= -1 && top < view.reach ? at : undefined;
}

/** Is it the title that a jump has focused, and not a link or button? */
function isBefore(focused: Element, first: Element): boolean {
  const isAbove = first.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_PRECEDING;
  return isAbove > 0 && focused.matches('[tabindex="-1"]');
}

/** Index of the last heading above the line, searched from the last known place. */
function lastAbove(elements: Landmarks['elements'], line: number, from: number): number {
  let at = from;
  while (at >= 0 && !(topOf(elements[at]) <= line)) at -= 1;
  for (let next = at + 1; next < elements.length; next += 1) {
    const top = topOf(elements[next]);
    if (top > line) break;
    if (top <= line) at = next;
  }
  return at;
}

/** Distance from the top of the window in pixels; NaN for an element that is not visible. */
export function topOf(element: Element | undefined): number {
  // Inside a closed `details`, or with `hidden="until-found"`, an element has a box though it is
  // not visible.
  const rect = element?.checkVisibility() ? element.getBoundingClientRect() : undefined;
  return rect?.height ? rect.top : NaN;
}

export function isShown(element: Element | undefined): boolean {
  return topOf(element) > -Infinity;
}

function pixels(length: string): number {
  return parseFloat(length) || 0;
}

/** A share from 0 to 1; 0 if the whole is nothing. */
function share(amount: number, whole: number): number {
  return whole > 0 ? clamp(amount / whole, 0, 1) : 0;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
