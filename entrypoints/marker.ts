import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createLanding } from '../utils/page/position/index.ts';
import { createPageWords } from '../utils/page/words/index.ts';

/**
 * Injected when words of a page are to be marked, or those of a mark shown. It changes nothing in
 * the page, and a second injection keeps the first.
 */
export default defineUnlistedScript(() => {
  globalThis.landOn ??= createLanding(document);
  globalThis.pageWords ??= createPageWords(document, globalThis.landOn);
});
