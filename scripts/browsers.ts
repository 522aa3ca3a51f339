import { findChromium } from '../tests/browser/chromium.ts';
import { findFirefox } from '../tests/browser/firefox.ts';
import { run, step, StepFailed } from './steps.ts';

const PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' } as const;

export type BrowserName = keyof typeof PACKAGES;

/**
 * Sees to it that the browsers are there: installs what is missing where this machine has apt and
 * lets us, else says what to install.
 *
 * @throws StepFailed when one is missing and cannot be installed
 */
export async function needBrowsers(names: readonly BrowserName[]): Promise<void> {
  const missing = names.filter((name) => !isThere(name));
  if (missing.length === 0) return;
  const packages = missing.map((name) => PACKAGES[name]);
  if (!(await mayInstall())) {
    console.error(
      `Missing: ${missing.join(' and ')}. On Debian: apt-get install ${packages.join(' ')}. ` +
        'Elsewhere set CHROMIUM or FIREFOX to the path of the browser.',
    );
    throw new StepFailed('browsers');
  }
  await step('Package lists', ['apt-get', 'update']);
  const install = ['apt-get', 'install', '-y', '--no-install-recommends', ...packages];
  await step(`Installing ${packages.join(', ')}`, install, {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function isThere(name: BrowserName): boolean {
  return (name === 'chromium' ? findChromium() : findFirefox()) !== undefined;
}

async function mayInstall(): Promise<boolean> {
  if (process.getuid?.() !== 0) return false;
  return (await run(['apt-get', '--version'])).code === 0;
}
