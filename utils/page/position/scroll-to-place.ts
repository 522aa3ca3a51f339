import {
  isShown,
  type Landmarks,
  type Place,
  scrollerOf,
  topOf,
  viewOf,
} from './reading-position.ts';

/** The line at which places are read moves near the end of a page, so it is approached. */
const MOST_STEPS = 6;

/**
 * Scrolls at once to a place of an article: the way back from `readPlace`. Moves no focus and opens
 * nothing; a section that is not shown gives way to the one before it.
 */
export function scrollToPlace(
  { elements, body }: Landmarks,
  { current, part }: Pick<Place, 'current' | 'part'>,
): void {
  const first = elements.find(isShown);
  if (!first) return;
  const last = elements.findLast(isShown);
  const at = elements.findLastIndex((element, index) => index <= current && isShown(element));
  const next = elements.find((element, index) => index > current && isShown(element));
  const share = at === current ? part : 1;
  const scroller = scrollerOf(first);
  // The beginning of the article is that of its page, with the title.
  if (at < 0 && part <= 0) {
    scroller.scrollTo({ top: 0, behavior: 'instant' });
    return;
  }
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { top, bottom } = body.getBoundingClientRect();
    const start = at < 0 ? top : topOf(elements[at]);
    const end = next ? topOf(next) : bottom;
    // Rounded up, since a section is read from the pixel on at which its heading is at the line.
    const by = Math.ceil(start + share * (end - start) - viewOf(first, last).line);
    const before = scroller.scrollTop;
    scroller.scrollBy({ top: by, behavior: 'instant' });
    if (by === 0 || scroller.scrollTop === before) return;
  }
}
