import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { spot } from '../utils/page/spot/index.ts';
import { tellFound } from '../utils/spotted/index.ts';

/** Chromium prepares pages that the user may never see; not yet in TypeScript's DOM types. */
type MaybePrerendered = Document & { prerendering?: boolean };

function tell(): void {
  void tellFound();
}

/**
 * Runs on every http(s) page once it is idle, and asks whether that is Fumadocs, which is all that
 * it can do: no listener, no observer, and no message where it is not. What stays on a Fumadocs
 * page, the lookout, the background sends when it is told of one.
 */
export default defineUnlistedScript(() => {
  if (spot(document) === undefined) return;
  // Where the browser knows no such property, an image of that name may stand in for it.
  if ((document as MaybePrerendered).prerendering === true)
    document.addEventListener('prerenderingchange', tell, { once: true });
  else tell();
});
