import { browser } from 'wxt/browser';

/**
 * Closes the storage to the extension's scripts in pages, which do not need it, so that a
 * compromised page process cannot read it. Only Chrome has this switch.
 */
export async function closeStorage(): Promise<void> {
  const { session, local, sync } = browser.storage;
  const accessLevel = 'TRUSTED_CONTEXTS';
  await Promise.all([session, local, sync].map((area) => area.setAccessLevel({ accessLevel })));
}
