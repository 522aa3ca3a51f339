import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { extract } from '../utils/page/extract.ts';

/** Injected on demand; what it returns is the answer to `askPage`. */
export default defineUnlistedScript(() =>
  JSON.stringify(extract(document, location.href.split('#')[0] ?? '')),
);
