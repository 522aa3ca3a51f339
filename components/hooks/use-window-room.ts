import { useLayoutEffect } from 'preact/hooks';

declare global {
  /** Pixels from the top of the screen to that of the page; Firefox alone has it. */
  var mozInnerScreenY: number | undefined;
  interface Screen {
    /** The top of the part that the system leaves to windows; not of any standard. */
    availTop?: number;
  }
}

/** Pixels of height below which a view leaves out what is not needed, and nearly all the rest. */
const LOW = 480;
const LOWEST = 360;
/** Pixels of width below which texts take so many lines that more height is little. */
const NARROW = 320;
const LOW_WHERE_NARROW = 720;
/** Pixels of the frame that Firefox draws around a popup. */
const FRAME = 2;

/**
 * Says in the page's root how much room there is, for styles: `data-room` whether that is little,
 * and `--room` how high a popup can be.
 *
 * @param isPopup is the window one that follows its content, unless it is a tab?
 */
export function useWindowRoom(isPopup: boolean): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    let zoom = devicePixelRatio;
    const fit = (): void => {
      if (zoom !== devicePixelRatio) root.removeAttribute('style');
      zoom = devicePixelRatio;
      const follows = isPopup && !root.classList.contains('in-tab');
      const room = follows ? roomForPopup(root) : innerHeight;
      if (room === undefined) return;
      const kind = roomIn(innerWidth, room);
      // Written where it changes alone: all styles of the page depend on it.
      if (root.dataset['room'] !== kind) root.dataset['room'] = kind;
      if (follows) root.style.setProperty('--room', `${room}px`);
    };
    fit();
    addEventListener('resize', fit);
    return () => removeEventListener('resize', fit);
  }, [isPopup]);
}

/**
 * Pixels that a popup can be high; undefined where they are enough for what is in it.
 *
 * It has the height of its content, which says nothing of the room there is, and a style that goes
 * by it would keep it from growing. In Chrome one that is lower than its content is as high as it
 * can be. Firefox lets the page be as high as it likes, and cuts off what is below the screen.
 */
function roomForPopup(root: HTMLElement): number | undefined {
  if (import.meta.env.FIREFOX) {
    const bottom = (screen.availTop ?? 0) + screen.availHeight - FRAME;
    return bottom - (globalThis.mozInnerScreenY ?? 0);
  }
  // A pixel more may come from rounding.
  return root.scrollHeight > innerHeight + 1 ? innerHeight : undefined;
}

function roomIn(width: number, height: number): 'plenty' | 'low' | 'lowest' {
  if (height < LOWEST) return 'lowest';
  return height < (width < NARROW ? LOW_WHERE_NARROW : LOW) ? 'low' : 'plenty';
}
