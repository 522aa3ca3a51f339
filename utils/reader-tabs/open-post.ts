import { browser } from 'wxt/browser';
import { openReader } from './open-reader.ts';
import type { SpottedPost } from '../spotted/index.ts';
import { openSidePanel } from '../ui/index.ts';
import type { Opens } from '../settings/index.ts';

/**
 * Goes to a post's tab and opens there what a click on the icon does. To be called in the click
 * that asks for it, before any `await`; where the browser opens no popup by itself, the tab is all.
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
  // Firefox opens a popup in the click only, and does one thing after the other anyway.
  if (!import.meta.env.FIREFOX) await shown;
  const opening = opens === 'popup' && action.openPopup({ windowId });
  await Promise.allSettled([shown, panel, opening]);
  if (opens === 'reader') await openReader(tabId);
}
