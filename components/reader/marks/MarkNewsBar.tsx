import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { message } from '../../../utils/ui/index.ts';
import type { MarkingActions, MarkNews } from './marking-actions.ts';

interface Props {
  news: MarkNews | undefined;
  tell: (news: MarkNews | undefined) => void;
  actions: RefObject<MarkingActions | undefined>;
}

/** Milliseconds for which it is shown, unless somebody is about to use it. */
const SHOWN_MS = 8000;

/** Says what has been done to marks, and offers to undo it or to add a note. */
export function MarkNewsBar({ news, tell, actions }: Props) {
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!news) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const close = (): void => {
      if (bar.current?.matches(':hover, :focus-within')) timer = setTimeout(close, SHOWN_MS);
      else tell(undefined);
    };
    timer = setTimeout(close, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [news]);
  const { made } = news ?? {};
  return (
    <>
      <output class="visually-hidden">
        {news && <span key={news.turn}>{message(news.key)}</span>}
      </output>
      {news && (
        <section class="mark-news" ref={bar} aria-label={message('marks')}>
          <p>{message(news.key)}</p>
          {made !== undefined && (
            <button type="button" class="button" onClick={() => actions.current?.edit(made)}>
              {message('mark_add_note')}
            </button>
          )}
          {news.canUndo && (
            <button type="button" class="button" onClick={() => actions.current?.undo()}>
              {message('undo')}
            </button>
          )}
          <button type="button" class="button quiet" onClick={() => tell(undefined)}>
            {message('dismiss')}
          </button>
        </section>
      )}
    </>
  );
}
