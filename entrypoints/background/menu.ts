import { browser, type Browser } from 'wxt/browser';
import { openReaderAtPlace } from '../../utils/reader-tabs/index.ts';
import { message, openSidePanel } from '../../utils/ui/index.ts';
import { markIn } from './marking.ts';

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
  'mark-selection': { title: 'menu_mark', open: markIn },
} as const;

function isEntry(id: string | number): id is keyof typeof ENTRIES {
  return Object.hasOwn(ENTRIES, id);
}

/** Everywhere but in text fields, whose menus are long enough. */
const ON_PAGES = ['page', 'selection', 'link', 'image'] as const;

/**
 * Creates the context menu entries for pages, which open the reader and the side panel, and mark
 * what is selected. The icon's own menu gets the first two in Firefox only: Chrome would offer them
 * on unreadable pages, too, and has its own entry for the panel.
 */
export async function fillMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const [id, { title }] of Object.entries(ENTRIES)) {
    browser.contextMenus.create({
      id,
      title: message(title),
      contexts: contextsOf(id),
      documentUrlPatterns: ['http://*/*', 'https://*/*'],
    });
  }
}

function contextsOf(id: string): NonNullable<Browser.contextMenus.CreateProperties['contexts']> {
  if (id === 'mark-selection') return ['selection'];
  return import.meta.env.FIREFOX ? [...ON_PAGES, 'action'] : [...ON_PAGES];
}

/** Registers the handler of context menu entries. */
export function registerMenu(): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (tab && isEntry(menuItemId)) void ENTRIES[menuItemId].open(tab);
  });
}
