import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { type ReaderReading, readForReader } from '../../../utils/reader/index.ts';
import {
  browserSessionId,
  readerQuery,
  type ReaderQuery,
} from '../../../utils/reader-tabs/index.ts';
import { PATIENCE_MS } from '../../../utils/tab/index.ts';

/**
 * What the reader page shows; undefined while that is being read. Of a page that is still loading,
 * first what there is of it, then all.
 */
export function useReaderReading(query: ReaderQuery): ReaderReading | undefined {
  const [reading, setReading] = useState<ReaderReading>();
  useEffect(() => {
    const timer = setTimeout(setReading, PATIENCE_MS, orSilent);
    return () => clearTimeout(timer);
  }, []);
  useLayoutEffect(() => {
    const left = new AbortController();
    let asked = query;
    let isAnswered = false;
    const show = (answer: ReaderReading): void => {
      // The tab may go; the address is what the article is found by from now on. Until all of it
      // has come, another reading has to ask the tab.
      if (answer.state === 'ready') {
        const { url } = answer.article;
        isAnswered = true;
        showQuery(answer.loaded === 'loading' ? { ...asked, url } : { url });
      }
      setReading(answer);
    };
    const nameLife = async (): Promise<void> => {
      const life = await browserSessionId();
      if (life === undefined || isAnswered) return;
      asked = { ...query, life };
      showQuery(asked);
    };
    if (query.tabId !== undefined && query.life === undefined) void nameLife();
    void readForReader(query, show, left.signal);
    return () => left.abort();
  }, [query]);
  return reading;
}

/** A page that has not answered yet may be busy, or hang. */
function orSilent(last: ReaderReading | undefined): ReaderReading {
  return last ?? { state: 'error', problem: 'silent' };
}

/** Has the page's address ask for something from now on. */
function showQuery(query: ReaderQuery): void {
  history.replaceState(history.state, '', readerQuery(query) + location.hash);
}
