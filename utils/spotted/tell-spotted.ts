import type { Browser } from 'wxt/browser';
import type { Spotted } from './messages.ts';
import { extensionApi } from './extension-api.ts';

/**
 * Tells the background what the tab shows now. A message is lost if the background ends at that
 * moment. Never rejects.
 *
 * @returns whether the extension still exists: false after it was reloaded, disabled or removed
 */
export async function tellSpotted(isFumadocs: boolean): Promise<boolean> {
  const api: typeof Browser | undefined = extensionApi();
  try {
    await api?.runtime.sendMessage({ type: 'spotted', isFumadocs } satisfies Spotted);
    return true;
  } catch {
    return api?.runtime?.id !== undefined;
  }
}
