import { browser } from 'wxt/browser';
import type { FoundPage } from '../../utils/spotted/index.ts';
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

/** Sends what stays there into a Fumadocs page that the spotter has found. */
export function sendLookout({ tabId, documentId }: FoundPage): Promise<unknown> {
  // Firefox does not tell a tab's page from the one after it; the lookout looks for itself, too.
  const isKnown = import.meta.env.CHROME && documentId !== undefined;
  return browser.scripting.executeScript({
    target: { tabId, ...(isKnown && { documentIds: [documentId] }) },
    injectImmediately: true,
    files: ['/lookout.js'],
  });
}
