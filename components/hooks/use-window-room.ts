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
/** Widths in pixels up to which not every button has room for its words, and a line for its facts. */
const NARROW = 356;
const NARROWEST = 320;
const LOW_WHERE_NARROW = 720;
/** Width in pixels of the frame that Firefox draws around a popup. */
const FRAME = 2;

/**
 * Tells style sheets how much room there is: on the root `data-room` if it is low and `data-width`
 * if it is narrow, and on a popup’s content `--room`, its greatest height.
 *
 * Media queries would do for a panel. But Chrome tries a popup at its least size whenever it lays it
 * out: each query that asks for the width has all its styles found twice for each frame.
 *
 * @param isPopup whether the window is sized by its content
 */
export function useWindowRoom(isPopup: boolean): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    let zoom = devicePixelRatio;
    const fit = (): void => {
      const app = document.getElementById('app');
      if (zoom !== devicePixelRatio) app?.removeAttribute('style');
      zoom = devicePixelRatio;
      const follows = isPopup && !root.classList.contains('in-tab');
      if (!follows) tell(root, 'width', widthOf(innerWidth));
      const room = follows ? roomForPopup(root) : innerHeight;
      if (room === undefined) return;
      tell(root, 'room', roomIn(innerWidth, room));
      if (follows) app?.style.setProperty('--room', `${room}px`);
    };
    fit();
    addEventListener('resize', fit);
    return () => removeEventListener('resize', fit);
  }, [isPopup]);
}

/** Writes it where it changes alone: all styles of the page depend on it. */
function tell({ dataset }: HTMLElement, name: string, value: string): void {
  if (dataset[name] !== value) dataset[name] = value;
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

function widthOf(width: number): 'wide' | 'narrow' | 'narrowest' {
  if (width > NARROW) return 'wide';
  return width > NARROWEST ? 'narrow' : 'narrowest';
}

/** Where texts wrap much, more height is still little. */
function roomIn(width: number, height: number): 'plenty' | 'low' | 'lowest' {
  if (height < LOWEST) return 'lowest';
  return height < (width < NARROWEST ? LOW_WHERE_NARROW : LOW) ? 'low' : 'plenty';
}
