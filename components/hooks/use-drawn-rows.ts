import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Pixels of a row where only those in sight are drawn: all the same, so that places are known. */
export const ROW_HEIGHT = 30;
/** Of an outline with more entries than this only those in sight are drawn. */
export const MOST_DRAWN = 500;
/** Rows drawn beyond either edge, and by which what is drawn moves on. */
const STEP = 20;

/** The rows to draw: places from the first to the one before the last. */
export interface DrawnRows {
  from: number;
  to: number;
}

/** Which of many rows to draw, by where their container is scrolled to. */
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
