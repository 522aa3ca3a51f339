import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { showLastTheme } from '../utils/settings/index.ts';
import { askedTab, startReading } from '../utils/tab/index.ts';

/**
 * Runs in the head of the popup, before anything is drawn: reads the page while the popup's own
 * scripts are loading. One script more would have to be fetched before them.
 */
export default defineUnlistedScript(() => {
  globalThis.earlyReading = startReading(askedTab());
  showLastTheme();
});
