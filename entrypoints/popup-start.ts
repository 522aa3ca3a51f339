import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askedTab, startReading } from '../utils/tab/index.ts';

/** Runs in the popup's head: the page is read while the popup's own scripts are loaded. */
export default defineUnlistedScript(() => {
  globalThis.earlyReading = startReading(askedTab());
});
