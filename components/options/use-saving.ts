import { useEffect, useState } from 'preact/hooks';
import type { Changes, Saved } from '../../utils/settings/index.ts';

/** What became of the last change. */
export interface Saving {
  saved: Saved;
  /** Which change that was: the same news twice is news. */
  turn: number;
}

/** Milliseconds for which it is shown that a change was saved; that it was not stays. */
const SHOWN_MS = 2000;

/** Saves changes, and tells what became of the last of them. */
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
