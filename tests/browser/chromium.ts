import { existsSync } from 'node:fs';
import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer-core';

const CANDIDATES = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Path of a Chromium on this machine; undefined where there is none. */
export function findChromium(): string | undefined {
  return CANDIDATES.find((path) => path !== undefined && existsSync(path));
}

/** Keep the browser from looking for anything but the pages of the tests. */
export const QUIET_FLAGS = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Root, as in containers, has no sandbox to use.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** Starts a headless Chromium, by default without the extension. */
export async function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found. On Debian: apt-get install chromium');
  return puppeteer.launch({
    executablePath,
    pipe: true,
    // In a window, the bar that says who drives it takes room from the page.
    ...(options.headless === false && { ignoreDefaultArgs: ['--enable-automation'] }),
    ...options,
    args: [...QUIET_FLAGS, ...(options.args ?? [])],
  });
}
