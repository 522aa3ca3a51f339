import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import {
  readerQuery,
  readForReader,
  type ReaderQuery,
  type ReaderReading,
} from '../../../utils/reader.ts';
import { PATIENCE_MS } from '../../../utils/tab.ts';

/** What the reader page shows; undefined while that is being read. */
export function useReaderReading(query: ReaderQuery): ReaderReading | undefined {
  const [reading, setReading] = useState<ReaderReading>();
  useEffect(() => {
    const timer = setTimeout(setReading, PATIENCE_MS, orSilent);
    return () => clearTimeout(timer);
  }, []);
  useLayoutEffect(() => {
    void readForReader(query).then((answer) => {
      // The tab may go; the address is what the article is found by from now on.
      if (answer.state === 'ready') {
        history.replaceState(history.state, '', readerQuery(answer.article) + location.hash);
      }
      setReading(answer);
    });
  }, [query]);
  return reading;
}

/** A page that has not answered yet may be busy, or hang. */
function orSilent(last: ReaderReading | undefined): ReaderReading {
  return last ?? { state: 'error', problem: 'silent' };
}
