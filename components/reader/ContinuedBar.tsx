import { useEffect } from 'preact/hooks';
import { message } from '../../utils/ui/index.ts';
import type { ReaderMemory } from './hooks/use-memory.ts';

interface Props extends Pick<ReaderMemory, 'continued' | 'isFirst' | 'begin' | 'dismiss'> {
  /** Turns remembering off. */
  refuse: () => void;
}

/**
 * A bar that says that reading goes on where it stopped or, the first time, that the place has been
 * remembered.
 */
export function ContinuedBar({ continued, isFirst, begin, dismiss, refuse }: Props) {
  // Goes away once the user reads on.
  useEffect(() => {
    if (!continued || isFirst) return undefined;
    const start = scrollY;
    const left = new AbortController();
    const scrolled = (): void => {
      if (Math.abs(scrollY - start) > innerHeight) dismiss();
    };
    addEventListener('scroll', scrolled, { signal: left.signal, passive: true });
    return () => left.abort();
  }, [continued, isFirst]);
  const isShown = continued !== undefined || isFirst;
  return (
    <>
      <output class="visually-hidden">
        {isShown && (isFirst ? message('memory_first') : textOf(continued))}
      </output>
      {isShown && (
        <section
          class="continued-bar"
          aria-label={message('memory')}
          data-news={isFirst ? 'first' : 'continued'}
        >
          <p dir="auto">{isFirst ? message('memory_first') : textOf(continued)}</p>
          {isFirst ? (
            <button type="button" class="button" onClick={refuse}>
              {message('memory_dont')}
            </button>
          ) : (
            <button type="button" class="button" onClick={begin}>
              {message('from_start')}
            </button>
          )}
          <button type="button" class="button quiet" onClick={dismiss}>
            {message('dismiss')}
          </button>
        </section>
      )}
    </>
  );
}

function textOf(continued: Props['continued']): string {
  const section = continued?.section;
  return section === undefined ? message('continued') : message('continued_at', section);
}
