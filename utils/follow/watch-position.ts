import { whenStill } from './navigation.ts';
import { type Landmarks, type Place, readPlace, scrollToPlace } from '../page/position/index.ts';

/** Scrolls the page to a place in the article, without moving its focus. */
export type Seek = (place: Pick<Place, 'current' | 'part'>) => void;

/** Callbacks for the reader's place in a page. */
export interface PlaceWatcher {
  /** The reader's place has changed. */
  onPlace: (place: Place) => void;
  /** The page has changed, so that its headings may be others. */
  onChange: () => void;
}

/**
 * Reports where in this page's article the reader is: at once, and whenever that changes, at most
 * once per frame.
 *
 * @param find finds the article's headings on the page as it is now; called again after changes
 * @returns what scrolls the page to a place
 */
export function watchPlace(
  find: () => Landmarks | undefined,
  { onPlace, onChange }: PlaceWatcher,
  signal: AbortSignal,
): Seek {
  let found: Landmarks | undefined;
  let current = -1;
  let lastReported = '';
  let frame = 0;
  let count = 0;

  const tell = (): void => {
    frame = 0;
    // Hydration and routers replace elements.
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
    if (said !== lastReported) onPlace(place);
    lastReported = said;
  };
  const soon = (): void => {
    frame ||= requestAnimationFrame(tell);
  };
  // The article may change or grow long after the page has loaded.
  const sizes = new ResizeObserver(() => {
    if (found && (!found.body.isConnected || headingsIn(found.body) !== count)) onChange();
    soon();
  });

  tell();
  // It may have changed since it was read.
  if (isUnlike(found)) onChange();
  addEventListener('scroll', soon, { capture: true, signal });
  addEventListener('resize', soon, { signal });
  // A jump to a heading that is visible already only moves the focus, and a window that has lost
  // the focus to the popup gets no focus events.
  addEventListener('hashchange', soon, { signal });
  // Firefox has it since version 147.
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
  return (place) => {
    if (found) scrollToPlace(found, place);
  };
}

/** Does the page have other headings than those that were looked for? */
function isUnlike(found: Landmarks | undefined): boolean {
  if (!found) return headingsIn(document.body) > 0;
  return found.elements.includes(undefined) || headingsIn(found.body) !== found.elements.length;
}

function headingsIn(body: Element | undefined): number {
  return body?.querySelectorAll('h1,h2,h3,h4,h5,h6').length ?? 0;
}
