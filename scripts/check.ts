/** What one wants to know after an edit: all that needs no browser with the extension in it. */
import { needBrowsers } from './browsers.ts';
import {
  buildExtensions,
  checkAll,
  checkSources,
  generateTypes,
  testBuilds,
  testUnits,
} from './checks.ts';
import { together } from './steps.ts';

await checkAll([
  () => needBrowsers(['chromium']),
  generateTypes,
  () => together(checkSources, buildExtensions),
  // Which branches are taken is counted with all the rest: that takes a while, too.
  // Each of the two waits for one page of a browser at a time.
  () => together(testUnits, testBuilds),
]);
