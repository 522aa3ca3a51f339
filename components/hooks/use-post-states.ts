import { useEffect, useState } from 'preact/hooks';
import type { MarkedPost, MemoryFault, PostState } from '../../utils/memory/index.ts';
import type { Article, PostLink } from '../../utils/page/types.ts';
import type { Remembers } from '../../utils/settings/index.ts';
import { memoryModule } from './use-remembered.ts';

/** Which posts of a list have been read, by their addresses. */
export interface PostStates {
  /** `undefined` until it is known, or if nothing may be remembered. */
  states: ReadonlyMap<string, PostState> | undefined;
  /** Posts that have just been marked as read, which can be undone. */
  marked: readonly MarkedPost[];
  fault: MemoryFault | undefined;
  markRead: (posts: readonly PostLink[]) => Promise<void>;
  undo: () => Promise<void>;
}

/** Milliseconds within which several changes are handled together. */
const TOGETHER_MS = 50;

/** What is remembered of the posts of a list, kept up to date with changes in other pages. */
export function usePostStates(
  posts: readonly PostLink[],
  { lang, dir }: Pick<Article, 'lang' | 'dir'>,
  remember: Remembers,
): PostStates {
  const [states, setStates] = useState<PostStates['states']>();
  const [marked, setMarked] = useState<readonly MarkedPost[]>([]);
  const [fault, setFault] = useState<MemoryFault>();
  useEffect(() => {
    const left = new AbortController();
    const { signal } = left;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const watch = async (): Promise<void> => {
      const { mayRemember, onMemoryNews, postState, recallAll } = await memoryModule();
      if (!(await mayRemember(remember)) || signal.aborted) return;
      const ask = async (): Promise<void> => {
        const answer = await recallAll(posts.map(({ href }) => href));
        if (signal.aborted || 'fault' in answer) return;
        const found = posts.map(({ href }) => [href, postState(answer.records.get(href))] as const);
        setStates(new Map(found));
      };
      onMemoryNews(() => {
        clearTimeout(timer);
        timer = setTimeout(() => void ask(), TOGETHER_MS);
      }, signal);
      await ask();
    };
    void watch();
    return () => {
      left.abort();
      clearTimeout(timer);
      setStates(undefined);
    };
  }, [posts, remember]);
  const markRead = async (chosen: readonly PostLink[]): Promise<void> => {
    const { markAllRead } = await memoryModule();
    const facts = chosen.map(({ href, title }) => ({
      url: href,
      title,
      lang,
      dir,
      minutes: 0,
      words: 0,
    }));
    const answer = await markAllRead(facts);
    setFault('fault' in answer ? answer.fault : undefined);
    if ('marked' in answer) setMarked(answer.marked);
  };
  const undo = async (): Promise<void> => {
    const { unmarkAll } = await memoryModule();
    const answer = await unmarkAll(marked);
    setFault('fault' in answer ? answer.fault : undefined);
    if ('done' in answer) setMarked([]);
  };
  return { states, marked, fault, markRead, undo };
}
