import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { markdownAddresses } from '../utils/page/markdown/index.ts';

/**
 * Injected when ways to copy the article are looked for: returns the addresses of the site's own
 * Markdown.
 */
export default defineUnlistedScript(() =>
  JSON.stringify(markdownAddresses(document, location.href)),
);
