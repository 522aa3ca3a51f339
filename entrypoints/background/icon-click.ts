import { browser } from 'wxt/browser';
import { isReaderAddress } from '../../utils/tab/index.ts';
import { openReaderAtPlace } from '../../utils/reader-tabs/index.ts';
import { openSidePanel } from '../../utils/ui/index.ts';
import { loadSettings, onSettingsChange, type Opens } from '../../utils/settings/index.ts';

/**
 * Local storage key from which Firefox's background reads, synchronously in the click, what to
 * open.
 */
const KEPT = 'opens';

/**
 * Registers the handler of clicks on the icon (and its key), which opens what the user has chosen.
 */
export function registerIconClick(): void {
  browser.action.onClicked.addListener(({ id, url = '', windowId }) => {
    // Before any `await`, since browsers open a panel only during the click.
    if (import.meta.env.FIREFOX && localStorage.getItem(KEPT) === 'panel')
      void openSidePanel(windowId);
    else if (id !== undefined && mayBeRead(url)) void openReaderAtPlace(id);
    else void showPopup(windowId, id);
  });
  onSettingsChange(({ settings }, changed) => {
    if (changed.includes('opens')) void setIconClick(settings.opens);
  });
  // Firefox forgets the popup setting at each start, and wakes the background only if this listener
  // exists.
  browser.runtime.onStartup.addListener(() => undefined);
}

/** Is it a web page, or the reader, from which a click leads back to its post? */
function mayBeRead(url: string): boolean {
  return /^https?:/.test(url) || isReaderAddress(url);
}

/**
 * Tells the browser what a click on the icon opens.
 *
 * @param wanted by default as set in the options
 */
export async function setIconClick(wanted?: Opens): Promise<void> {
  const opens = wanted ?? (await loadSettings()).settings.opens;
  if (import.meta.env.FIREFOX) localStorage.setItem(KEPT, opens);
  else await browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: opens === 'panel' });
  await setPopup(opens === 'popup' ? '/popup.html' : '');
}

function setPopup(popup: '' | '/popup.html'): Promise<void> {
  return browser.action.setPopup({ popup });
}

/**
 * Opens the popup where a click would open the reader but the page cannot be shown: the popup says
 * why.
 */
async function showPopup(windowId: number, tabId: number | undefined): Promise<void> {
  try {
    await Promise.all([setPopup('/popup.html'), browser.action.openPopup({ windowId })]);
  } catch {
    // Not every browser lets an extension open it; the reader says why it shows nothing, too.
    if (tabId !== undefined) await openReaderAtPlace(tabId);
  }
  await setIconClick();
}
