import { useEffect, useState } from 'preact/hooks';
import { INTRODUCTION } from '../../utils/page/outline/index.ts';
import type * as Memory from '../../utils/memory/index.ts';
import type { Outcome, PostFacts, ReadingState } from '../../utils/memory/index.ts';
import type { Article } from '../../utils/page/types.ts';
import type { Remembers } from '../../utils/settings/index.ts';

/** Loads the module of what is remembered; nothing that is shown at once waits for it. */
export function memoryModule(): Promise<typeof Memory> {
  return import('../../utils/memory/index.ts');
}

/** What `useRemembered` returns. */
export interface Remembered {
  /** `undefined` until it is known, or if nothing may be remembered. */
  outcome: Outcome | undefined;
  state: ReadingState;
  /** Whether the storage has not answered for a while. */
  isSlow: boolean;
  /** Shows the outcome of a change, once it is there. */
  show: (outcome: Outcome | Promise<Outcome>) => Promise<Outcome>;
}

/** Milliseconds after which it is said that the storage does not answer. */
const PATIENCE_MS = 4000;

const NOTHING: ReadingState = { isRead: false, passed: INTRODUCTION };

/**
 * What is remembered of an article, kept up to date with changes in other pages of the extension.
 */
export function useRemembered(
  { url, headings }: Pick<Article, 'url' | 'headings'>,
  remember: Remembers,
): Remembered {
  const [known, setKnown] = useState<Pick<Remembered, 'outcome' | 'state'>>({
    outcome: undefined,
    state: NOTHING,
  });
  const [isSlow, setSlow] = useState(false);
  /** Waits for an answer of the storage, and says when that takes long. */
  const patiently = async <T>(answer: T | Promise<T>): Promise<T> => {
    const timer = setTimeout(setSlow, PATIENCE_MS, true);
    const settled = await answer;
    clearTimeout(timer);
    setSlow(false);
    return settled;
  };
  const take = async (outcome: Outcome | undefined): Promise<void> => {
    const { readingState } = await memoryModule();
    const record = outcome && 'record' in outcome ? outcome.record : undefined;
    setKnown({ outcome, state: outcome ? readingState(record, headings) : NOTHING });
  };
  useEffect(() => {
    const left = new AbortController();
    const { signal } = left;
    const ask = async (): Promise<void> => {
      const memory = await memoryModule();
      if (!(await memory.mayRemember(remember))) return;
      const key = memory.postKey(url);
      const again = async (): Promise<void> => {
        const outcome = await patiently(memory.recall(url));
        if (!signal.aborted) await take(outcome);
      };
      memory.onMemoryNews((news) => {
        const isOurs =
          ('changed' in news && news.changed === key) ||
          ('forgotten' in news && news.forgotten.some((other) => other === key));
        if (isOurs || 'restored' in news) void again();
      }, signal);
      await again();
    };
    if (remember === 'nothing') void take(undefined);
    else void ask();
    return () => left.abort();
  }, [url, headings, remember]);
  const show: Remembered['show'] = async (answer) => {
    const outcome = await patiently(answer);
    await take(outcome);
    return outcome;
  };
  return { ...known, isSlow, show };
}

/** Returns the facts of an article that are remembered. */
export function factsOf({ url, title, lang, dir, minutes, words }: Article): PostFacts {
  return { url, title, lang, dir, minutes, words };
}
