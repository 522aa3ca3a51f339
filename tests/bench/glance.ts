import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startChromium, type Driver } from '../browser/driver.ts';
import { serve } from '../browser/serve.ts';
import { ofName, type Builds } from './builds.ts';
import { clickOn } from './click.ts';
import { watchedExtension } from './extensions.ts';
import { figuresOf, show, showMore, showRatio, takeTurns } from './measure.ts';
import { articlePage } from './pages.ts';

const SIZES = [
  { words: 5_000, headings: 50 },
  { words: 100_000, headings: 1_000 },
];
const ROUNDS = 15;
const WAYS = ['with', 'without'] as const;

/** In a popup it asks for nothing else than what comes after the contents. */
const NEVER = 'globalThis.requestIdleCallback = () => 0;';

/**
 * From the click to contents on the screen: of the popup as it is, which loads peek, rail and what
 * else is seen at a glance once they stand, against the same popup without what starts that.
 */
export async function benchGlance({ ours }: Builds): Promise<void> {
  const extensions = { with: watchedExtension(ours), without: watchedExtension(ours) };
  const { without } = extensions;
  const painted = readFileSync(join(without.folder, 'painted.js'), 'utf8');
  without.write('painted.js', NEVER + painted);
  const routes = SIZES.map(({ words, headings }) => [`/${words}`, articlePage(words, headings)]);
  const site = await serve('.', Object.fromEntries(routes) as Record<string, string>);
  const drivers = new Map<string, Driver>();
  for (const way of WAYS) {
    drivers.set(way, await startChromium({ extension: extensions[way].folder }));
  }
  console.log('\nClick to contents, in milliseconds, with and without what is loaded after them');
  for (const { words, headings } of SIZES) {
    const times = await takeTurns(WAYS, ROUNDS, (way) =>
      clickOn(ofName(drivers, way), `${site.origin}/${words}`),
    );
    const [ours, bare] = [figuresOf(times.with), figuresOf(times.without)];
    console.log(
      `  ${words} words, ${headings} headings: ${showRatio(ours, bare)}, ${showMore(ours, bare, 0)}` +
        ` (with ${show(ours, 0)}, without ${show(bare, 0)})`,
    );
  }
  for (const driver of drivers.values()) await driver.close();
  await site.close();
  for (const way of WAYS) extensions[way].remove();
}
