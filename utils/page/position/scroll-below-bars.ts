import { ancestors } from '../dom/index.ts';

/** Where an element that scrolls stood. */
export interface ScrollPosition {
  scroller: Element;
  top: number;
  left: number;
}

/** Pixels left free between a bar and the heading below it. */
const GAP = 8;
/** A bar that covers more of the window than this is no bar: a dialog, a wall. */
const MOST_COVER = 0.6;
/** Bars can be stacked, and a shrinking one moves another: look again this often. */
const ROUNDS = 6;

/** The elements that must scroll to bring an element into view, the innermost first. */
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

export function positionsOf(scrollers: readonly Element[]): ScrollPosition[] {
  return scrollers.map((scroller) => ({
    scroller,
    top: scroller.scrollTop,
    left: scroller.scrollLeft,
  }));
}

export function scrollBack(positions: readonly ScrollPosition[], behavior: ScrollBehavior): void {
  for (const { scroller, top, left } of positions) scroller.scrollTo({ top, left, behavior });
}

/**
 * Brings an element to the top of its scrollers at once: where the page's own anchor would put it
 * (scroll margin and padding honoured), and lower where a fixed or sticky bar would cover it.
 */
export function alignBelowBars(element: Element): void {
  element.scrollIntoView({ block: 'start', inline: 'nearest', behavior: 'instant' });
  for (let round = 0; round < ROUNDS; round += 1) {
    const covered = coveredPixels(element);
    if (covered <= 0) return;
    scrollersOf(element)[0]?.scrollBy({ top: -covered, behavior: 'instant' });
  }
}

/** By how many pixels an element must move down to be clear of every bar above it; 0: it is. */
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
  // Part of a pixel is lost to rounding where the page's own anchor would lose it too.
  return Math.max(covered, top < -1 ? GAP - top : 0);
}

/** The fixed or sticky bar, if any, that is drawn over the element at a point of the window. */
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
