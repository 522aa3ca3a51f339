import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { onNavigation, whenStill } from '../utils/follow/index.ts';
import { spot } from '../utils/page/spot/index.ts';
import { tellSpotted } from '../utils/spotted/index.ts';

declare global {
  /** Set in the extension's own world on a page that is being followed. */
  var isSpotting: boolean | undefined;
}

/**
 * Stays on a Fumadocs page that the spotter has found: tells the background what the tab shows,
 * now and after each change of page. Where the tab has gone on to a page of another kind it ends,
 * and it leaves a page that is followed alone.
 */
export default defineUnlistedScript(() => {
  if (globalThis.isSpotting || spot(document) === undefined) return;
  globalThis.isSpotting = true;
  follow();
});

function follow(): void {
  const stopped = new AbortController();
  let watching = new AbortController();
  const tell = (): void => {
    const isFumadocs = spot(document) !== undefined;
    // Of a page that is none nothing stays but what watches for the next one.
    if (!isFumadocs) globalThis.readAgain = undefined;
    void tellSpotted(isFumadocs).then((isThere) => isThere || stopped.abort());
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
