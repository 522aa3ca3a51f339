import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { onNavigation, whenStill } from '../utils/follow/index.ts';
import { spot } from '../utils/page/spot/index.ts';
import { tellSpotted } from '../utils/spotted/index.ts';

declare global {
  /** Set in the extension's isolated world on a page that the lookout watches. */
  var isSpotting: boolean | undefined;
}

/**
 * Injected into a Fumadocs page that the spotter has found, and stays there: reports to the
 * background what the tab shows, now and after each soft navigation. Ends if the page is no longer
 * Fumadocs, and does nothing on a page that is watched already.
 */
export default defineUnlistedScript(() => {
  if (globalThis.isSpotting || spot(document) === undefined) return;
  globalThis.isSpotting = true;
  follow();
});

function follow(): void {
  const stopped = new AbortController();
  let watching = new AbortController();
  let telling = new AbortController();
  const tell = (): void => {
    telling.abort();
    telling = new AbortController();
    const isFumadocs = spot(document) !== undefined;
    // On a page that is not Fumadocs, only the watch for the next page stays.
    if (!isFumadocs) globalThis.readAgain = undefined;
    void tellSpotted(isFumadocs, telling.signal).then((isAlive) => isAlive || stopped.abort());
  };
  const tellUntilStill = (): void => {
    watching.abort();
    watching = new AbortController();
    tell();
    whenStill(document, tell, AbortSignal.any([watching.signal, stopped.signal]));
  };
  tellUntilStill();
  onNavigation(window, tellUntilStill, stopped.signal);
}
