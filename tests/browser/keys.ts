import type { Page } from 'puppeteer-core';
import type { Driver } from './driver.ts';

/** A key of a command, as the browser has it. */
export interface Key {
  name: string;
  shortcut: string;
}

/** The commands' keys, as the browser tells the extension. */
export function keysOf(control: Page): Promise<Key[]> {
  return control.evaluate(async () => {
    const { commands } = (globalThis.browser ?? globalThis.chrome) as unknown as {
      commands: { getAll(): Promise<Key[]> };
    };
    return (await commands.getAll()).map(({ name, shortcut }) => ({ name, shortcut }));
  });
}

/** Changes a key as its user does on the browser's page for that. */
export async function setKey(driver: Driver, name: string, shortcut: string): Promise<void> {
  if (driver.name === 'firefox') {
    await driver.control.evaluate(async (change) => {
      const { commands } = globalThis.browser as unknown as {
        commands: { update(change: object): Promise<void> };
      };
      await commands.update(change);
    }, { name, shortcut }); // prettier-ignore
    return;
  }
  const list = await driver.browser.newPage();
  await list.goto('chrome://extensions/shortcuts');
  await list.evaluate(async (change) => {
    const { developerPrivate } = globalThis.chrome as unknown as {
      developerPrivate: { updateExtensionCommand(change: object): Promise<void> };
    };
    await developerPrivate.updateExtensionCommand(change);
  }, { extensionId: new URL(driver.extensionUrl('')).host, commandName: name, keybinding: shortcut }); // prettier-ignore
  await list.close();
}
