import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPayload } from '../utils/page/restore/index.ts';

/** Injected into a tab that shows a raw payload; apart from the extractor, which few pages need less. */
export default defineUnlistedScript(() => JSON.stringify(readPayload(document)));
