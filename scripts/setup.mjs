/**
 * Prepares a fresh clone and runs one of the project's scripts with the project's own Node: what
 * `npm start` and `npm test` call. Plain JavaScript for any Node from 20 on, and nothing but
 * Node's own modules, since nothing may be installed yet.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const NODE = join(ROOT, 'node_modules/.bin/node');
const STAMP = join(ROOT, 'node_modules/.installed');

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 20) stop(`Node ${process.versions.node} is too old: install Node 20 or newer.`);

const [script = '', ...args] = process.argv.slice(2);
installPackages();
process.exit(run(NODE, [join(ROOT, 'scripts', `${script}.ts`), ...args]));

/** `npm ci`, unless the packages of this very lock file are installed. */
function installPackages() {
  const lock = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  if (existsSync(NODE) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock) return;
  console.log('▶ Installing packages (npm ci)');
  const code = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) stop('npm ci failed: see above. It needs the npm registry.');
  writeFileSync(STAMP, lock);
}

/** @param {string} command @param {string[]} commandArgs @returns {number} exit code */
function run(command, commandArgs) {
  const bin = join(ROOT, 'node_modules/.bin');
  const { status, signal } = spawnSync(command, commandArgs, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${bin}:${process.env.PATH}` },
    shell: process.platform === 'win32',
  });
  return status ?? (signal ? 1 : 0);
}

/** @param {string} message @returns {never} */
function stop(message) {
  console.error(message);
  process.exit(1);
}
