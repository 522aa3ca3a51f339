import { ancestors, elementsIn } from '../dom/index.ts';
import type { Heading } from '../types.ts';

/** What a heading is found again by, on a page that has been read before. */
export type Landmark = Pick<Heading, 'depth' | 'text' | 'id'>;

/** Where in the article the reader is. */
export interface Place {
  /** Index of the heading whose section is read; -1 for what stands before the first one. */
  current: number;
  /** How much of that section the reader has passed, from 0 to 1. */
  part: number;
  /** How far through the article the window is, from 0 to 1. */
  progress: number;
}

/** The article's headings on the page as it is now. */
export interface Landmarks {
  /** Undefined for each heading that is not there. */
  elements: (Element | undefined)[];
  /** What holds them all. */
  body: Element;
}

/**
 * Headings that are looked at for those of an article, each again for every one that is not there,
 * and letters of one.
 */
const MOST_COMPARED = 500_000;
const MOST_LETTERS = 5_000;
/** A jump may leave a heading as low as this part of the window, where a tall bar stays. */
const MOST_BAR = 0.4;
/** A section begins to count as read at this part of the window, or lower. */
const LEAST_LINE = 0.15;
/** Pixels by which a heading may lie below where the page's own anchors put it. */
const SLACK = 8;

/**
 * Finds the headings in their order: by id where they have one, else by their text. Text is
 * compared by its letters alone: the page has buttons and marks among them. A heading in a closed
 * panel may not be there; none that has the id of another stands for it.
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

/** One by its role alone has its level elsewhere, or a usual one. */
function isAtDepth({ localName }: Element, depth: number): boolean {
  return localName === `h${depth}` || !/^h[1-6]$/.test(localName);
}

function lettersOf(text: string | null): string {
  return String(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The article's own block around its headings, else the smallest part that holds them all. */
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
 * The reader's place among the headings.
 *
 * @param from the last place, from where the next one is looked for
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
interface View {
  top: number;
  height: number;
  /** A heading above it has been reached. */
  line: number;
  /** So far below the top a jump may have had to leave a heading. */
  reach: number;
}

/**
 * The line is where the page's own anchors put a heading. The last sections are too short to get
 * there: over the last window's height of scrolling the line goes down to meet the last heading.
 */
function viewOf(first: Element, last: Element | undefined): View {
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
  // A window zoomed far in may be low enough for anchors to leave a heading in its lower half.
  const reach = Math.max(line - top, height * MOST_BAR, anchor);
  return { top, height, line, reach: left < 2 ? height : reach };
}

/** The nearest element that scrolls, else the one that stands for the window. */
function scrollerOf(element: Element): Element {
  const root = windowOf(element);
  const at = ancestors(element).find((around) => around === root || scrolls(around));
  // What the body says of scrolling, the window does, unless the root says something itself.
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
 * The heading that a jump has given focus, for as long as it stands where jumps put headings; -1
 * for the title, which such a jump can leave with the first heading right below it.
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

/** Is it where a jump to the top has put focus, rather than a link or button on the way? */
function isBefore(focused: Element, first: Element): boolean {
  const isAbove = first.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_PRECEDING;
  return isAbove > 0 && focused.matches('[tabindex="-1"]');
}

/** The last heading above the line, looked for from where the reader was. */
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

/** Distance from the top of the window; not a number for what is not shown. */
function topOf(element: Element | undefined): number {
  // What is inside a closed `details`, or hidden until it is found, has a box all the same.
  const rect = element?.checkVisibility() ? element.getBoundingClientRect() : undefined;
  return rect?.height ? rect.top : NaN;
}

function isShown(element: Element | undefined): boolean {
  return topOf(element) > -Infinity;
}

function pixels(length: string): number {
  return parseFloat(length) || 0;
}

/** From 0 to 1; 0 where there is nothing to have a share of. */
function share(amount: number, whole: number): number {
  return whole > 0 ? clamp(amount / whole, 0, 1) : 0;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
