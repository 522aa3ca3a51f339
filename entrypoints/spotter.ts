import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { onNavigation, whenStill } from '../utils/navigation.ts';
import { spot } from '../utils/page/spot.ts';
import { tellSpotted } from '../utils/tell-spotted.ts';

/**
 * Runs on every http(s) page once it is idle. On a page without marks of Fumadocs it ends there:
 * no message, no listener, no observer.
 */
export default defineUnlistedScript(() => {
  if (spot(document).length > 0) follow();
});

/** Chromium prepares pages that the user may never see; not yet in TypeScript's DOM types. */
type MaybePrerendered = Document & { prerendering?: boolean };

/** Tells the background what the tab shows, now and after each change of page. */
function follow(): void {
  const stopped = new AbortController();
  let watching = new AbortController();
  const tell = (): void => {
    // It fails when the extension was reloaded or removed: then there is nobody left to tell.
    tellSpotted(spot(document).length > 0).catch(() => stopped.abort());
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
  if ((document as MaybePrerendered).prerendering)
    document.addEventListener('prerenderingchange', start, { once: true });
  else start();
}
