/** Edges in pixels of the window. */
export interface Edges {
  top: number;
  bottom: number;
}

/** Where a peek goes: its top, and the height that it may have. */
export interface PeekPlace {
  top: number;
  height: number;
}

/** Pixels that a peek keeps from the edges of the window. */
const MARGIN = 4;
/** With less height than this, nothing of a peek could be read. */
const LEAST_HEIGHT = 28;

/**
 * Places a peek below or above its row, never on it and never outside the window: on the wanted
 * side if it fits there, then on the other if it fits there, otherwise where there is more room.
 *
 * @param row its part that can be seen
 * @param height that the peek would like
 * @param room height of the window
 * @param isAbove whether it is wanted above
 * @returns `undefined` if there is no room at all
 */
export function placePeek(
  row: Edges,
  height: number,
  room: number,
  isAbove: boolean,
): PeekPlace | undefined {
  const above = row.top - MARGIN;
  const below = room - row.bottom - MARGIN;
  const [wanted, other] = isAbove ? [above, below] : [below, above];
  const fits = wanted >= height || (other < height && wanted >= other);
  const goesAbove = fits === isAbove;
  const most = goesAbove ? above : below;
  if (most < LEAST_HEIGHT) return undefined;
  const given = Math.min(height, most);
  return { top: goesAbove ? row.top - given : row.bottom, height: given };
}
