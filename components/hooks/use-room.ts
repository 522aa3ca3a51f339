import { useLayoutEffect } from 'preact/hooks';

/** Pixels of height below which a view leaves out what is not needed, and nearly all the rest. */
const LOW = 480;
const LOWEST = 360;
/** Pixels of width below which texts take so many lines that more height is little. */
const NARROW = 320;
const LOW_WHERE_NARROW = 720;

/** Milliseconds in which a popup gets the size of its content; in Chrome it has it at once. */
const PATIENCE_MS = import.meta.env.FIREFOX ? 300 : 0;

/**
 * Says in the page's root how much room there is, for styles: `data-room` where it is little, and
 * `--room` and `--room-width` where a popup is smaller than its content.
 *
 * A popup has the height of its content, so that its height says nothing of the room there is, and
 * a style that goes by it would keep it from growing. But one that stays lower than its content is
 * as high as it can be.
 *
 * @param isPopup is the window one that follows its content, unless it is a tab?
 */
export function useRoom(isPopup: boolean): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    const { style, classList, dataset } = root;
    let zoom = devicePixelRatio;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const fit = (): void => {
      // A pixel more may come from rounding.
      const isFull = root.scrollHeight > innerHeight + 1 || root.scrollWidth > innerWidth + 1;
      if (isFull) {
        style.setProperty('--room', `${innerHeight}px`);
        style.setProperty('--room-width', `${innerWidth}px`);
      }
      const isWindow = !isPopup || classList.contains('in-tab');
      if (isFull || isWindow) dataset['room'] = roomIn(innerWidth, innerHeight);
    };
    const resized = (): void => {
      if (zoom !== devicePixelRatio) root.removeAttribute('style');
      zoom = devicePixelRatio;
      clearTimeout(timer);
      if (isPopup && PATIENCE_MS > 0) timer = setTimeout(fit, PATIENCE_MS);
      else fit();
    };
    resized();
    addEventListener('resize', resized);
    return () => {
      clearTimeout(timer);
      removeEventListener('resize', resized);
    };
  }, [isPopup]);
}

function roomIn(width: number, height: number): 'plenty' | 'low' | 'lowest' {
  if (height < LOWEST) return 'lowest';
  return height < (width < NARROW ? LOW_WHERE_NARROW : LOW) ? 'low' : 'plenty';
}
