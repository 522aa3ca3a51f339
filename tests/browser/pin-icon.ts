import type { Driver } from './driver.ts';

interface ChromiumList {
  developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> };
}

/**
 * Puts the extension's icon into Chromium's toolbar, as its user does who wants to see it. One that
 * is not there slides in before each popup, and the whole window is laid out and drawn for each step
 * of that: a third of a popup's time. Chromium's list of extensions is dear itself, so this is for a
 * browser that opens many popups.
 */
export async function pinIcon(driver: Driver): Promise<Driver> {
  const list = await driver.browser.newPage();
  await list.goto('chrome://extensions/', { waitUntil: 'domcontentloaded' });
  await list.evaluate(
    (extensionId) =>
      (globalThis.chrome as unknown as ChromiumList).developerPrivate.updateExtensionConfiguration({
        extensionId,
        pinnedToToolbar: true,
      }),
    new URL(driver.extensionUrl('')).host,
  );
  await list.close();
  return driver;
}
