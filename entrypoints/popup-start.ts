import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { beginReading } from '../utils/tab/begun-reading.ts';
import { askedTab } from '../utils/tab/tab.ts';

/** Runs in the popup's head: the page is read while the popup's own scripts are loaded. */
export default defineUnlistedScript(() => {
  globalThis.begunReading = beginReading(askedTab());
});
