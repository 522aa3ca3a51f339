import { useLayoutEffect, useState } from 'preact/hooks';
import {
  readerQuery,
  readForReader,
  type ReaderQuery,
  type ReaderReading,
} from '../../../utils/reader.ts';

/** What the reader page shows; undefined while that is being read. */
export function useReaderReading(query: ReaderQuery): ReaderReading | undefined {
  const [reading, setReading] = useState<ReaderReading>();
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
