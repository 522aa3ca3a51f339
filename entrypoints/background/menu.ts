import { browser, type Browser } from 'wxt/browser';
import { openReaderAtPlace } from '../../utils/reader-tabs/index.ts';
import { message, openSidePanel } from '../../utils/ui/index.ts';

/** Entries of the context menu, with what they do in a tab. */
const ENTRIES = {
  'open-reader': {
    title: 'menu_reader',
    open: ({ id }: Browser.tabs.Tab) => (id === undefined ? undefined : openReaderAtPlace(id)),
  },
  'open-panel': {
    title: 'menu_panel',
    open: ({ windowId }: Browser.tabs.Tab) => openSidePanel(windowId),
  },
} as const;

function isEntry(id: string | number): id is keyof typeof ENTRIES {
  return Object.hasOwn(ENTRIES, id);
}

/** All but what can be edited: there the menu is for the text, and has more than enough in it. */
const ON_PAGES = ['page', 'selection', 'link', 'image'] as const;

/**
 * Puts entries into the context menu of pages, wherever on them: they open reader and side panel.
 * The icon's own menu has them in Firefox alone: Chrome offers them there on pages that cannot be
 * read, too, and has an entry for the panel of its own.
 */
export async function fillMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const [id, { title }] of Object.entries(ENTRIES)) {
    browser.contextMenus.create({
      id,
      title: message(title),
      contexts: import.meta.env.FIREFOX ? [...ON_PAGES, 'action'] : [...ON_PAGES],
      documentUrlPatterns: ['http://*/*', 'https://*/*'],
    });
  }
}

/** Does what is chosen in the context menu. */
export function registerMenu(): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (tab && isEntry(menuItemId)) void ENTRIES[menuItemId].open(tab);
  });
}
