import type { Page } from 'puppeteer-core';
import { tabIdOf, waitFor, type Driver } from './driver.ts';
import { shownFirefoxPopup } from './firefox-views.ts';
import { runInFirefox } from './firefox-window.ts';

/** What the extension has opened, by the files of its pages: `popup.html`, `reader.html`. */
export type Doors = string[];

/** The views of the extension that Firefox shows beside the tabs. */
const VIEWS = `[front.document, front.document.getElementById('sidebar')?.contentDocument]
  .flatMap((owner) => [...(owner?.querySelectorAll('browser[webextension-view-type]') ?? [])])
  .filter((view) => /popup|sidebar/.test(view.getAttribute('webextension-view-type')) &&
    view.currentURI?.schemeIs('moz-extension') && view.closest('panel')?.state !== 'closed')`;

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

/** Closes all of them; again and again, since one that was asked for may come late. */
export async function closeDoors(driver: Driver): Promise<void> {
  await waitFor(
    async () => {
      await closeViews(driver);
      await closeReaders(driver);
      return (await openDoors(driver)).length === 0;
    },
    { what: 'all to be closed' },
  );
}

async function closeViews({ name, browser }: Driver): Promise<void> {
  if (name === 'firefox') {
    await runInFirefox(
      browser,
      `${VIEWS}.forEach((view) => view.closest('panel')?.hidePopup()); front.SidebarController.hide();`,
    );
  }
  for (const target of name === 'chromium' ? browser.targets() : []) {
    const isDoor = /\/(?:popup|sidepanel)\.html$/.test(target.url());
    if (isDoor) await (await target.asPage()).close().catch(() => undefined);
  }
}

async function closeReaders({ control, extensionUrl }: Driver): Promise<void> {
  await control.evaluate(async (reader) => {
    const { tabs } = (globalThis.browser ?? globalThis.chrome) as unknown as {
      tabs: {
        query(query: object): Promise<{ id: number; url?: string; pendingUrl?: string }[]>;
        remove(ids: number[]): Promise<void>;
      };
    };
    const open = (await tabs.query({})).filter(({ url, pendingUrl }) =>
      (pendingUrl ?? url)?.startsWith(reader),
    );
    await tabs.remove(open.map(({ id }) => id));
  }, extensionUrl('reader.html'));
}

interface OwnApi {
  action: {
    openPopup(): Promise<void>;
    setPopup(details: { tabId: number; popup: string }): Promise<void>;
  };
}

/** The popup that something else than a click on the icon has opened. */
export async function shownPopup({ name, browser, extensionUrl }: Driver): Promise<Page> {
  if (name === 'firefox') return shownFirefoxPopup(browser);
  const url = extensionUrl('popup.html');
  return (await browser.waitForTarget((target) => target.url() === url)).asPage();
}

/** The popup over a page, opened without a click, which would be a permission to read the page. */
export async function openPopupUnclicked(driver: Driver, page: Page): Promise<Page> {
  const { name, browser, control } = driver;
  await page.bringToFront();
  if (name === 'firefox') {
    const pref = 'extensions.openPopupWithoutUserGesture.enabled';
    // It opens none beside another panel, such as one of the browser's own that a test before left.
    await runInFirefox(
      browser,
      `Services.prefs.setBoolPref('${pref}', true);
      const open = () => [...front.document.querySelectorAll('panel')].filter(({ state }) => state !== 'closed');
      await until(() => { open().forEach((panel) => panel.hidePopup()); return open().length === 0; });`,
    );
  }
  await control.evaluate(async () => {
    const { action } = (globalThis.browser ?? globalThis.chrome) as unknown as OwnApi;
    await action.openPopup();
  });
  return shownPopup(driver);
}

/** The popup over a page, told to show another tab; so is each until the page goes elsewhere. */
export async function openPopupFor(driver: Driver, page: Page, tabId: number): Promise<Page> {
  const details = { tabId: await tabIdOf(driver, page), popup: `popup.html?tab=${tabId}` };
  await driver.control.evaluate(async (change) => {
    const { action } = (globalThis.browser ?? globalThis.chrome) as unknown as OwnApi;
    await action.setPopup(change);
  }, details);
  return driver.openPopup(page);
}
