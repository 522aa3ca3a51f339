import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import {
  createThrottle,
  onTabChange,
  PATIENCE_MS,
  type Reading,
  readToShow,
} from '../../utils/tab/index.ts';

/** Milliseconds between two pages in a tab; what changes on a page may be read sooner. */
const PAGE_MS = 1000;

/** The reading of a tab's page; undefined while the first one is under way. */
export interface ReadingHook {
  reading: Reading | undefined;
  /** To be called whenever the page may have changed: one that never rests is read now and then. */
  readAgain: () => void;
}

/**
 * Reads the tab, and reads it again whenever it shows another page. That is at once, but where the
 * tab does nothing else: a page may change its address as often as it likes.
 *
 * @param begun the first reading, where it is under way already
 */
export function useReading(tabId: number | undefined, begun?: Promise<Reading>): ReadingHook {
  const [reading, setReading] = useState<Reading>();
  const reader = useMemo(() => createReader(tabId, begun, setReading), [tabId, begun]);
  useEffect(() => {
    const timer = setTimeout(setReading, PATIENCE_MS, orSilent);
    return () => clearTimeout(timer);
  }, [tabId]);
  // At once, and not after the next frame as other effects: the first one shows nothing yet.
  useLayoutEffect(() => reader.start(), [reader]);
  return { reading, readAgain: reader.readAgain };
}

interface Reader {
  /** @returns what stops it */
  start: () => () => void;
  readAgain: () => void;
}

function createReader(
  tabId: number | undefined,
  begun: Promise<Reading> | undefined,
  show: (reading: Reading) => void,
): Reader {
  let latest = 0;
  let shown: Reading | undefined;
  const read = (): void => {
    latest += 1;
    const turn = latest;
    const tab = turn === 1 && begun ? begun : readToShow(tabId);
    // Of several readings under way only the latest counts: it is of the page that is there.
    void tab.then((answer) => {
      if (turn !== latest || isSame(shown, answer) || isTooEarly(shown, answer)) return;
      // Who follows the page begins anew with what is read now, and has missed what came since.
      if (shown) changes.ask();
      shown = answer;
      show(answer);
    });
  };
  const changes = createThrottle(read);
  const pages = createThrottle(() => {
    changes.reset();
    read();
  }, PAGE_MS);
  return {
    start: () => {
      read();
      const stop = tabId === undefined ? undefined : onTabChange(tabId, pages.ask);
      return () => {
        latest += 1;
        stop?.();
        pages.stop();
        changes.stop();
      };
    },
    readAgain: changes.ask,
  };
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
