/** Where the band rests until the pointer moves, as a part of the window's height. */
const REST = 0.4;

/** A band of lines, in pixels from the top of the window. */
export interface Band {
  top: number;
  height: number;
}

/**
 * Calls back with the band of lines that stands out: around the pointer while that is over the
 * article, else where it was last, and always between lines of text.
 *
 * @param lines height of the band in lines
 * @param step height of a line in pixels
 */
export function followLines(
  body: HTMLElement,
  { lines, step }: { lines: number; step: number },
  show: (band: Band) => void,
  signal: AbortSignal,
): void {
  let wanted = innerHeight * REST;
  let frame = 0;
  const place = (): void => {
    frame = 0;
    const middle = lineAt(body, wanted) ?? wanted;
    // Of an even number of lines, one more is below.
    const above = Math.floor((lines - 1) / 2);
    show({ top: middle - step * (above + 0.5), height: step * lines });
  };
  const ask = (): void => {
    frame ||= requestAnimationFrame(place);
  };
  const follow = ({ clientY, pointerType }: PointerEvent): void => {
    if (pointerType === 'touch') return;
    wanted = clientY;
    ask();
  };
  const options = { signal, passive: true };
  body.addEventListener('pointermove', follow, options);
  addEventListener('scroll', ask, options);
  addEventListener('resize', ask, options);
  signal.addEventListener('abort', () => cancelAnimationFrame(frame));
  ask();
}

/** The middle of the line of text at a height of the window; `undefined` where there is none. */
function lineAt(body: HTMLElement, y: number): number | undefined {
  const { left, right } = body.getBoundingClientRect();
  const caret = document.caretPositionFromPoint((left + right) / 2, y);
  if (!caret || !body.contains(caret.offsetNode)) return undefined;
  const { top, height } = caret.getClientRect() ?? new DOMRect();
  return height > 0 ? top + height / 2 : undefined;
}
