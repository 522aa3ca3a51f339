import { useEffect, useRef, useState } from 'preact/hooks';
import type { PrintedReading } from '../../../utils/memory/index.ts';
import type { Article } from '../../../utils/page/types.ts';
import { factsOf, memoryModule } from '../../hooks/use-remembered.ts';
import type { ChangedArticle, FoundChanges } from '../find-changes.ts';
import type { ReaderMemory } from './use-memory.ts';

/** What has changed in the article since it was read. */
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

/** Milliseconds after which the article is compared even if the page is still busy. */
const PATIENCE_MS = 1000;
/** Milliseconds after which a user who has done something on the page counts as reading. */
const STAY_MS = 10_000;
const INPUTS = ['wheel', 'touchmove', 'keydown', 'pointerdown'];

/** Once the article is shown, compares it with its last reading and marks the changes. */
export function useChanges(shown: Shown): ReaderChanges | undefined {
  const { article, body, turn, isWhole, memory, headingOf } = shown;
  const [changes, setChanges] = useState<ReaderChanges>();
  /**
   * The last reading when the page was opened; what is saved from then on is the present reading.
   */
  const before = useRef<{ url: string; reading: PrintedReading | undefined }>(undefined);
  const { isOn, record } = memory;
  const isKnown = record !== undefined;
  useEffect(() => {
    if (!body || !isWhole || !isOn) return undefined;
    const left = new AbortController();
    const find = async (): Promise<void> => {
      const { readingBefore } = await memoryModule();
      // What has been forgotten is not compared with, whatever is saved later.
      if (!isKnown || before.current?.url !== article.url) {
        before.current = { url: article.url, reading: readingBefore(record) };
      }
      const { reading } = before.current;
      if (!reading) return;
      const [{ findChanges }] = await Promise.all([import('../find-changes.ts'), rest()]);
      const text = memory.text();
      if (left.signal.aborted || !text) return;
      const found = findChanges({ article, body, text, headingOf }, reading.prints);
      if (found) setChanges({ ...found, since: reading.at });
    };
    void find();
    return () => {
      left.abort();
      setChanges(undefined);
      void import('../find-changes.ts').then(({ unmarkChanges }) => unmarkChanges());
    };
  }, [body, turn, isWhole, isOn, isKnown, article.url]);
  useKeptPrints(shown);
  return changes;
}

/** Saves the present state of the article once it counts as read. */
function useKeptPrints({ article, body, turn, isWhole, memory }: Shown): void {
  const { isOn, record } = memory;
  const opened = useRef(Date.now());
  const kept = useRef<{ url: string; turn: number }>(undefined);
  const isKnown = record !== undefined;
  const lastRead = Math.max(record?.place?.at ?? 0, record?.readAt ?? 0);
  const isRead = lastRead > opened.current;
  useEffect(() => {
    if (!body || !isWhole || !isOn || !isKnown) return undefined;
    const { url } = article;
    const keep = async (): Promise<void> => {
      if (kept.current?.url === url && kept.current.turn === turn) return;
      kept.current = { url, turn };
      const [{ printsOf }, { keepPrints }] = await Promise.all([
        import('../read-prints.ts'),
        memoryModule(),
      ]);
      const text = memory.text();
      const prints = text && printsOf(text, article, body);
      if (prints) await keepPrints(factsOf(article), prints);
    };
    if (isRead) {
      void keep();
      return undefined;
    }
    // Returning to parts that were read before counts as reading, too.
    return afterInput(() => void keep());
  }, [body, turn, isWhole, isOn, isKnown, isRead, article.url]);
}

/** Calls back some time after the user has done something on the page, if it is still visible. */
function afterInput(act: () => void): () => void {
  const left = new AbortController();
  const { signal } = left;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const begin = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      if (!document.hidden) act();
    }, STAY_MS);
  };
  for (const type of INPUTS) addEventListener(type, begin, { signal, passive: true });
  return () => {
    left.abort();
    clearTimeout(timer);
  };
}

/** Waits until visible parts have been drawn, but not for long. */
function rest(): Promise<unknown> {
  return new Promise((resolve) => requestIdleCallback(resolve, { timeout: PATIENCE_MS }));
}
