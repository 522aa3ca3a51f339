/**
 * What the project promises of its speed and size, as figures: ratios and differences within one
 * run, medians of several rounds, and after ± how far the machine's noise moves them.
 *
 * `npm run bench` takes all of it, `npm run bench -- tax click` the parts named, and
 * `npm run bench -- --against <folder>` measures another build in turns with this one.
 */
import { parseArgs } from 'node:util';
import { buildsFor, type Builds } from '../tests/bench/builds.ts';
import { benchClick } from '../tests/bench/click.ts';
import { benchExtraction } from '../tests/bench/extraction.ts';
import { benchGlance } from '../tests/bench/glance.ts';
import { benchJump } from '../tests/bench/jump.ts';
import { benchMemory } from '../tests/bench/memory.ts';
import { benchReader } from '../tests/bench/reader.ts';
import { benchSizes } from '../tests/bench/sizes.ts';
import { benchTax } from '../tests/bench/tax.ts';

const PARTS: Record<string, (builds: Builds) => Promise<void> | void> = {
  tax: benchTax,
  extraction: benchExtraction,
  click: benchClick,
  glance: benchGlance,
  jump: benchJump,
  reader: benchReader,
  memory: benchMemory,
  sizes: benchSizes,
};

const { values, positionals: named } = parseArgs({
  options: { against: { type: 'string' } },
  allowPositionals: true,
});
const builds = buildsFor(values.against);
const unknown = named.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are: ${Object.keys(PARTS).join(', ')}`);
  process.exit(1);
}
for (const [name, run] of Object.entries(PARTS)) {
  if (named.length === 0 || named.includes(name)) await run(builds);
}
