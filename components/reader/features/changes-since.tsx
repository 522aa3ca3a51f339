import { useRef } from 'preact/hooks';
import type { ReaderContext } from '../hooks/use-reader-context.ts';
import { ChangesBar } from '../ChangesBar.tsx';
import { nextStop } from '../next-stop.ts';
import type { Feature } from './feature-contract.ts';

/** Milliseconds that smooth scrolling may take. */
const GLIDE_MS = 1500;

/** Says what has changed since the article was read, and leads from one change to the next. */
export function useChangesSince(reader: ReaderContext): Feature {
  const { changes, clipboard } = reader;
  const last = useRef<{ stop: HTMLElement; at: number }>(undefined);
  const step = (by: 1 | -1): boolean => {
    if (!changes) return false;
    const { stop: from, at = -Infinity } = last.current ?? {};
    const isGliding = performance.now() - at < GLIDE_MS;
    const stop = nextStop(changes.stops, by, from, isGliding);
    if (!stop) {
      clipboard.tell('changes_end');
      return true;
    }
    last.current = { stop, at: performance.now() };
    reader.go(stop, true);
    return true;
  };
  return {
    belowBar: changes && (
      <ChangesBar key={changes.since} {...{ changes, step }} keys={reader.settings.keys} />
    ),
    keys: { next_change: () => step(1), previous_change: () => step(-1) },
  };
}
