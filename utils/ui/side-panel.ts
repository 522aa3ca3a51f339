import { browser } from 'wxt/browser';

/** What Firefox has instead of Chrome's side panel; the types that we have are Chrome's. */
interface SidebarAction {
  open(): Promise<void>;
}

/**
 * Opens the side panel of a window. To be called in the click or key that asks for it, before any
 * `await`: browsers open it only then.
 */
export function openSidePanel(windowId: number): Promise<void> {
  if (!import.meta.env.FIREFOX) return browser.sidePanel.open({ windowId });
  return (browser as unknown as { sidebarAction: SidebarAction }).sidebarAction.open();
}
