import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { plainPage } from '../utils/page/article/index.ts';
import { withoutHash } from '../utils/page/dom/index.ts';
import { readFullerArticle } from '../utils/page/restore/index.ts';

/** Injected after the extractor where a page has closed panels without content, and a payload. */
export default defineUnlistedScript(() =>
  JSON.stringify(readFullerArticle(plainPage(document), withoutHash(location.href))),
);
