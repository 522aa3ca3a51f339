import { whenStill } from './navigation.ts';
import { readPlace, type Landmarks, type Place } from './page/place.ts';

export interface PlaceWatcher {
  /** The reader is somewhere else. */
  onPlace: (place: Place) => void;
  /** The page has changed: its headings may be others. */
  onChange: () => void;
}

/**
 * Tells where in this page's article the reader is, at once and whenever that changes.
 *
 * @param find the article's headings on the page as it is now
 */
export function watchPlace(
  find: () => Landmarks | undefined,
  { onPlace, onChange }: PlaceWatcher,
  signal: AbortSignal,
): void {
  let found: Landmarks | undefined;
  let current = -1;
  let told = '';
  let frame = 0;

  const tell = (): void => {
    frame = 0;
    // Hydration and routers put other elements in the place of those that were there.
    if (!found?.body.isConnected || found.elements[current]?.isConnected === false) {
      found = find();
      sizes.disconnect();
      if (found) sizes.observe(found.body);
    }
    const place = found && readPlace(found, current);
    if (!place) return;
    ({ current } = place);
    const said = JSON.stringify(place);
    if (said !== told) onPlace(place);
    told = said;
  };
  const soon = (): void => {
    frame ||= requestAnimationFrame(tell);
  };
  const sizes = new ResizeObserver(soon);

  tell();
  addEventListener('scroll', soon, { capture: true, signal });
  addEventListener('resize', soon, { signal });
  // A jump to what is on screen already moves nothing but focus, and a window that the popup has
  // taken focus from tells nobody of that.
  addEventListener('hashchange', soon, { signal });
  whenStill(
    document,
    () => {
      found = undefined;
      soon();
      onChange();
    },
    signal,
  );
  signal.addEventListener('abort', () => {
    sizes.disconnect();
    cancelAnimationFrame(frame);
  });
}
