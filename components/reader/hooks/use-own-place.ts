import { useEffect, useState } from 'preact/hooks';
import type { Landmarks, Place } from '../../../utils/page/position/index.ts';
import type { Heading } from '../../../utils/page/types.ts';
import { watchPlace } from '../../../utils/follow/index.ts';

/**
 * The reader's place in the article on this page; `undefined` if it has no sections.
 *
 * @param turn changes when the article on the page does
 */
export function useOwnPlace(
  body: HTMLElement | undefined,
  headings: readonly Heading[],
  turn: number,
): Place | undefined {
  const [place, setPlace] = useState<Place>();
  useEffect(() => {
    if (!body) return undefined;
    const left = new AbortController();
    const find = (): Landmarks => ownLandmarks(body, headings);
    watchPlace(find, { onPlace: setPlace, onChange: () => undefined }, left.signal);
    return () => left.abort();
  }, [body, headings, turn]);
  return place;
}

/** Returns the present elements of the article's headings on this page. */
export function ownLandmarks(body: HTMLElement, headings: readonly Heading[]): Landmarks {
  return { elements: headingsIn(body, headings), body };
}

/** Returns the element of each heading; `undefined` for one that is not in the content. */
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
