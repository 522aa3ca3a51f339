import { browser } from 'wxt/browser';
import { siteTabs } from '../../utils/tab/index.ts';

/** Pages that may be read from now on are looked at without being loaded anew. */
export function followAccess(): void {
  browser.permissions.onAdded.addListener(() => void spotOpenTabs());
}

/**
 * Chrome runs content scripts only in pages loaded after the extension was installed, updated or
 * enabled, Firefox in open ones too: so Chrome's open tabs are looked at by hand. Pages that may
 * not be read are passed over.
 */
export async function spotOpenTabs(): Promise<void> {
  for (const { id } of await siteTabs()) {
    browser.scripting
      .executeScript({ target: { tabId: id }, files: ['/spotter.js'] })
      .catch(() => undefined);
  }
}
