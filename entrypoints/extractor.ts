import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { withoutHash } from '../utils/page/dom/index.ts';
import { extract, plainPage } from '../utils/page/article/index.ts';

function read(): string {
  return JSON.stringify(extract(plainPage(document), withoutHash(location.href)));
}

/**
 * Injected on demand; what it returns is the answer to `askPage`. Where the lookout is, it stays to
 * be asked again: the browser has compiled it by then. The lookout removes it with itself.
 */
export default defineUnlistedScript(() => {
  if (globalThis.isSpotting) globalThis.readAgain = read;
  return read();
});
