import { useRef } from 'preact/hooks';
import { nextStop } from '../next-stop.ts';
import type { ReaderContext } from './use-reader-context.ts';

/** Milliseconds that smooth scrolling may take. */
const GLIDE_MS = 1500;

/**
 * Goes from one of several elements to the next or previous one.
 *
 * @returns a function that goes there and tells whether there was one; the elements are given in
 * document order
 */
export function useStops(
  go: ReaderContext['go'],
): (stops: readonly HTMLElement[], by: 1 | -1) => boolean {
  const last = useRef<{ stop: HTMLElement; at: number }>(undefined);
  return (stops, by) => {
    const { stop: from, at = -Infinity } = last.current ?? {};
    const isGliding = performance.now() - at < GLIDE_MS;
    const stop = nextStop(stops, by, from, isGliding);
    if (!stop) return false;
    last.current = { stop, at: performance.now() };
    go(stop, true);
    return true;
  };
}
