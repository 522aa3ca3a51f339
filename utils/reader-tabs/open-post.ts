import { browser } from 'wxt/browser';
import { openReader } from './open-reader.ts';
import type { SpottedPost } from '../spotted/index.ts';
import { openSidePanel } from '../ui/index.ts';
import type { Opens } from '../settings/index.ts';

/**
 * Activates a post's tab and opens there what a click on the icon opens. Call it in the handler of
 * the click, before any `await`, since browsers open popups and panels only then. If the browser
 * does not let extensions open a popup, only the tab is activated.
 */
export async function openPost(
  { tabId, windowId }: Pick<SpottedPost, 'tabId' | 'windowId'>,
  opens: Opens,
): Promise<void> {
  const { action, tabs, windows } = browser;
  const panel = opens === 'panel' ? openSidePanel(windowId) : undefined;
  const shown = Promise.all([
    tabs.update(tabId, { active: true }),
    windows.update(windowId, { focused: true }),
  ]);
  // Firefox opens a popup only during the click, and handles calls in order anyway.
  if (!import.meta.env.FIREFOX) await shown;
  const opening = opens === 'popup' && action.openPopup({ windowId });
  await Promise.allSettled([shown, panel, opening]);
  if (opens === 'reader') await openReader(tabId);
}
