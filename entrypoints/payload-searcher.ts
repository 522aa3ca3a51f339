import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { payloadTexts } from '../utils/page/restore/index.ts';

/** Like the searcher, for a tab with a raw payload. */
export default defineUnlistedScript(() => JSON.stringify(payloadTexts(document)));
