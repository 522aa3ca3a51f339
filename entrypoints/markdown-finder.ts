import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { markdownAddresses } from '../utils/page/markdown/index.ts';

/** Injected when the reader looks for ways to copy the article. */
export default defineUnlistedScript(() =>
  JSON.stringify(markdownAddresses(document, location.href)),
);
