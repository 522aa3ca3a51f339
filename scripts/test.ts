/** Everything that must hold: what `npm test` runs once set up. */
import { buildBlog } from './blog.ts';
import { needBrowsers } from './browsers.ts';
import {
  buildExtensions,
  checkAll,
  checkSources,
  generateTypes,
  testBuilds,
  testEndToEnd,
  testUnits,
} from './checks.ts';
import { together } from './steps.ts';

await checkAll([
  () => needBrowsers(['chromium', 'firefox']),
  generateTypes,
  () => together(checkSources, buildExtensions, buildBlog),
  // Each of them waits for one page of a browser at a time.
  () => together(() => testUnits('--coverage'), testBuilds),
  testEndToEnd,
]);
