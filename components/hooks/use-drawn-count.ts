import { useEffect, useState } from 'preact/hooks';

/** Entries of a long list that are drawn at first: more than any window shows. */
const FIRST = 40;
/** Entries that each further step adds. */
const STEP = 60;

/**
 * Returns how many entries of a list to draw: at first those that can be visible, soon all.
 *
 * @param step entries that each further step adds
 * @param most entries that are drawn at all
 */
export function useDrawnCount(list: readonly unknown[], step = STEP, most = Infinity): number {
  const [drawn, setDrawn] = useState({ list, count: FIRST });
  const count = drawn.list === list ? drawn.count : FIRST;
  const wanted = Math.min(list.length, most);
  useEffect(() => {
    if (count >= wanted) return undefined;
    const timer = setTimeout(() => setDrawn({ list, count: count + step }));
    return () => clearTimeout(timer);
  }, [list, count, wanted]);
  return Math.min(count, wanted);
}
