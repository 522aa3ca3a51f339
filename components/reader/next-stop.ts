/** Pixels by which an element may miss its position after a jump. */
const SLACK = 4;

/**
 * Returns the next or previous of several elements on the page; `undefined` if there is none.
 *
 * @param stops in document order
 * @param last the one that was gone to last; while it is in view, counting goes on from it
 * @param isGliding whether the page is still scrolling to it
 */
export function nextStop(
  stops: readonly HTMLElement[],
  by: 1 | -1,
  last: HTMLElement | undefined,
  isGliding: boolean,
): HTMLElement | undefined {
  const at = last ? stops.indexOf(last) : -1;
  if (last && at >= 0 && (isGliding || isInSight(last))) return stops[at + by];
  const line = lineOf(stops[0]);
  return by > 0
    ? stops.find((stop) => topOf(stop) > line + SLACK)
    : stops.findLast((stop) => topOf(stop) < line - SLACK);
}

function isInSight(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

/** In pixels from the top of the window; for an element in a closed panel, that of the panel. */
function topOf(stop: Element): number {
  const { parentElement } = stop;
  if (parentElement && !stop.checkVisibility()) return topOf(parentElement);
  return stop.getBoundingClientRect().top;
}

/** Position that an element gets after a jump, in pixels from the top of the window. */
function lineOf(stop: HTMLElement | undefined): number {
  return stop ? Number.parseFloat(getComputedStyle(stop).scrollMarginBlockStart) || 0 : 0;
}
