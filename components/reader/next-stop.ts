/** Pixels by which what was gone to may stand beside where it was to stand. */
const SLACK = 4;

/**
 * The next of some places on the page, or the one before; undefined where there is none.
 *
 * @param stops in their order on the page
 * @param last the one that was gone to last: from it one goes on while it is in sight
 * @param isGliding is the page still on its way there?
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

/** In pixels from the window's top; of what is in a closed panel, that of the panel. */
function topOf(stop: Element): number {
  const { parentElement } = stop;
  if (parentElement && !stop.checkVisibility()) return topOf(parentElement);
  return stop.getBoundingClientRect().top;
}

/** Where what is gone to stands, in pixels from the window's top. */
function lineOf(stop: HTMLElement | undefined): number {
  return stop ? Number.parseFloat(getComputedStyle(stop).scrollMarginBlockStart) || 0 : 0;
}
