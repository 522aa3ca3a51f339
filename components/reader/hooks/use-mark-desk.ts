import { useEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../../../utils/page/types.ts';
import type * as Part from '../marks/marking-part.tsx';
import type { MarkDesk, Marks } from '../marks/mark-desk.ts';

/** The marks of the reader's article. */
export interface ReaderMarks {
  /** What makes and shows marks; `undefined` until it has been loaded, after the article. */
  part: typeof Part | undefined;
  /** `undefined` until the whole article is there. */
  desk: MarkDesk | undefined;
  /** `undefined` until there is something to tell. */
  marks: Marks | undefined;
}

interface Shown {
  article: Article;
  body: HTMLElement | undefined;
  turn: number;
  /** Whether more of the article will come. */
  isLoading: boolean;
}

/** Milliseconds after which it is loaded even if the page is still busy. */
const PATIENCE_MS = 1000;

/** Once the article is shown, loads what can be done with marks, and shows those that there are. */
export function useMarkDesk({ article, body, turn, isLoading }: Shown): ReaderMarks {
  const [part, setPart] = useState<typeof Part>();
  const [shown, setShown] = useState<Pick<ReaderMarks, 'desk' | 'marks'>>();
  const isLoaded = useRef(false);
  const { url, title, headings } = article;
  useEffect(() => {
    if (!body || isLoaded.current) return undefined;
    const load = (): void => {
      isLoaded.current = true;
      void import('../marks/marking-part.tsx').then(setPart);
    };
    const idle = requestIdleCallback(load, { timeout: PATIENCE_MS });
    return () => cancelIdleCallback(idle);
  }, [body]);
  useEffect(() => {
    if (!part || !body || isLoading) return undefined;
    const desk = new part.MarkDesk({ body, headings, url, title }, (marks) =>
      setShown({ desk, marks }),
    );
    setShown({ desk, marks: undefined });
    void part.startDesk(desk);
    return () => {
      desk.leave();
      setShown(undefined);
    };
  }, [part, body, turn, isLoading, url, title, headings]);
  return { part, desk: shown?.desk, marks: shown?.marks };
}
