import { browser } from 'wxt/browser';

/** Returns the extension's version, as in its manifest. */
export function ownVersion(): string {
  return browser.runtime.getManifest().version;
}
