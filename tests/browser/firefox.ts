import { existsSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { connectionOf } from './connection.ts';

const CANDIDATES = [
  process.env['FIREFOX'],
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

const EXTENSION = join(import.meta.dirname, '../../.output/firefox-mv3');
export const GECKO_ID = 'reader-for-fumadocs@reader-for-fumadocs.example';
/** Any will do; fixed, so that the address of the extension's pages is known. */
const UUID = '7c8f2f4e-8d8f-4a52-9a5a-2f5a1c0b7d11';

/** Path of a Firefox on this machine; undefined where there is none. */
export function findFirefox(): string | undefined {
  return CANDIDATES.find((path) => path !== undefined && existsSync(path));
}

export interface FirefoxWithExtension {
  browser: Browser;
  /** Address of a page of the extension. */
  extensionUrl: (path: string) => string;
}

interface FirefoxOptions {
  headless?: boolean;
  hasExtension?: boolean;
  /** Folder of the add-on. */
  extension?: string;
  prefs?: Record<string, unknown>;
  env?: Record<string, string>;
}

/** Starts Firefox with the built add-on installed, as a user's temporary add-on is. */
export async function launchFirefox({
  headless = true,
  hasExtension = true,
  extension = EXTENSION,
  prefs = {},
  env = {},
}: FirefoxOptions = {}): Promise<FirefoxWithExtension> {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('No Firefox found. On Debian: apt-get install firefox-esr');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    env: { ...process.env, ...env },
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
      // No start-up traffic, and no window animation to wait for.
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      'ui.prefersReducedMotion': 1,
      // No processes and pages made ready that no test goes on to use.
      'dom.ipc.processPrelaunch.enabled': false,
      'browser.newtab.preload': false,
      ...prefs,
    },
  });
  await dropNetworkEvents(browser);
  if (hasExtension) await browser.installExtension(extension);
  return { browser, extensionUrl: (path) => `moz-extension://${UUID}/${path}` };
}

/** Nobody asks for them, and to tell of each request takes Firefox a fifth of the time of a page. */
async function dropNetworkEvents(browser: Browser): Promise<void> {
  const events = ['beforeRequestSent', 'responseStarted', 'responseCompleted', 'fetchError'];
  await connectionOf(browser).send('session.unsubscribe', {
    events: events.map((name) => `network.${name}`),
  });
}
