import type { Page } from 'puppeteer-core';
import { waitFor, type Driver } from './driver.ts';
import { runInFirefox } from './firefox-window.ts';

/** A tab as the extension sees it. */
export interface SeenTab {
  id: number;
  index: number;
  windowId: number;
  active: boolean;
  url?: string;
  openerTabId?: number;
}

interface Api {
  tabs: { query(query: object): Promise<SeenTab[]>; getCurrent(): Promise<SeenTab> };
  commands: {
    getAll(): Promise<{ name: string; shortcut: string }[]>;
    onCommand: { dispatch(command: string, tab: object): void };
  };
}

export function seenTabs(driver: Driver): Promise<SeenTab[]> {
  return driver.control.evaluate(() =>
    ((globalThis.browser ?? globalThis.chrome) as unknown as Api).tabs.query({}),
  );
}

/** The addresses of open tabs, those of the extension's other pages left out. */
export async function addresses(driver: Driver): Promise<string[]> {
  const tabs = await seenTabs(driver);
  return tabs
    .map(({ url = '' }) => url)
    .filter((url) => /^http|\/reader\.html/.test(url))
    .map((url) => (url.includes('/reader.html') ? 'reader' : url));
}

/** The tab that a page of the extension is in: it knows that itself. */
export async function ownTabId(page: Page): Promise<number> {
  const { id } = await page.evaluate(() =>
    ((globalThis.browser ?? globalThis.chrome) as unknown as Api).tabs.getCurrent(),
  );
  return id;
}

/** The reader's page, once it shows its article. */
export async function readerPage(driver: Driver): Promise<Page> {
  return waitFor(
    async () => {
      for (const page of await driver.browser.pages()) {
        if (page.url().includes('/reader.html') && (await isRead(page))) return page;
      }
      return undefined;
    },
    { what: 'the page of a reader' },
  );
}

/** The remote control of Firefox still names pages that are closed; they do not answer. */
function isRead(page: Page): Promise<boolean> {
  return page
    .evaluate(() => document.querySelector('.reader[data-state="ready"]') !== null)
    .catch(() => false);
}

/** Waits until a tab is in front whose address, or part of it, is this. */
export async function isInFront(driver: Driver, part: string): Promise<SeenTab> {
  return waitFor(
    async () => (await seenTabs(driver)).find(({ active, url }) => active && url?.includes(part)),
    { what: `${part} in front` },
  );
}

/** Gives a command, as its key does, in the tab that is in front. */
export async function command(driver: Driver, name: string, tabId: number): Promise<void> {
  if (driver.name === 'chromium') {
    const target = await driver.browser.waitForTarget(
      (target) => target.url() === driver.extensionUrl('background.js'),
    );
    const worker = await target.worker();
    await worker?.evaluate(
      (name, id) => (globalThis.chrome as unknown as Api).commands.onCommand.dispatch(name, { id }),
      name,
      tabId,
    );
    return;
  }
  const letter = await driver.control.evaluate(async (name) => {
    const all = await (globalThis.browser as unknown as Api).commands.getAll();
    return all.find((command) => command.name === name)?.shortcut.at(-1);
  }, name);
  await runInFirefox(
    driver.browser,
    `[...front.document.querySelectorAll('keyset[id^="ext-keyset-id-"] key')]
      .find((key) => key.getAttribute('key') === '${letter}').doCommand();`,
  );
}
