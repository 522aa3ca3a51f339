import { rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { closeTabs } from './close-tabs.ts';
import type { Driver } from './driver.ts';
import { runInFirefox } from './firefox-window.ts';

/**
 * Browsers that a worker keeps from one file of tests to the next: starting one takes longer than
 * most of what is tested in it. Whoever needs a browser of its own starts one.
 */

type Name = Driver['name'];

declare global {
  /** Outside of any module, since each file of tests may have its own. */
  var keptBrowsers: Map<Name, Driver> | undefined;
}

/**
 * The browser of this worker, as clean as a new one; its `close` gives it back.
 *
 * @param start makes it where the worker has none yet
 */
export async function borrow(name: Name, start: () => Promise<Driver>): Promise<Driver> {
  const kept = (globalThis.keptBrowsers ??= new Map<Name, Driver>());
  const known = kept.get(name);
  if (known?.browser.connected) return known;
  const driver = await start();
  const closeForGood = driver.close;
  kept.set(name, driver);
  // Workers are told to end by a signal, and have no time for more than one step then.
  for (const event of ['exit', 'SIGTERM'] as const) process.once(event, () => end(driver));
  driver.close = async () => {
    const isClean = await tidy(driver).then(
      () => true,
      () => false,
    );
    if (isClean) return;
    kept.delete(name);
    await closeForGood().catch(() => undefined);
  };
  return driver;
}

/** Ends a browser with the worker, and leaves nothing of it on the disk. */
function end({ browser }: Driver): void {
  const child = browser.process();
  child?.kill('SIGKILL');
  const profile = /^(?:--user-data-dir=)?(.*puppeteer_dev_.*)$/;
  const folder = child?.spawnargs.map((arg) => profile.exec(arg)?.[1]).find(Boolean);
  if (folder) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** What tidying needs of the extension's APIs. */
interface OwnApi {
  permissions: { contains(wanted: object): Promise<boolean> };
  storage: Record<
    'sync' | 'local' | 'session',
    { get(keys: null): Promise<object>; remove(keys: string[]): Promise<void> }
  >;
}

/** Closes all pages and forgets all that was kept. */
async function tidy(driver: Driver): Promise<void> {
  const { name, browser, control, extensionUrl } = driver;
  await control.bringToFront();
  for (const page of await browser.pages()) if (page !== control) await page.close();
  if (name === 'firefox') await runInFirefox(browser, 'front.SidebarController.hide();');
  // It says so itself: of pages of an extension the remote control of Firefox has no address.
  const address = await control.evaluate(() => location.href);
  if (!address.startsWith(extensionUrl(''))) throw new Error('The control page has gone');
  const isWhole = await control.evaluate(async () => {
    const { permissions } = (globalThis.browser ?? globalThis.chrome) as unknown as OwnApi;
    return permissions.contains({ origins: ['http://*/*', 'https://*/*'] });
  });
  if (!isWhole) throw new Error('The access to sites has gone');
  await closeTabs(driver);
  await control.evaluate(async () => {
    const { storage } = (globalThis.browser ?? globalThis.chrome) as unknown as OwnApi;
    for (const area of [storage.sync, storage.local, storage.session]) {
      const keys = Object.keys(await area.get(null));
      // By this the background knows that it has begun: it does so once in a browser's life.
      await area.remove(keys.filter((key) => key !== 'started'));
    }
  });
  await sizeAtRest(control);
}

/** A panel that closes gives its room back bit by bit, which the next page would notice. */
async function sizeAtRest(control: Page): Promise<void> {
  await control.evaluate(async () => {
    for (let still = 0, last = innerWidth, looks = 0; still < 5 && looks < 100; looks += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      still = innerWidth === last ? still + 1 : 0;
      last = innerWidth;
    }
  });
}
