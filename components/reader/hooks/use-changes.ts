import { useEffect, useRef, useState } from 'preact/hooks';
import type { PrintedReading } from '../../../utils/memory/index.ts';
import type { Article } from '../../../utils/page/types.ts';
import { memoryModule } from '../../hooks/use-remembered.ts';
import type { ChangedArticle, FoundChanges } from '../find-changes.ts';
import type { ReaderMemory } from './use-memory.ts';

/** What has changed in the article on the page since it was read. */
export interface ReaderChanges extends FoundChanges {
  /** When it was read, in milliseconds since 1970. */
  since: number;
}

interface Shown {
  article: Article;
  body: HTMLElement | undefined;
  turn: number;
  isWhole: boolean;
  memory: ReaderMemory;
  headingOf: ChangedArticle['headingOf'];
}

/** Milliseconds that a page which is never at rest has until it is compared all the same. */
const PATIENCE_MS = 1000;

/** Compares the article with how it was when it was read, once it is shown, and marks what is new. */
export function useChanges(shown: Shown): ReaderChanges | undefined {
  const { article, body, turn, isWhole, memory, headingOf } = shown;
  const [changes, setChanges] = useState<ReaderChanges>();
  /** How the article was as the page was opened: what is kept from then on is this reading. */
  const before = useRef<{ url: string; reading: PrintedReading | undefined }>(undefined);
  const { isOn, record } = memory;
  const isKnown = record !== undefined;
  useEffect(() => {
    if (!body || !isWhole || !isOn) return undefined;
    const left = new AbortController();
    const find = async (): Promise<void> => {
      const { readingBefore } = await memoryModule();
      // What has been forgotten is not compared with, whatever is kept later.
      if (!isKnown || before.current?.url !== article.url) {
        before.current = { url: article.url, reading: readingBefore(record) };
      }
      const { reading } = before.current;
      if (!reading) return;
      const [{ findChanges }] = await Promise.all([import('../find-changes.ts'), rest()]);
      const text = left.signal.aborted ? undefined : memory.text();
      const found = text && findChanges({ article, body, text, headingOf }, reading.prints);
      if (found) setChanges({ ...found, since: reading.at });
    };
    void find();
    return () => {
      left.abort();
      setChanges(undefined);
      void import('../find-changes.ts').then(({ unmarkChanges }) => unmarkChanges());
    };
  }, [body, turn, isWhole, isOn, isKnown, article.url]);
  return changes;
}

/** Waits until what is to be seen is, or for a moment. */
function rest(): Promise<unknown> {
  return new Promise((resolve) => requestIdleCallback(resolve, { timeout: PATIENCE_MS }));
}
