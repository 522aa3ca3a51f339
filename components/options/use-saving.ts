import { useEffect, useState } from 'preact/hooks';
import type { Changes, Saved } from '../../utils/settings/index.ts';

/** The outcome of the last change. */
export interface Saving {
  saved: Saved;
  /** Counts changes, so that the same outcome again is announced again. */
  turn: number;
}

/** Milliseconds for which success is shown; failures stay. */
const SHOWN_MS = 2000;

/** Saves changes, and returns the outcome of the last one. */
export function useSaving(
  change: (changes: Changes) => Promise<Saved>,
): [Saving | undefined, (changes: Changes) => void] {
  const [saving, setSaving] = useState<Saving>();
  useEffect(() => {
    if (saving?.saved !== 'saved') return undefined;
    const timer = setTimeout(setSaving, SHOWN_MS, undefined);
    return () => clearTimeout(timer);
  }, [saving]);
  const save = (changes: Changes): void => {
    void change(changes).then((saved) =>
      setSaving((last) => ({ saved, turn: (last?.turn ?? 0) + 1 })),
    );
  };
  return [saving, save];
}
