import type { Page } from 'puppeteer-core';
import { tabIdOf, waitFor, type Driver } from './driver.ts';
import { GECKO_ID } from './firefox.ts';
import { runInFirefox } from './powers.ts';

/** What the extension has opened, by the files of its pages: `popup.html`, `reader.html`. */
export type Doors = string[];

/** The toolbar's button, in a script that runs in Firefox's own window. */
const BUTTON = `document.getElementById('${GECKO_ID.toLowerCase().replaceAll(/[^a-z0-9_-]/g, '_')}-BAP')`;

/** The views of the extension that Firefox shows beside the tabs. */
const VIEWS = `[...document.querySelectorAll('browser'),
   ...document.getElementById('sidebar').contentDocument?.querySelectorAll('browser') ?? []]
    .filter((view) => /^moz-extension:/.test(view.currentURI?.spec ?? '') && !view.closest('tabbox'))`;

/** A real click on the icon in the toolbar, with a page's tab in front. */
export async function clickToolbar(driver: Driver, page: Page): Promise<void> {
  if (driver.name === 'chromium') {
    await driver.clickIcon(page);
    return;
  }
  const tabId = await tabIdOf(driver, page);
  await driver.control.evaluate(async (id) => {
    await (globalThis.browser ?? globalThis.chrome)?.tabs.update(id, { active: true });
  }, tabId);
  await runInFirefox(driver.browser, `${BUTTON}.click();`);
}

/** Is the icon in the toolbar itself? */
export async function isInToolbar({ browser }: Driver): Promise<boolean> {
  return (await runInFirefox(browser, `return ${BUTTON}.closest('#nav-bar') !== null;`)) === true;
}

/** The popup, panel and reader that are open now. */
export async function openDoors(driver: Driver): Promise<Doors> {
  const { browser, control, extensionUrl } = driver;
  const addresses =
    driver.name === 'chromium'
      ? browser.targets().map((target) => target.url())
      : [
          ...((await runInFirefox(
            browser,
            `return ${VIEWS}.map((view) => view.currentURI.spec);`,
          )) as string[]),
          ...(await control.evaluate(async () => {
            const tabs = (await globalThis.browser?.tabs.query({})) ?? [];
            return tabs.map(({ url }) => url ?? '');
          })),
        ];
  const own = addresses.filter((address) => address.startsWith(extensionUrl('')));
  const files = own.map((address) => new URL(address).pathname.slice(1));
  // The page that tests call the APIs from is one of them.
  files.splice(files.indexOf('popup.html'), 1);
  return files.filter((file) => /^(?:popup|sidepanel|reader)/.test(file));
}

/** Waits until a door is open. */
export async function isOpen(driver: Driver, file: string): Promise<void> {
  await waitFor(async () => (await openDoors(driver)).includes(file), { what: `an open ${file}` });
}

/** Closes all of them. */
export async function closeDoors(driver: Driver): Promise<void> {
  const { browser, control, extensionUrl } = driver;
  if (driver.name === 'firefox') {
    await runInFirefox(
      browser,
      `${VIEWS}.forEach((view) => view.closest('panel')?.hidePopup()); SidebarController.hide();`,
    );
  }
  for (const target of driver.name === 'chromium' ? browser.targets() : []) {
    const isDoor = /\/(?:popup|sidepanel)\.html$/.test(target.url());
    if (isDoor) await (await target.asPage()).close().catch(() => undefined);
  }
  await control.evaluate(async (reader) => {
    const { tabs } = (globalThis.browser ?? globalThis.chrome) as unknown as {
      tabs: {
        query(query: object): Promise<{ id: number; url?: string }[]>;
        remove(ids: number[]): Promise<void>;
      };
    };
    const open = (await tabs.query({})).filter(({ url }) => url?.startsWith(reader));
    await tabs.remove(open.map(({ id }) => id));
  }, extensionUrl('reader.html'));
  await waitFor(async () => (await openDoors(driver)).length === 0, { what: 'all to be closed' });
}
