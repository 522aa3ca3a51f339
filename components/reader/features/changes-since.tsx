import type { ReaderContext } from '../hooks/use-reader-context.ts';
import { ChangesBar } from '../ChangesBar.tsx';
import { useStops } from '../hooks/use-stops.ts';
import type { Feature } from './feature-contract.ts';

/** Says what has changed since the article was read, and leads from one change to the next. */
export function useChangesSince(reader: ReaderContext): Feature {
  const { changes, clipboard } = reader;
  const goToStop = useStops(reader.go);
  const step = (by: 1 | -1): boolean => {
    if (!changes) return false;
    if (!goToStop(changes.stops, by)) clipboard.tell('changes_end');
    return true;
  };
  return {
    belowBar: changes && (
      <ChangesBar key={changes.since} {...{ changes, step }} keys={reader.settings.keys} />
    ),
    keys: { next_change: () => step(1), previous_change: () => step(-1) },
  };
}
