/** Builds both sites and puts what a server would send into built/. */
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

const ROOT = import.meta.dirname;
const SITES = [
  { name: 'start', command: ['vite', 'build'], result: 'dist/client' },
  { name: 'astro', command: ['astro', 'build'], result: 'dist' },
];

for (const { name, command, result } of SITES) {
  const cwd = join(ROOT, name);
  rmSync(join(cwd, 'dist'), { recursive: true, force: true });
  const { status } = spawnSync(join(ROOT, 'node_modules/.bin', command[0]!), command.slice(1), {
    cwd,
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) process.exit(1);
  const built = join(ROOT, 'built', name);
  rmSync(built, { recursive: true, force: true });
  cpSync(join(cwd, result), built, { recursive: true });
  removeUnused(built);
}

/** Astro's React integration adds a client, also where no page has an island. */
function removeUnused(folder: string): void {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => statSync(file).isFile());
  const texts = files.map((file) => readFileSync(file, 'utf8'));
  for (const [at, file] of files.entries()) {
    const isNamed = texts.some((text, other) => other !== at && text.includes(basename(file)));
    if (!isNamed && !file.endsWith('.html')) rmSync(file);
  }
}
