import { browser } from 'wxt/browser';

/**
 * Closes what is stored to the extension's scripts in pages, which need none of it: a page whose
 * process has been taken over gets no more than they do. Chrome alone has such a switch.
 */
export async function closeStorage(): Promise<void> {
  const { session, local, sync } = browser.storage;
  const accessLevel = 'TRUSTED_CONTEXTS';
  await Promise.all([session, local, sync].map((area) => area.setAccessLevel({ accessLevel })));
}
