import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { payloadTexts } from '../utils/page/restore/index.ts';

/** The searcher for a tab that shows a raw payload. */
export default defineUnlistedScript(() => JSON.stringify(payloadTexts(document)));
