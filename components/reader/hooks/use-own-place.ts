import { useEffect, useState } from 'preact/hooks';
import type { Landmarks, Place } from '../../../utils/page/place.ts';
import type { Heading } from '../../../utils/page/types.ts';
import { watchPlace } from '../../../utils/watch-place.ts';

/** Where in the article on this page the reader is; undefined where it has no sections. */
export function useOwnPlace(
  body: HTMLElement | undefined,
  headings: readonly Heading[],
): Place | undefined {
  const [place, setPlace] = useState<Place>();
  useEffect(() => {
    if (!body) return undefined;
    const left = new AbortController();
    const find = (): Landmarks => ({ elements: headingsIn(body, headings), body });
    watchPlace(find, { onPlace: setPlace, onChange: () => undefined }, left.signal);
    return () => left.abort();
  }, [body, headings]);
  return place;
}

/** The element of each heading; undefined where the content has it not. */
export function headingsIn(
  body: ParentNode,
  headings: readonly Heading[],
): (HTMLElement | undefined)[] {
  const elements = new Map(
    [...body.querySelectorAll<HTMLElement>('[data-index]')].map((element) => [
      Number(element.dataset['index']),
      element,
    ]),
  );
  return headings.map(({ index }) => elements.get(index));
}
