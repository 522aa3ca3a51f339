import { BUILDS, lastRelease, sizesOf, sizeTable } from '../build/sizes.ts';

/** What the built extensions weigh, and how that differs from the last release. */
export function benchSizes(): void {
  const release = lastRelease();
  const than = release ? `, and the difference to release ${release.version}` : '';
  for (const build of BUILDS) {
    console.log(`\nMinified bytes of ${build}${than}`);
    for (const line of sizeTable(sizesOf(build), release?.sizes[build])) console.log(`  ${line}`);
  }
}
