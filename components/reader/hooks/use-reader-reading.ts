import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { type ReaderReading, readForReader } from '../../../utils/reader/index.ts';
import {
  browserSessionId,
  readerQuery,
  type ReaderQuery,
} from '../../../utils/reader-tabs/index.ts';
import { PATIENCE_MS } from '../../../utils/tab/index.ts';

/**
 * Reads what the reader page shows; `undefined` while it is being read. For a page that is still
 * loading, first what is there, then all.
 */
export function useReaderReading(query: ReaderQuery): ReaderReading | undefined {
  const [reading, setReading] = useState<ReaderReading>();
  useEffect(() => {
    const timer = setTimeout(setReading, PATIENCE_MS, lastOrSilent);
    return () => clearTimeout(timer);
  }, []);
  useLayoutEffect(() => {
    const left = new AbortController();
    let asked = query;
    let isAnswered = false;
    const show = (answer: ReaderReading): void => {
      // From now on the article is found by its address, since the tab may be closed; but until all
      // of it has loaded, another reading has to ask the tab.
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

/** A page that does not answer may be busy, or hang. */
function lastOrSilent(last: ReaderReading | undefined): ReaderReading {
  return last ?? { state: 'error', problem: 'silent' };
}

/** Changes this page's address to another query. */
function showQuery(query: ReaderQuery): void {
  history.replaceState(history.state, '', readerQuery(query) + location.hash);
}
