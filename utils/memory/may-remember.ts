import { browser, type Browser } from 'wxt/browser';

/**
 * May this page of the extension keep, and show, what is remembered? In a private window there is
 * nothing to remember, whatever is set; nor in a container of Firefox, which gives a page in it
 * another database than all others have: what is kept there no other page could show, or forget.
 */
export async function mayRemember(remember: 'reader' | 'pages' | 'nothing'): Promise<boolean> {
  if (remember === 'nothing' || browser.extension.inIncognitoContext) return false;
  if (!import.meta.env.FIREFOX) return true;
  // Popups and panels are in no tab, and in no container.
  const own: (Browser.tabs.Tab & { cookieStoreId?: string }) | undefined =
    await browser.tabs.getCurrent();
  return !own?.cookieStoreId?.startsWith('firefox-container-');
}
