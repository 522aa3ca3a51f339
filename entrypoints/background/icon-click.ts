import { browser } from 'wxt/browser';
import { isReaderAddress } from '../../utils/tab/index.ts';
import { openReaderAtPlace } from '../../utils/reader-tabs/index.ts';
import { openSidePanel } from '../../utils/ui/index.ts';
import { loadSettings, onSettingsChange, type Opens } from '../../utils/settings/index.ts';

/** Where Firefox's background finds in the click itself what that is to open. */
const KEPT = 'opens';

/** Has a click on the icon, and its key, open what the user wants. */
export function registerIconClick(): void {
  browser.action.onClicked.addListener(({ id, url = '', windowId }) => {
    // Before anything is waited for: browsers open a panel in the click only.
    if (import.meta.env.FIREFOX && localStorage.getItem(KEPT) === 'panel')
      void openSidePanel(windowId);
    else if (id !== undefined && mayBeRead(url)) void openReaderAtPlace(id);
    else void showPopup(windowId, id);
  });
  onSettingsChange(({ settings }, changed) => {
    if (changed.includes('opens')) void setIconClick(settings.opens);
  });
  // Firefox forgets it with each start, and wakes the background then only if that listens.
  browser.runtime.onStartup.addListener(() => undefined);
}

/** Is it a page of the web, or the reader, from which a click leads back to its post? */
function mayBeRead(url: string): boolean {
  return /^https?:/.test(url) || isReaderAddress(url);
}

/** Tells the browser what a click on the icon opens. */
export async function setIconClick(wanted?: Opens): Promise<void> {
  const opens = wanted ?? (await loadSettings()).settings.opens;
  if (import.meta.env.FIREFOX) localStorage.setItem(KEPT, opens);
  else await browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: opens === 'panel' });
  await setPopup(opens === 'popup' ? '/popup.html' : '');
}

function setPopup(popup: '' | '/popup.html'): Promise<void> {
  return browser.action.setPopup({ popup });
}

/** The popup where a click opens the reader, which cannot show the page: it says why. */
async function showPopup(windowId: number, tabId: number | undefined): Promise<void> {
  try {
    await Promise.all([setPopup('/popup.html'), browser.action.openPopup({ windowId })]);
  } catch {
    // Not every browser opens it by itself; the reader says why it shows nothing, too.
    if (tabId !== undefined) await openReaderAtPlace(tabId);
  }
  await setIconClick();
}
