import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { plainPage } from '../utils/page/article/index.ts';
import { withoutHash } from '../utils/page/dom/index.ts';
import { readFullerArticle } from '../utils/page/restore/index.ts';

/**
 * Injected after the extractor into pages with closed panels and a payload: returns what changes in
 * the article with those panels, as JSON.
 */
export default defineUnlistedScript(() =>
  JSON.stringify(readFullerArticle(plainPage(document), withoutHash(location.href))),
);
