import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { connectionOf } from './connection.ts';
import { GECKO_ID, runInFirefox } from './firefox-window.ts';

const CANDIDATES = [
  process.env['FIREFOX'],
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

const EXTENSION = join(import.meta.dirname, '../../.output/firefox-mv3');
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
  /** A folder for the profile, in which the add-on is installed for good. */
  profile?: string | undefined;
  /** Has the profile the add-on already? */
  isBack?: boolean;
}

/** Starts Firefox with the built add-on installed, as a user's temporary add-on is. */
export async function launchFirefox({
  headless = true,
  hasExtension = true,
  extension = EXTENSION,
  prefs = {},
  env = {},
  profile,
  isBack = false,
}: FirefoxOptions = {}): Promise<FirefoxWithExtension> {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('No Firefox found. On Debian: apt-get install firefox-esr');
  // Remote control copies it from a profile that was used before, where its own end may have left none.
  if (profile !== undefined) writeFileSync(join(profile, 'user.js'), '');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    ...(profile !== undefined && { userDataDir: profile }),
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
      // The last process of pages outlives its last tab, for the next one: to start another, and to
      // fill it with what pages need, takes as long as to load one.
      'dom.ipc.keepProcessesAlive.web': 1,
      ...NOT_TESTED,
      ...(profile !== undefined && LASTING),
      ...prefs,
    },
  });
  await dropNetworkEvents(browser);
  if (hasExtension && profile !== undefined) await installForGood(browser, extension, isBack);
  else if (hasExtension) await browser.installExtension(extension);
  return { browser, extensionUrl: (path) => `moz-extension://${UUID}/${path}` };
}

/** What Firefox does with each page, tab or start for itself, and no extension has a part in. */
const NOT_TESTED = {
  // Asked again and again without a pause whether a tab that was left is put away, as remote
  // control has it by default: a core is busy for as long as it is not.
  'browser.tabs.remote.unloadDelayMs': 50,
  'reader.parse-on-load.enabled': false,
  'browser.formfill.enable': false,
  'extensions.formautofill.addresses.enabled': false,
  'extensions.formautofill.creditCards.enabled': false,
  'app.normandy.enabled': false,
};

/** The tabs come back at the next start, and so does an add-on that nobody has signed. */
const LASTING = {
  'xpinstall.signatures.required': false,
  'browser.startup.page': 3,
  'browser.sessionstore.resume_from_crash': true,
};

/** Installs the add-on as one that outlives the browser, or waits until it is there again. */
async function installForGood(browser: Browser, folder: string, isBack: boolean): Promise<void> {
  const install = `
    const { FileUtils } = ChromeUtils.importESModule('resource://gre/modules/FileUtils.sys.mjs');
    const folder = new FileUtils.File(${JSON.stringify(folder)});
    const file = Services.dirsvc.get('ProfD', Ci.nsIFile);
    file.append('add-on.xpi');
    const writer = Cc['@mozilla.org/zipwriter;1'].createInstance(Ci.nsIZipWriter);
    writer.open(file, 0x2a);
    const add = (from, name) => {
      for (const entry of from.directoryEntries) {
        if (entry.isDirectory()) add(entry, name + entry.leafName + '/');
        else writer.addEntryFile(name + entry.leafName, 0, entry, false);
      }
    };
    add(folder, '');
    writer.close();
    const install = await AddonManager.getInstallForFile(file);
    await install.install();`;
  await runInFirefox(
    browser,
    `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
    ${isBack ? '' : install}
    await until(() => WebExtensionPolicy.getByID(id)?.extension?.backgroundState === 'running');`,
  );
}

/** Nobody asks for them, and to tell of each request takes Firefox a fifth of the time of a page. */
async function dropNetworkEvents(browser: Browser): Promise<void> {
  const events = ['beforeRequestSent', 'responseStarted', 'responseCompleted', 'fetchError'];
  await connectionOf(browser).send('session.unsubscribe', {
    events: events.map((name) => `network.${name}`),
  });
}
