/** Builds the sample blog of `tests/blog` where its sources have changed: `npm run blog`. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT, step } from './steps.ts';

const BLOG = join(ROOT, 'tests/blog');
const STAMPS = join(ROOT, '.cache/blog');

/** What the build makes; all else in the folder is its source. */
const MADE = new Set([
  'node_modules',
  '.next',
  '.source',
  'out',
  'next-env.d.ts',
  'truth.json',
  'two-hundred-headings.mdx',
]);

/** Installs the blog's packages and builds it, each only if what it depends on has changed. */
export async function buildBlog(): Promise<void> {
  mkdirSync(STAMPS, { recursive: true });
  await unlessUnchanged('packages', hashOf([join(BLOG, 'package-lock.json')]), 'node_modules', () =>
    step(
      'Packages of the sample blog',
      ['npm', 'ci', '--no-audit', '--no-fund', '--loglevel=error'],
      {
        cwd: BLOG,
      },
    ),
  );
  await unlessUnchanged('build', hashOf(sources(BLOG)), 'out', () =>
    step('Sample blog', ['npm', 'run', 'build'], {
      cwd: BLOG,
      env: { NEXT_TELEMETRY_DISABLED: '1' },
    }),
  );
}

async function unlessUnchanged(
  name: string,
  hash: string,
  result: string,
  make: () => Promise<void>,
): Promise<void> {
  const stamp = join(STAMPS, name);
  const isMade = existsSync(join(BLOG, result)) && existsSync(stamp);
  if (isMade && readFileSync(stamp, 'utf8') === hash) return;
  await make();
  writeFileSync(stamp, hash);
}

/** Files of the blog that are no product of its build. */
function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !MADE.has(name) && !name.endsWith('.tsbuildinfo'))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? sources(path) : [path];
    })
    .toSorted();
}

function hashOf(files: string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file.slice(BLOG.length)).update(readFileSync(file));
  return hash.digest('hex');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildBlog();
