import { browser } from 'wxt/browser';

/**
 * May this page of the extension keep, and show, what is remembered? In a private window there is
 * nothing to remember, whatever is set.
 */
export function mayRemember(remember: 'reader' | 'pages' | 'nothing'): boolean {
  return remember !== 'nothing' && !browser.extension.inIncognitoContext;
}
