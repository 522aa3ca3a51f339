import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readFuller } from '../utils/page/closed-article.ts';

/** Injected after the extractor where a page has closed panels without content, and a payload. */
export default defineUnlistedScript(() =>
  JSON.stringify(readFuller(document, location.href.split('#')[0] ?? '')),
);
