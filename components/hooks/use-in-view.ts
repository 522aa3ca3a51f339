import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { isUntouched } from './use-first-focus.ts';

/** Rows kept visible above and below the current one. */
const MARGIN = 2;

/**
 * Scrolls the current row into view, unless the user is using the list with pointer or keyboard.
 *
 * @param place index of the current row among the visible ones; -1 if there is none
 * @param rowHeight in pixels, if all rows are equally high; otherwise the row's element is looked
 * up
 */
export function useInView(
  scroller: RefObject<HTMLElement | null>,
  nav: RefObject<HTMLElement | null>,
  place: number,
  rowHeight: number | undefined,
): void {
  useEffect(() => {
    const box = scroller.current;
    const list = nav.current;
    if (!box || !list || place < 0 || isBusy(list)) return;
    const row = list.querySelectorAll<HTMLElement>('.outline-row:not([hidden])')[place];
    const height = rowHeight ?? row?.offsetHeight ?? 0;
    const top = rowHeight === undefined ? (row?.offsetTop ?? 0) : place * rowHeight;
    const least = top + height * (1 + MARGIN) - box.clientHeight;
    const most = Math.max(top - height * MARGIN, 0);
    if (box.scrollTop < least) box.scrollTop = least;
    else if (box.scrollTop > most) box.scrollTop = most;
  }, [scroller, nav, place, rowHeight]);
}

function isBusy(list: HTMLElement): boolean {
  const hasKeyboard = document.hasFocus() && list.matches(':focus-within') && !isUntouched();
  return hasKeyboard || list.matches(':hover');
}
