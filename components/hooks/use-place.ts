import { useEffect, useState } from 'preact/hooks';
import { follow } from '../../utils/follow/index.ts';
import type { Place } from '../../utils/page/position/index.ts';
import type { Article } from '../../utils/page/types.ts';

/** The reader's place in the tab's article while the view is shown; `undefined` while unknown. */
export function usePlace(
  tabId: number | undefined,
  article: Article | undefined,
  onChange: () => void,
): Place | undefined {
  const [place, setPlace] = useState<Place>();
  useEffect(() => {
    setPlace(undefined);
    if (tabId === undefined || !article) return undefined;
    const left = new AbortController();
    follow(tabId, article.headings, { onPlace: setPlace, onChange }, left.signal);
    return () => left.abort();
  }, [tabId, article, onChange]);
  return place;
}
