import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPayload } from '../utils/page/restore/index.ts';

/**
 * Injected into a tab with a raw payload: returns its article. Separate from the extractor, since
 * few pages need it.
 */
export default defineUnlistedScript(() => JSON.stringify(readPayload(document)));
