import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { withoutHash } from '../utils/page/dom/index.ts';
import { extract, plainPage } from '../utils/page/article/index.ts';

/** Injected on demand; what it returns is the answer to `askPage`. */
export default defineUnlistedScript(() =>
  JSON.stringify(extract(plainPage(document), withoutHash(location.href))),
);
