import { prefersReducedMotion } from './prefers-reduced-motion.ts';

/**
 * Shares of the window's height: the spoken text may be between the first two, and is scrolled to
 * the third.
 */
const HIGHEST = 0.12;
const LOWEST = 0.75;
const AIM = 0.3;

/** Keys that scroll. */
const SCROLLING = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End']);

/** Keeps spoken text in view. */
export interface Follower {
  /**
   * Scrolls to what is spoken now if it is being followed, or in any case if `isAsked`: the user
   * asked for it.
   */
  follow: (range: StaticRange, isAsked: boolean) => void;
}

/**
 * Follows what is read aloud until the signal fires. When the user scrolls away, following pauses
 * until the spoken text comes into the window by itself, or the user asks for it.
 */
export function followSpoken(signal: AbortSignal): Follower {
  let isLeft = false;
  const leave = (): void => {
    isLeft = true;
  };
  for (const type of ['wheel', 'touchmove']) {
    addEventListener(type, leave, { signal, passive: true });
  }
  const press = ({ key }: KeyboardEvent): void => {
    if (SCROLLING.has(key)) leave();
  };
  addEventListener('keydown', press, { signal });
  return {
    follow: (range, isAsked) => {
      const { top, bottom } = liveRange(range).getBoundingClientRect();
      if (top === bottom) return;
      const isInWindow = top >= 0 && bottom <= innerHeight;
      if (isAsked || isInWindow) isLeft = false;
      const isHigh = top < innerHeight * HIGHEST;
      const isLow = bottom > innerHeight * LOWEST && top > innerHeight * AIM;
      if (isLeft || !(isHigh || isLow)) return;
      const behavior = prefersReducedMotion() ? 'instant' : 'smooth';
      scrollBy({ top: top - innerHeight * AIM, behavior });
    },
  };
}

/**
 * Returns the index of the first range (in document order) that is not above a line, in pixels from
 * the top of the window.
 */
export function firstBelow(ranges: readonly StaticRange[], line: number): number {
  let from = 0;
  let to = ranges.length - 1;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const range = ranges[middle];
    // A sentence that is partly above the line begins above it, and its beginning is wanted.
    if (range && liveRange(range).getBoundingClientRect().bottom <= line) from = middle + 1;
    else to = middle;
  }
  return from;
}

function liveRange({ startContainer, startOffset, endContainer, endOffset }: StaticRange): Range {
  const range = new Range();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
}
