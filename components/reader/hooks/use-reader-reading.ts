import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import {
  type OwnTab,
  readAtAddress,
  readForReader,
  type ReaderReading,
} from '../../../utils/reader/index.ts';
import {
  browserSessionId,
  parseReaderQuery,
  readerQuery,
  type ReaderQuery,
} from '../../../utils/reader-tabs/index.ts';
import { PATIENCE_MS } from '../../../utils/tab/index.ts';

/** What the reader page shows, and how it is read. */
interface Read {
  /**
   * `undefined` while it is being read. For a page that is still loading, first what is there, then
   * all.
   */
  reading: ReaderReading | undefined;
  /** Opens the page at an address in a tab of its own, and reads it from there. */
  readAnew: (url: string) => void;
}

/**
 * Reads what the reader page shows.
 *
 * @param own its own tab
 */
export function useReaderReading(query: ReaderQuery, own: OwnTab): Read {
  const [reading, setReading] = useState<ReaderReading>();
  const [anew, setAnew] = useState<string>();
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
    if (anew === undefined) void readForReader(query, own, show, left.signal);
    else void readAtAddress(anew, show, left.signal);
    return () => left.abort();
  }, [query, own, anew]);
  const readAnew = (url: string): void => {
    setReading(undefined);
    setAnew(url);
  };
  return { reading, readAnew };
}

/** A page that does not answer may be busy, or hang. */
function lastOrSilent(last: ReaderReading | undefined): ReaderReading {
  return last ?? { state: 'error', problem: 'silent' };
}

/** Changes this page's address to another query; which sections are read stays as it is. */
function showQuery(query: ReaderQuery): void {
  const { sections } = parseReaderQuery(location.search);
  const search = readerQuery({ ...query, ...(sections && { sections }) });
  history.replaceState(history.state, '', search + location.hash);
}
