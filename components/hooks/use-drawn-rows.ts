import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/**
 * Height of a row in pixels if only visible rows are drawn; all are equal, so that positions are
 * known.
 */
export const ROW_HEIGHT = 30;
/** With more entries than this, only visible rows are drawn. */
export const MOST_DRAWN = 500;
/** Rows drawn beyond both edges, and step by which the drawn part moves. */
const STEP = 20;

/** The rows to draw: index of the first, and after the last. */
export interface DrawnRows {
  from: number;
  to: number;
}

/** Computes which rows to draw from the scroll position of their container. */
export function useDrawnRows(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  isPartial: boolean,
): DrawnRows {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const { current } = scroller;
    if (!isPartial || !current) return undefined;
    const update = (): void => setTop(Math.floor(current.scrollTop / ROW_HEIGHT / STEP) * STEP);
    update();
    current.addEventListener('scroll', update, { passive: true });
    return () => current.removeEventListener('scroll', update);
  }, [scroller, isPartial]);
  if (!isPartial) return { from: 0, to: count };
  const inSight = Math.ceil((scroller.current?.clientHeight ?? 600) / ROW_HEIGHT);
  const from = Math.max(Math.min(top, count - inSight) - STEP, 0);
  return { from, to: Math.min(top + inSight + 2 * STEP, count) };
}
