import { spawnSync } from 'node:child_process';
import { findChromium } from '../tests/browser/chromium.ts';
import { findFirefox } from '../tests/browser/firefox.ts';
import { run, step, StepFailed } from './steps.ts';

const PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' } as const;

/** What a package of Debian is asked for, where that is not called like the package. */
const COMMANDS: Record<string, string> = { xvfb: 'Xvfb', imagemagick: 'import' };

export type BrowserName = keyof typeof PACKAGES;

/**
 * Sees to it that the browsers are there: installs what is missing where this machine has apt and
 * lets us, else says what to install.
 *
 * @throws StepFailed when one is missing and cannot be installed
 */
export async function needBrowsers(names: readonly BrowserName[]): Promise<void> {
  const missing = names.filter((name) => !hasBrowser(name));
  await install(
    missing.map((name) => PACKAGES[name]),
    'Elsewhere set CHROMIUM or FIREFOX to the path of the browser.',
  );
}

/** The same for other programs, by Debian's packages. */
export async function needPrograms(packages: readonly string[]): Promise<void> {
  await install(packages.filter((name) => !hasCommand(COMMANDS[name] ?? name)));
}

async function install(packages: readonly string[], hint = ''): Promise<void> {
  if (packages.length === 0) return;
  if (!(await mayInstall())) {
    const names = packages.join(' ');
    console.error(`Missing: ${names}. On Debian: apt-get install ${names}. ${hint}`.trim());
    throw new StepFailed('packages');
  }
  await step('Package lists', ['apt-get', 'update']);
  const command = ['apt-get', 'install', '-y', '--no-install-recommends', ...packages];
  await step(`Installing ${packages.join(', ')}`, command, {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function hasBrowser(name: BrowserName): boolean {
  return (name === 'chromium' ? findChromium() : findFirefox()) !== undefined;
}

function hasCommand(name: string): boolean {
  return spawnSync('which', [name]).status === 0;
}

async function mayInstall(): Promise<boolean> {
  if (process.getuid?.() !== 0) return false;
  return (await run(['apt-get', '--version'])).code === 0;
}
