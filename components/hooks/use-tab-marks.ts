import { useEffect, useMemo, useState } from 'preact/hooks';
import { pageAddress } from '../../utils/page/flight/index.ts';
import type { FoundOnPage } from '../../utils/page/words/index.ts';
import type { Article } from '../../utils/page/types.ts';
import type { MarkRecord } from '../../utils/memory/index.ts';
import type * as Part from '../tab/PostMarks.tsx';
import { useMarks } from './use-marks.ts';

/** The marks of the article in a tab, and where they are in it. */
export interface TabMarks {
  marks: readonly MarkRecord[];
  /** As many as there are marks; `undefined` until it is known. */
  found: readonly FoundOnPage[] | undefined;
  /** How many there are in each section, by index of the heading. */
  counts: ReadonlyMap<number, number> | undefined;
  /** Draws their list; `undefined` until it is loaded, which is only where there are any. */
  PostMarks: typeof Part.PostMarks | undefined;
}

const NONE: readonly MarkRecord[] = [];

/** What is known of a tab's marks; nothing that is shown at once waits for it. */
export function useTabMarks(
  tabId: number | undefined,
  { kind, url, headings, posts = [] }: Article,
): TabMarks {
  const page = kind === 'payload' ? pageAddress(url) : url;
  const known = useMarks(posts.length > 0 ? undefined : page);
  const marks = known.state === 'ready' ? known.marks : NONE;
  const [part, setPart] = useState<typeof Part>();
  const [found, setFound] = useState<{ of: typeof marks; places: FoundOnPage[] }>();
  useEffect(() => {
    if (marks.length === 0 || tabId === undefined) return undefined;
    let isLeft = false;
    void import('../tab/PostMarks.tsx').then(setPart);
    void import('../../utils/marking/index.ts')
      .then(({ findMarks }) => findMarks(tabId, marks, headings))
      .then((places) => {
        if (!isLeft) setFound({ of: marks, places });
      });
    return () => {
      isLeft = true;
    };
  }, [tabId, marks, headings]);
  const places = found?.of === marks ? found.places : undefined;
  const counts = useMemo(() => places && countsOf(places), [places]);
  return { marks, found: places, counts, PostMarks: part?.PostMarks };
}

function countsOf(places: readonly FoundOnPage[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { section } of places) {
    if (section !== undefined) counts.set(section, (counts.get(section) ?? 0) + 1);
  }
  return counts;
}
