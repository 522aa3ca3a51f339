import { browser } from 'wxt/browser';

/** Opens the options page, or activates it if it is open. */
export function openOptions(): Promise<void> {
  return browser.runtime.openOptionsPage();
}

/** Firefox' counterpart to Chrome's side panel, which our types lack. */
interface SidebarAction {
  open(): Promise<void>;
}

/**
 * Opens the side panel of a window. Call it in the handler of a click or key, before any `await`,
 * since browsers allow it only then.
 */
export function openSidePanel(windowId: number): Promise<void> {
  if (!import.meta.env.FIREFOX) return browser.sidePanel.open({ windowId });
  return (browser as unknown as { sidebarAction: SidebarAction }).sidebarAction.open();
}
