/**
 * `npm run keep-sizes`, when a release is made: keeps what both builds weigh, so that tests and
 * benchmark print how they differ from it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RELEASE_FILE, sizesOf, type Release } from '../tests/build/sizes.ts';
import { ROOT } from './steps.ts';

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  version: string;
};
const release: Release = {
  version,
  sizes: { 'chrome-mv3': sizesOf('chrome-mv3'), 'firefox-mv3': sizesOf('firefox-mv3') },
};
writeFileSync(RELEASE_FILE, `${JSON.stringify(release, null, 2)}\n`);
console.log(`Kept the sizes of ${version} in docs/sizes.json`);
