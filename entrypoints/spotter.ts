import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { spot } from '../utils/page/spot/index.ts';
import { tellFound } from '../utils/spotted/index.ts';

/** Chromium's flag for pages loaded in advance, which TypeScript's DOM types lack. */
type MaybePrerendered = Document & { prerendering?: boolean };

function tell(): void {
  void tellFound();
}

/**
 * Runs on every http(s) page once it is idle, and tests whether it is Fumadocs. It does nothing
 * else: no listener, no observer, and no message if it is not. If it is, the background is told and
 * injects the lookout.
 */
export default defineUnlistedScript(() => {
  if (spot(document) === undefined) return;
  // In browsers without this property, an image of that name may shadow it.
  if ((document as MaybePrerendered).prerendering === true)
    document.addEventListener('prerenderingchange', tell, { once: true });
  else tell();
});
