import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { onTabChange, PATIENCE_MS, readTab, type Reading } from '../../utils/tab.ts';

/** The reading of a tab's page; undefined while the first one is under way. */
export interface ReadingHook {
  reading: Reading | undefined;
  readAgain: () => void;
}

/**
 * Reads the tab, and reads it again whenever it shows another page.
 *
 * @param begun the first reading, where it is under way already
 */
export function useReading(tabId: number | undefined, begun?: Promise<Reading>): ReadingHook {
  const [reading, setReading] = useState<Reading>();
  const latest = useRef(0);
  const readAgain = useCallback(() => {
    latest.current += 1;
    const turn = latest.current;
    const tab = turn === 1 && begun ? begun : readTab(tabId);
    // Of several readings under way only the latest counts: it is of the page that is there.
    void tab.then((answer) => {
      if (turn !== latest.current) return;
      setReading((last) => (isSame(last, answer) || isTooEarly(last, answer) ? last : answer));
    });
  }, [tabId, begun]);
  useEffect(() => {
    const timer = setTimeout(setReading, PATIENCE_MS, orSilent);
    return () => clearTimeout(timer);
  }, [tabId]);
  // At once, and not after the next frame as other effects: the first one shows nothing yet.
  useLayoutEffect(() => {
    readAgain();
    return tabId === undefined ? undefined : onTabChange(tabId, readAgain);
  }, [tabId, readAgain]);
  return { reading, readAgain };
}

/** A page that has not answered yet may be busy, or hang. */
function orSilent(last: Reading | undefined): Reading {
  return last ?? { state: 'error', problem: 'silent' };
}

/** A page read again is mostly the same: then nothing is drawn anew, and nothing forgotten. */
function isSame(last: Reading | undefined, answer: Reading): boolean {
  return JSON.stringify(last) === JSON.stringify(answer);
}

/** Of a page that has only begun to load again less can be said than is known of it. */
function isTooEarly(last: Reading | undefined, answer: Reading): boolean {
  if (last?.state !== 'ready' || answer.state !== 'ready' || !answer.isLoading) return false;
  const { url, headings, posts = [] } = answer.article;
  return url === last.article.url && headings.length + posts.length === 0;
}
