import { browser, type Browser } from 'wxt/browser';
import { openReaderAtPlace } from '../../utils/go-between.ts';
import { message } from '../../utils/i18n.ts';
import { openSidePanel } from '../../utils/panel.ts';

/** Entries of the context menu, with what they do in a tab. */
const ENTRIES = {
  'open-reader': {
    title: 'command_reader',
    open: ({ id }: Browser.tabs.Tab) => (id === undefined ? undefined : openReaderAtPlace(id)),
  },
  'open-panel': {
    title: 'command_panel',
    open: ({ windowId }: Browser.tabs.Tab) => openSidePanel(windowId),
  },
} as const;

function isEntry(id: string | number): id is keyof typeof ENTRIES {
  return Object.hasOwn(ENTRIES, id);
}

/** Puts entries into the context menu of pages, and of the icon: they open reader and side panel. */
export async function fillMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const [id, { title }] of Object.entries(ENTRIES)) {
    browser.contextMenus.create({
      id,
      title: message(title),
      contexts: ['page', 'action'],
      documentUrlPatterns: ['http://*/*', 'https://*/*'],
    });
  }
}

/** Does what is chosen in the context menu. */
export function obeyMenu(): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (tab && isEntry(menuItemId)) void ENTRIES[menuItemId].open(tab);
  });
}
