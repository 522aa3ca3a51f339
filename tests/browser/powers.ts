import type { Browser, Page } from 'puppeteer-core';
import { goToExtension, waitFor, type Driver } from './driver.ts';
import { runInFirefox } from './firefox-window.ts';

/** What browsers and their users do to an extension. */
export interface Powers {
  /** Ends the service worker or the event page, as the browser does when it has been idle. */
  killBackground: () => Promise<void>;
  /** Loads the extension anew, an update that lies in its folder included. */
  reload: () => Promise<void>;
  /** What the switch does in the browser's list of extensions. */
  setEnabled: (isEnabled: boolean) => Promise<void>;
  /** Gives the access to all sites back, or takes it. */
  setAccess: (isGranted: boolean) => Promise<void>;
  /** Lets the extension into private windows. */
  allowPrivate: () => Promise<void>;
  /** All that the extension's scripts have left in consoles, in pages of sites too. */
  errors: () => Promise<string[]>;
}

/** Takes the powers; errors are collected from then on. */
export function takePowers(driver: Driver): Promise<Powers> {
  return driver.name === 'chromium' ? powersInChromium(driver) : powersInFirefox(driver);
}

/** The extension's own pages go with it: a new one to call its APIs from. */
export async function renewControl(driver: Driver): Promise<void> {
  await driver.control.close().catch(() => undefined);
  driver.control = await driver.browser.newPage();
  const isOurs = (): Promise<boolean> =>
    driver.control
      .evaluate(() => 'tabs' in (globalThis.browser ?? globalThis.chrome ?? {}))
      .catch(() => false);
  // What comes before the extension is there again is refused.
  await waitFor(
    async () => {
      await goToExtension(driver.control, driver.extensionUrl('popup.html?tab=0'));
      return isOurs();
    },
    { what: 'a page of the extension' },
  );
}

/** What Chromium's list of extensions can do, as far as it is needed. */
interface ChromiumList {
  developerPrivate: {
    updateProfileConfiguration(change: object): Promise<void>;
    updateExtensionConfiguration(change: object): Promise<void>;
    deleteExtensionErrors(of: object): Promise<void>;
    reload(id: string, options: object): Promise<void>;
    getExtensionInfo(id: string): Promise<{ runtimeErrors: object[]; manifestErrors: object[] }>;
  };
  management: { setEnabled(id: string, isEnabled: boolean): Promise<void> };
}

async function powersInChromium(driver: Driver): Promise<Powers> {
  const { browser } = driver;
  const id = new URL(driver.extensionUrl('')).host;
  const list = await browser.newPage();
  await list.goto('chrome://extensions/');
  const devtools = await browser.target().createCDPSession();
  const configure = (change: object): Promise<void> =>
    list.evaluate(async (configuration) => {
      const { developerPrivate } = globalThis.chrome as unknown as ChromiumList;
      await developerPrivate.updateExtensionConfiguration(configuration);
    }, { extensionId: id, ...change }); // prettier-ignore
  await list.evaluate(async () => {
    const { developerPrivate } = globalThis.chrome as unknown as ChromiumList;
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
  });
  await configure({ errorCollection: true });
  await list.evaluate(async (extensionId) => {
    const { developerPrivate } = globalThis.chrome as unknown as ChromiumList;
    await developerPrivate.deleteExtensionErrors({ extensionId });
  }, id);
  return {
    killBackground: async () => {
      const workers = async (): Promise<string[]> => {
        const { targetInfos } = await devtools.send('Target.getTargets');
        return targetInfos
          .filter(({ type, url }) => type === 'service_worker' && url.includes(id))
          .map(({ targetId }) => targetId);
      };
      // Another one may begin at once: a page has something to tell it.
      const doomed = await workers();
      const areGone = async (): Promise<boolean> => {
        const left = (await workers()).filter((targetId) => doomed.includes(targetId));
        // One may have ended by itself meanwhile, or not yet begun enough to be ended.
        for (const targetId of left)
          await devtools.send('Target.closeTarget', { targetId }).catch(() => undefined);
        return left.length === 0;
      };
      await waitFor(areGone, { what: 'the worker to end' });
    },
    reload: async () => {
      await list.evaluate(async (extensionId) => {
        const { developerPrivate } = globalThis.chrome as unknown as ChromiumList;
        await developerPrivate.reload(extensionId, { failQuietly: true });
      }, id);
      await renewControl(driver);
    },
    setEnabled: async (isEnabled) => {
      await list.evaluate(async (...args) => {
        const { management } = globalThis.chrome as unknown as ChromiumList;
        await management.setEnabled(...args);
      }, id, isEnabled); // prettier-ignore
      if (isEnabled) await renewControl(driver);
    },
    setAccess: (isGranted) => configure({ hostAccess: isGranted ? 'ON_ALL_SITES' : 'ON_CLICK' }),
    allowPrivate: async () => {
      await configure({ incognitoAccess: true });
      await renewControl(driver);
    },
    errors: () =>
      list.evaluate(async (extensionId) => {
        const { developerPrivate } = globalThis.chrome as unknown as ChromiumList;
        const info = await developerPrivate.getExtensionInfo(extensionId);
        return [...info.runtimeErrors, ...info.manifestErrors].map((error) =>
          JSON.stringify(error),
        );
      }, id),
  };
}

/** What the scripts below find ready. */
const OF_ADDON = `
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const addon = await AddonManager.getAddonByID(id);
  const extension = WebExtensionPolicy.getByID(id)?.extension;
  const sites = { permissions: [], origins: ['http://*/*', 'https://*/*'] };
`;

async function powersInFirefox(driver: Driver): Promise<Powers> {
  const run = (script: string): Promise<unknown> => runInFirefox(driver.browser, OF_ADDON + script);
  await run('Services.console.reset();');
  return {
    killBackground: async () => {
      await run('await extension.terminateBackground();');
    },
    reload: async () => {
      await run('await addon.reload();');
      await renewControl(driver);
    },
    setEnabled: async (isEnabled) => {
      await run(`await addon.${isEnabled ? 'enable' : 'disable'}();`);
      if (isEnabled) await renewControl(driver);
    },
    setAccess: async (isGranted) => {
      await run(
        `await ExtensionPermissions.${isGranted ? 'add' : 'remove'}(id, sites, extension);`,
      );
    },
    allowPrivate: async () => {
      await run(
        `await ExtensionPermissions.add(id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
         await addon.reload();`,
      );
      await renewControl(driver);
    },
    errors: async () =>
      (await run(
        `return Services.console.getMessageArray()
          .filter((error) => error.sourceName?.startsWith('moz-extension:')).map(String);`,
      )) as string[],
  };
}

/** The page of a tab that was opened by hand, by its address. */
export function pageAt(browser: Browser, isIt: (url: string) => boolean): Promise<Page> {
  return waitFor(async () => (await browser.pages()).find((page) => isIt(page.url())), {
    what: 'the page of another tab',
  });
}
