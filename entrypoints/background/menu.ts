import { browser } from 'wxt/browser';
import { message } from '../../utils/i18n.ts';
import { openSidePanel } from '../../utils/panel.ts';

const OPEN_PANEL = 'open-panel';

/** An entry in the context menu of pages, and of the icon, opens the side panel. */
export function offerMenu(): void {
  browser.runtime.onInstalled.addListener(() => {
    void browser.contextMenus.removeAll().then(() =>
      browser.contextMenus.create({
        id: OPEN_PANEL,
        title: message('command_panel'),
        contexts: ['page', 'action'],
        documentUrlPatterns: ['http://*/*', 'https://*/*'],
      }),
    );
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === OPEN_PANEL && tab) void openSidePanel(tab.windowId);
  });
}
