import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUILDS, OUTPUT, partsOf } from './sizes.ts';

/** Queries for what a popup tries again in each frame: Chrome lays it out at its least size first. */
const BY_SIZE =
  /@(?:media|container)[^{]*\b(?:width|height|inline-size|block-size|aspect-ratio)\b/g;

describe.each(BUILDS)('the popup’s styles in %s', (build) => {
  it('ask nowhere for the size of the window', () => {
    const sheets = partsOf(build, 'popup.html').filter((file) => file.endsWith('.css'));
    expect(sheets.length).toBeGreaterThan(0);
    const found = sheets.flatMap(
      (file) => readFileSync(join(OUTPUT, build, file), 'utf8').match(BY_SIZE) ?? [],
    );
    expect(found).toEqual([]);
  });
});
