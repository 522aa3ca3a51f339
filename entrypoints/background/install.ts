import { browser } from 'wxt/browser';

/** In the session's storage, which ends with the extension's life: it was reloaded, or disabled. */
const LOOKED = 'looked-at-open-tabs';

/**
 * Chrome runs content scripts only in pages loaded after the extension was installed, updated or
 * enabled, Firefox in open ones too: so Chrome's open tabs are looked at once, by hand. In both
 * they are once access to them has been granted.
 */
export function spotOpenTabs(): void {
  browser.permissions.onAdded.addListener(() => void spotAll());
  if (import.meta.env.CHROME) void spotOnce();
}

async function spotOnce(): Promise<void> {
  const { session } = browser.storage;
  if ((await session.get(LOOKED))[LOOKED]) return;
  await Promise.all([session.set({ [LOOKED]: true }), spotAll()]);
}

/** Pages that may not be read are passed over. */
async function spotAll(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
  for (const { id } of tabs) {
    if (id === undefined) continue;
    browser.scripting
      .executeScript({ target: { tabId: id }, files: ['/spotter.js'] })
      .catch(() => undefined);
  }
}
