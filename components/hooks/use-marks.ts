import { useEffect, useState } from 'preact/hooks';
import type { KnownMarks, MarkRecord, MemoryFault } from '../../utils/memory/index.ts';
import { memoryModule } from './use-remembered.ts';

/** Marks that are stored, or why none are shown. */
export type Marks =
  | { state: 'loading' }
  | { state: 'ready'; marks: readonly MarkRecord[]; damaged: number }
  | { state: 'private' }
  | { state: 'fault'; fault: MemoryFault };

/** Milliseconds within which several changes are handled together. */
const TOGETHER_MS = 50;

/**
 * The marks of one post, or of all, kept up to date with changes in other pages of the extension.
 * What reads them is loaded late.
 *
 * @param url of the post; `all` for all posts, undefined for none
 */
export function useMarks(url: string | undefined): Marks {
  const [known, setKnown] = useState<Marks>({ state: 'loading' });
  useEffect(() => {
    if (url === undefined) return undefined;
    const left = new AbortController();
    const { signal } = left;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const watch = async (): Promise<void> => {
      const { allMarks, marksNeedAsking, marksOf, onMemoryNews, postKey } = await memoryModule();
      if (signal.aborted) return;
      if ((await marksNeedAsking()) !== undefined) return setKnown({ state: 'private' });
      const ask = async (): Promise<void> => {
        const answer = await (url === 'all' ? allMarks() : marksOf(url));
        if (!signal.aborted) setKnown(marksIn(answer));
      };
      const key = postKey(url);
      onMemoryNews((news) => {
        const isOurs =
          'restored' in news ||
          ('marked' in news && (url === 'all' || news.marked.some((post) => post === key)));
        if (!isOurs) return;
        clearTimeout(timer);
        timer = setTimeout(() => void ask(), TOGETHER_MS);
      }, signal);
      await ask();
      return undefined;
    };
    void watch();
    return () => {
      left.abort();
      clearTimeout(timer);
      setKnown({ state: 'loading' });
    };
  }, [url]);
  return known;
}

function marksIn(answer: KnownMarks | { fault: MemoryFault }): Marks {
  if ('fault' in answer) return { state: 'fault', fault: answer.fault };
  return { state: 'ready', marks: answer.marks, damaged: answer.damaged };
}
