import { useEffect, useState } from 'preact/hooks';

/** Entries of a long list that are drawn at first: more than any window shows. */
const FIRST = 40;
/** Entries that each further step adds. */
const STEP = 60;

/**
 * Returns how many entries of a list to draw: at first those that can be visible, soon all.
 *
 * @param step entries that each further step adds
 */
export function useDrawnCount(list: readonly unknown[], step = STEP): number {
  const [drawn, setDrawn] = useState({ list, count: FIRST });
  const count = drawn.list === list ? drawn.count : FIRST;
  useEffect(() => {
    if (count >= list.length) return undefined;
    const timer = setTimeout(() => setDrawn({ list, count: count + step }));
    return () => clearTimeout(timer);
  }, [list, count]);
  return Math.min(count, list.length);
}
