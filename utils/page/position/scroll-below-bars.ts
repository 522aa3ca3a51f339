import { ancestors } from '../dom/index.ts';

/** The scroll offsets of one element, in pixels. */
export interface ScrollPosition {
  scroller: Element;
  top: number;
  left: number;
}

/** Pixels between a bar and the heading below it. */
const GAP = 8;
/** Something fixed that covers more than this share of the window is a dialog and not a bar. */
const MOST_COVER = 0.6;
/** Attempts to get clear of bars, since they may be stacked, and shrink while the page scrolls. */
const ROUNDS = 6;

/**
 * The elements that have to scroll to bring an element into view: the innermost first, the window's
 * last.
 */
export function scrollersOf(element: Element): Element[] {
  const scrollers: Element[] = [];
  for (const at of ancestors(element)) {
    if (at.scrollHeight <= at.clientHeight + 1 || isViewport(at)) continue;
    if (/auto|scroll|overlay/.test(getComputedStyle(at).overflowY)) scrollers.push(at);
  }
  const viewport = element.ownerDocument.scrollingElement;
  return viewport ? [...scrollers, viewport] : scrollers;
}

function isViewport(element: Element): boolean {
  const { scrollingElement, body, documentElement } = element.ownerDocument;
  return (
    element === scrollingElement ||
    element === documentElement ||
    (element === body && !scrollingElement)
  );
}

/** The present scroll offsets of elements. */
export function positionsOf(scrollers: readonly Element[]): ScrollPosition[] {
  return scrollers.map((scroller) => ({
    scroller,
    top: scroller.scrollTop,
    left: scroller.scrollLeft,
  }));
}

/** Scrolls elements back to offsets that `positionsOf` returned. */
export function scrollBack(positions: readonly ScrollPosition[], behavior: ScrollBehavior): void {
  for (const { scroller, top, left } of positions) scroller.scrollTo({ top, left, behavior });
}

/**
 * Scrolls an element to the top of its scrollers at once: where the page's own anchor would put it
 * (scroll margin and padding included), or lower if a fixed or sticky bar would cover it.
 */
export function alignBelowBars(element: Element): void {
  element.scrollIntoView({ block: 'start', inline: 'nearest', behavior: 'instant' });
  for (let round = 0; round < ROUNDS; round += 1) {
    const covered = coveredPixels(element);
    if (covered <= 0) return;
    scrollersOf(element)[0]?.scrollBy({ top: -covered, behavior: 'instant' });
  }
}

/**
 * Number of pixels by which an element must move down to be clear of all bars above it; 0 if it is.
 */
export function coveredPixels(element: Element): number {
  const { top, left, right, bottom } = element.getBoundingClientRect();
  const page = element.ownerDocument;
  const width = page.documentElement.clientWidth;
  const across = [left + 2, (left + right) / 2, right - 2].map((x) => clamp(x, 1, width - 2));
  const down = [Math.max(top + 1, 1), (top + bottom) / 2, bottom - 1];
  let covered = 0;
  for (const x of across) {
    for (const y of down) {
      const bar = barAt(page, x, y, element);
      if (bar) covered = Math.max(covered, bar.getBoundingClientRect().bottom + GAP - top);
    }
  }
  // Fractions of a pixel are ignored, as the page's own anchors ignore them.
  return Math.max(covered, top < -1 ? GAP - top : 0);
}

/** The fixed or sticky bar that covers the element at a point of the window, if there is one. */
function barAt(page: Document, x: number, y: number, element: Element): Element | undefined {
  const hit = page.elementFromPoint(x, y);
  if (!hit || element.contains(hit) || hit.contains(element)) return undefined;
  for (const at of [hit, ...ancestors(hit)]) {
    if (at.contains(element)) return undefined;
    if (/fixed|sticky/.test(getComputedStyle(at).position)) return isBar(at) ? at : undefined;
  }
  return undefined;
}

function isBar(element: Element): boolean {
  const { bottom } = element.getBoundingClientRect();
  return bottom < (element.ownerDocument.defaultView?.innerHeight ?? 0) * MOST_COVER;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
