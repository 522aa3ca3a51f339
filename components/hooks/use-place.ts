import { useEffect, useRef, useState } from 'preact/hooks';
import { follow, type Seek } from '../../utils/follow/index.ts';
import type { Place } from '../../utils/page/position/index.ts';
import type { Article } from '../../utils/page/types.ts';

/**
 * The reader's place in the tab's article while the view is shown, `undefined` while unknown; and
 * what scrolls the page to another.
 */
export function usePlace(
  tabId: number | undefined,
  article: Article | undefined,
  onChange: () => void,
): { place: Place | undefined; seek: Seek } {
  const [place, setPlace] = useState<Place>();
  const seek = useRef<Seek>(undefined);
  const [seekNow] = useState<Seek>(() => (to: Parameters<Seek>[0]) => seek.current?.(to));
  useEffect(() => {
    setPlace(undefined);
    if (tabId === undefined || !article) return undefined;
    const left = new AbortController();
    const watcher = { onPlace: setPlace, onChange };
    seek.current = follow(tabId, article.headings, watcher, left.signal);
    return () => {
      seek.current = undefined;
      left.abort();
    };
  }, [tabId, article, onChange]);
  return { place, seek: seekNow };
}
