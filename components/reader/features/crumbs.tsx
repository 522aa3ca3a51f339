import { useEffect, useState } from 'preact/hooks';
import { Crumbs } from '../Crumbs.tsx';
import type { ReaderContext } from '../hooks/use-reader-context.ts';
import type { Feature } from './feature-contract.ts';

/** Says in the bar where one is, once the title has scrolled away. */
export function useCrumbs(reader: ReaderContext): Feature {
  const { article, place, title, go, sectionOf } = reader;
  const isAway = useIsAbove(title);
  return {
    facts: isAway && place && (
      <Crumbs
        {...{ article, place }}
        go={(heading) => go(heading ? sectionOf(heading.index) : title.current)}
      />
    ),
  };
}

/** Is an element above what the window shows? */
function useIsAbove({ current: element }: ReaderContext['title']): boolean {
  const [isAbove, setAbove] = useState(false);
  useEffect(() => {
    if (!element) return undefined;
    const watcher = new IntersectionObserver(
      ([entry]) => entry && setAbove(!entry.isIntersecting && entry.boundingClientRect.top < 0),
      { rootMargin: `-${barHeight()}px 0px 0px` },
    );
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [element]);
  return isAbove;
}

function barHeight(): number {
  return document.querySelector<HTMLElement>('.top-bar')?.offsetHeight ?? 0;
}
