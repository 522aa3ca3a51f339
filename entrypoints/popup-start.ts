import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askedTab, startReading } from '../utils/tab/index.ts';

/** Runs in the head of the popup: reads the page while the popup's own scripts are loading. */
export default defineUnlistedScript(() => {
  globalThis.earlyReading = startReading(askedTab());
});
