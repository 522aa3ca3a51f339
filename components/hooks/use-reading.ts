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
 * @param begun what is kept of it and the first reading, where they are under way already
 */
export function useReading(tabId: number | undefined, begun?: TwoReadings): ReadingHook {
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
  begun: TwoReadings | undefined,
  show: (reading: Reading) => void,
): Reader {
  let latest = 0;
  let shown: Reading | undefined;
  const showNew = (answer: Reading): void => {
    // Who follows the page begins anew with what is read now, and has missed what came since.
    if (shown && !isKept(shown)) changes.ask();
    shown = answer;
    show(answer);
  };
  const readNow = async (turn: number, reading: Promise<Reading>): Promise<void> => {
    const now = await reading;
    // Of several readings under way only the latest counts: it is of the page that is there.
    if (turn !== latest) return;
    const answer = shown && isKept(shown) ? mended(shown, now, tabId) : now;
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

/** Milliseconds in which a view that can be seen has drawn what it shows. */
const DRAWN_MS = 100;

/** After the next frame; views that nobody sees have none. */
function drawn(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, DRAWN_MS);
  });
}

/** A page that has not answered yet may be busy, or hang, whatever is known of it from before. */
function orSilent(last: Reading | undefined): Reading {
  return last && !isKept(last) ? last : { state: 'error', problem: 'silent' };
}

function isKept(reading: Reading): boolean {
  return reading.state === 'ready' && reading.isKept === true;
}

/** What was read now, with what was kept where that is the same: then nothing is drawn anew. */
function mended(kept: Reading, now: Reading, tabId: number | undefined): Reading {
  if (kept.state !== 'ready' || now.state !== 'ready') return now;
  if (JSON.stringify(kept.article) === JSON.stringify(now.article))
    return { ...now, article: kept.article };
  if (tabId !== undefined) void keepReading(tabId, now.article);
  return now;
}

/** A page read again is mostly the same: then nothing is drawn anew, and nothing forgotten. */
function isSame(last: Reading | undefined, answer: Reading): boolean {
  return JSON.stringify(last) === JSON.stringify(answer);
}

/** Of a page that has only begun to load again less can be said than is known of it. */
function isTooEarly(last: Reading | undefined, answer: Reading): boolean {
  if (last?.state !== 'ready' || isKept(last)) return false;
  if (answer.state !== 'ready' || !answer.isLoading) return false;
  const { url, headings, posts = [] } = answer.article;
  return url === last.article.url && headings.length + posts.length === 0;
}
