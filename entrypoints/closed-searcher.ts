import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { plainPage } from '../utils/page/article/index.ts';
import { withoutHash } from '../utils/page/dom/index.ts';
import { fullerTexts } from '../utils/page/restore/index.ts';

/** Like the searcher, for articles that have been read with their closed panels. */
export default defineUnlistedScript(() =>
  JSON.stringify(fullerTexts(plainPage(document), withoutHash(location.href))),
);
