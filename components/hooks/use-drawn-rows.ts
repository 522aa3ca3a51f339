import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

/**
 * Height of a row in pixels if only visible rows are drawn; all are equal, so that positions are
 * known.
 */
export const ROW_HEIGHT = 30;
/** With more entries than this, only visible rows are drawn. */
export const MOST_DRAWN = 500;
/** Rows drawn beyond both edges, and step by which the drawn part moves. */
const STEP = 20;
/** Rows that fill a popup at its highest, and some more. */
const ROWS_OF_POPUP = 24;

/** The rows to draw: index of the first, and after the last. */
export interface DrawnRows {
  from: number;
  to: number;
  /** Whether the rest is about to be drawn. */
  isFirst: boolean;
}

/**
 * Computes which rows to draw: in the first frame those that can be seen; then all or, if there are
 * many, those around the scroll position of their container.
 *
 * @param current index of the row that is to be in sight; -1 for none
 */
export function useDrawnRows(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  isPartial: boolean,
  current: number,
): DrawnRows {
  const [top, setTop] = useState(0);
  const [isFirst, setFirst] = useState(true);
  useEffect(() => {
    const timer = setTimeout(setFirst, 0, false);
    return () => clearTimeout(timer);
  }, []);
  useLayoutEffect(() => {
    const { current } = scroller;
    if (!isPartial || !current) return undefined;
    const update = (): void => setTop(Math.floor(current.scrollTop / ROW_HEIGHT / STEP) * STEP);
    update();
    current.addEventListener('scroll', update, { passive: true });
    return () => current.removeEventListener('scroll', update);
  }, [scroller, isPartial]);
  // Those above the current one are drawn too, since nothing else tells where it will be.
  const first = rowsInWindow() + (isPartial ? 0 : Math.max(current, 0));
  if (isFirst) return { from: 0, to: Math.min(count, first), isFirst };
  if (!isPartial) return { from: 0, to: count, isFirst };
  const inSight = Math.ceil((scroller.current?.clientHeight ?? 600) / ROW_HEIGHT);
  const from = Math.max(Math.min(top, count - inSight) - STEP, 0);
  return { from, to: Math.min(top + inSight + 2 * STEP, count), isFirst };
}

/** A popup's window has its height only once it is filled. */
function rowsInWindow(): number {
  return Math.max(ROWS_OF_POPUP, Math.ceil(innerHeight / ROW_HEIGHT));
}
