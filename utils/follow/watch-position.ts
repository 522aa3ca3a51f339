import { whenStill } from './navigation.ts';
import { type Landmarks, type Place, readPlace } from '../page/position/index.ts';

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
  let count = 0;

  const tell = (): void => {
    frame = 0;
    // Hydration and routers put other elements in the place of those that were there.
    if (!found?.body.isConnected || found.elements[current]?.isConnected === false) {
      found = find();
      sizes.disconnect();
      count = headingsIn(found?.body);
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
  // Long after the page came to rest its article may still be another, or have more in it.
  const sizes = new ResizeObserver(() => {
    if (found && (!found.body.isConnected || headingsIn(found.body) !== count)) onChange();
    soon();
  });

  tell();
  // It may have changed already, between its being read and now.
  if (isUnlike(found)) onChange();
  addEventListener('scroll', soon, { capture: true, signal });
  addEventListener('resize', soon, { signal });
  // A jump to what is on screen already moves nothing but focus, and a window that the popup has
  // taken focus from tells nobody of that.
  addEventListener('hashchange', soon, { signal });
  // Firefox has it from 147 on.
  window.navigation?.addEventListener('currententrychange', soon, { signal });
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

/** Does the page have other headings than those that were looked for? */
function isUnlike(found: Landmarks | undefined): boolean {
  if (!found) return headingsIn(document.body) > 0;
  return found.elements.includes(undefined) || headingsIn(found.body) !== found.elements.length;
}

function headingsIn(body: Element | undefined): number {
  return body?.querySelectorAll('h1,h2,h3,h4,h5,h6').length ?? 0;
}
