import { useEffect, useState } from 'preact/hooks';

/** Entries of a long list that are drawn at once: more than any window shows. */
const FIRST = 40;
/** And with each step after that. */
const STEP = 60;

/** How many entries of a list to draw: those that can be seen at once, and soon after them all. */
export function useDrawnCount(list: readonly unknown[]): number {
  const [drawn, setDrawn] = useState({ list, count: FIRST });
  const count = drawn.list === list ? drawn.count : FIRST;
  useEffect(() => {
    if (count >= list.length) return undefined;
    const timer = setTimeout(() => setDrawn({ list, count: count + STEP }));
    return () => clearTimeout(timer);
  }, [list, count]);
  return Math.min(count, list.length);
}
