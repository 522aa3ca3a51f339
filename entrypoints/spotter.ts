import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { onNavigation, whenStill } from '../utils/follow/index.ts';
import { spot } from '../utils/page/spot/index.ts';
import { tellSpotted } from '../utils/spotted/index.ts';

declare global {
  /** Set in the extension's own world on a page that is being followed. */
  var isSpotting: boolean | undefined;
}

/**
 * Runs on every http(s) page once it is idle. On a page without marks of Fumadocs it ends there:
 * no message, no listener, no observer. Run again, it leaves a page that is followed alone.
 */
export default defineUnlistedScript(() => {
  if (globalThis.isSpotting || spot(document).length === 0) return;
  globalThis.isSpotting = true;
  follow();
});

/** Chromium prepares pages that the user may never see; not yet in TypeScript's DOM types. */
type MaybePrerendered = Document & { prerendering?: boolean };

/** Tells the background what the tab shows, now and after each change of page. */
function follow(): void {
  const stopped = new AbortController();
  let watching = new AbortController();
  const tell = (): void => {
    void tellSpotted(spot(document).length > 0).then((isThere) => isThere || stopped.abort());
  };
  const tellUntilStill = (): void => {
    watching.abort();
    watching = new AbortController();
    tell();
    whenStill(document, tell, AbortSignal.any([watching.signal, stopped.signal]));
  };
  const start = (): void => {
    tellUntilStill();
    onNavigation(window, tellUntilStill, stopped.signal);
  };
  // Where the browser knows no such property, an image of that name may stand in for it.
  if ((document as MaybePrerendered).prerendering === true)
    document.addEventListener('prerenderingchange', start, { once: true });
  else start();
}
