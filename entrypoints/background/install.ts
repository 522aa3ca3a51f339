import { browser } from 'wxt/browser';
import type { FoundPage } from '../../utils/spotted/index.ts';
import { siteTabs } from '../../utils/tab/index.ts';

/** Looks at open pages when access to sites is granted, so that they need not be reloaded. */
export function followAccess(): void {
  browser.permissions.onAdded.addListener(() => void spotOpenTabs());
}

/**
 * Runs the spotter in all open tabs. Chrome runs content scripts only in pages loaded after the
 * extension was installed, updated or enabled; Firefox runs them in open ones, too. Pages without
 * access are skipped.
 */
export async function spotOpenTabs(): Promise<void> {
  for (const { id } of await siteTabs()) {
    browser.scripting
      .executeScript({ target: { tabId: id }, files: ['/spotter.js'] })
      .catch(() => undefined);
  }
}

/** Injects the lookout into a Fumadocs page that the spotter has found. */
export function sendLookout({ tabId, documentId }: FoundPage): Promise<unknown> {
  // Without a document id, as in Firefox, the tab may show another page by now; the lookout checks
  // that itself.
  const isKnown = import.meta.env.CHROME && documentId !== undefined;
  return browser.scripting.executeScript({
    target: { tabId, ...(isKnown && { documentIds: [documentId] }) },
    injectImmediately: true,
    files: ['/lookout.js'],
  });
}
