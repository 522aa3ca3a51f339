import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { withoutHash } from '../utils/page/dom/index.ts';
import { extract, keepReading, plainPage } from '../utils/page/article/index.ts';

function read(): string {
  return JSON.stringify(extract(plainPage(document), withoutHash(location.href)));
}

/**
 * Injected on demand: returns the article as JSON, see `askPage`. On pages with the lookout it
 * stays, so that it can be called again, already compiled, and reads only what has changed since;
 * the lookout removes it when the page changes.
 */
export default defineUnlistedScript(() => {
  if (!globalThis.isSpotting) return read();
  globalThis.readAgain = keepReading(document, read);
  return globalThis.readAgain();
});
