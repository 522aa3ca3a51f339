import { prefersReducedMotion } from './prefers-reduced-motion.ts';

/** Where in the window what is read aloud may stand, and where it is put; shares of its height. */
const HIGHEST = 0.12;
const LOWEST = 0.75;
const AIM = 0.3;

/** Keys that scroll. */
const SCROLLING = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End']);

export interface Follower {
  /** Keeps in view what is read now; goes there in any case where the user asked for it. */
  follow: (range: StaticRange, isAsked: boolean) => void;
}

/**
 * Follows what is read aloud, until stopped. Who scrolls away is left alone until what is read
 * comes into the window by itself, or is asked for.
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

/** The first of the ranges, in the article's order, that is not above a line of the window. */
export function firstBelow(ranges: readonly StaticRange[], line: number): number {
  let from = 0;
  let to = ranges.length - 1;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const range = ranges[middle];
    // Of a sentence that is half above the line, too, the beginning is wanted.
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
