import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { withoutHash } from '../utils/page/address.ts';
import { extract } from '../utils/page/extract.ts';

/** Injected on demand; what it returns is the answer to `askPage`. */
export default defineUnlistedScript(() =>
  JSON.stringify(extract(document, withoutHash(location.href))),
);
