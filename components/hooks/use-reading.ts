import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import {
  createThrottle,
  keepReading,
  onTabChange,
  PATIENCE_MS,
  type Reading,
  readToShow,
  readTwice,
  type TwoReadings,
} from '../../utils/tab/index.ts';

/**
 * Milliseconds between readings of two pages in a tab; changes within a page may be read sooner.
 */
const PAGE_MS = 1000;

/** What `useReading` returns; no `reading` until the first one has ended. */
export interface ReadingHook {
  reading: Reading | undefined;
  /** Call it whenever the page may have changed; it is throttled for pages that never rest. */
  readAgain: () => void;
}

/**
 * Reads the page in a tab, and again whenever the tab shows another page: at once, but less often
 * for a page that changes its address all the time.
 *
 * @param begun the kept reading and the first reading, if they have begun already
 */
export function useReading(tabId: number | undefined, begun?: TwoReadings): ReadingHook {
  const [reading, setReading] = useState<Reading>();
  const reader = useMemo(() => createReader(tabId, begun, setReading), [tabId, begun]);
  useEffect(() => {
    const timer = setTimeout(setReading, PATIENCE_MS, lastOrSilent);
    return () => clearTimeout(timer);
  }, [tabId]);
  // Before the next frame, unlike other effects, since nothing is shown yet.
  useLayoutEffect(() => reader.start(), [reader]);
  return { reading, readAgain: reader.readAgain };
}

interface Reader {
  /** @returns a function that stops it */
  start: () => () => void;
  readAgain: () => void;
}

function createReader(
  tabId: number | undefined,
  begun: TwoReadings | undefined,
  show: (reading: Reading) => void,
): Reader {
  let latest = 0;
  let shown: Reading | undefined;
  const showNew = (answer: Reading): void => {
    // Followers start over with what has been read now, and have missed changes since.
    if (shown && !isKept(shown)) changes.ask();
    shown = answer;
    show(answer);
  };
  const readNow = async (turn: number, reading: Promise<Reading>): Promise<void> => {
    const now = await reading;
    // Only the latest of several readings counts, since it is of the present page.
    if (turn !== latest) return;
    const answer = shown && isKept(shown) ? withKeptArticle(shown, now, tabId) : now;
    if (!isSame(shown, answer) && !isTooEarly(shown, answer)) showNew(answer);
  };
  const read = (): void => {
    latest += 1;
    void readNow(latest, readToShow(tabId));
  };
  const readFirst = async (): Promise<void> => {
    latest += 1;
    const turn = latest;
    const { kept, read: readPage } = begun ?? readTwice(tabId);
    const early = await kept;
    if (early && turn === latest) {
      showNew(early);
      await drawn();
    }
    await readNow(turn, readPage());
  };
  const changes = createThrottle(read);
  const pages = createThrottle(() => {
    changes.reset();
    read();
  }, PAGE_MS);
  return {
    start: () => {
      void readFirst();
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

/** Milliseconds in which a visible view has drawn what it shows. */
const DRAWN_MS = 100;

/** Resolves after the next frame; hidden views have none, so it also resolves after a while. */
function drawn(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, DRAWN_MS);
  });
}

/** A page that does not answer may be busy or hang, even if something is kept of it. */
function lastOrSilent(last: Reading | undefined): Reading {
  return last && !isKept(last) ? last : { state: 'error', problem: 'silent' };
}

function isKept(reading: Reading): boolean {
  return reading.state === 'ready' && reading.isKept === true;
}

/** The new reading; with the kept article if both are equal, so that nothing is drawn again. */
function withKeptArticle(kept: Reading, now: Reading, tabId: number | undefined): Reading {
  if (kept.state !== 'ready' || now.state !== 'ready') return now;
  if (JSON.stringify(kept.article) === JSON.stringify(now.article))
    return { ...now, article: kept.article };
  if (tabId !== undefined) void keepReading(tabId, now.article);
  return now;
}

/** Is nothing new? A page read again is mostly the same, and then nothing is drawn again. */
function isSame(last: Reading | undefined, answer: Reading): boolean {
  return JSON.stringify(last) === JSON.stringify(answer);
}

/** Does a page that has just begun to reload tell less than is known already? */
function isTooEarly(last: Reading | undefined, answer: Reading): boolean {
  if (last?.state !== 'ready' || isKept(last)) return false;
  if (answer.state !== 'ready' || !answer.isLoading) return false;
  const { url, headings, posts = [] } = answer.article;
  return url === last.article.url && headings.length + posts.length === 0;
}
