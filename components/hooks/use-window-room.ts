import { useLayoutEffect } from 'preact/hooks';

declare global {
  /** Pixels from the top of the screen to that of the page; Firefox only. */
  var mozInnerScreenY: number | undefined;
  interface Screen {
    /** Top of the part of the screen that windows may use; not in any standard. */
    availTop?: number;
  }
}

/**
 * Heights in pixels below which a view leaves out what is not needed, and nearly everything else.
 */
const LOW = 480;
const LOWEST = 360;
/** Width in pixels below which texts wrap so much that more height is still little. */
const NARROW = 320;
const LOW_WHERE_NARROW = 720;
/** Width in pixels of the frame that Firefox draws around a popup. */
const FRAME = 2;

/**
 * Tells style sheets how much room there is: `data-room` on the root if it is little, and `--room`
 * for the greatest height of a popup.
 *
 * @param isPopup whether the window is sized by its content
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
 * Greatest height of a popup in pixels; `undefined` if its content fits.
 *
 * The height of a popup follows its content and does not tell the room there is, and a style that
 * follows the height would keep it from growing. In Chrome, a popup that is lower than its content
 * has the greatest height. Firefox lets the page be of any height, and cuts off what is below the
 * screen.
 */
function roomForPopup(root: HTMLElement): number | undefined {
  if (import.meta.env.FIREFOX) {
    const bottom = (screen.availTop ?? 0) + screen.availHeight - FRAME;
    return bottom - (globalThis.mozInnerScreenY ?? 0);
  }
  // Rounding may add a pixel.
  return root.scrollHeight > innerHeight + 1 ? innerHeight : undefined;
}

function roomIn(width: number, height: number): 'plenty' | 'low' | 'lowest' {
  if (height < LOWEST) return 'lowest';
  return height < (width < NARROW ? LOW_WHERE_NARROW : LOW) ? 'low' : 'plenty';
}
