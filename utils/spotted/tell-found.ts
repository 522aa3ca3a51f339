import { extensionApi } from './extension-api.ts';
import type { Found } from './messages.ts';

/**
 * Asks the background to inject what stays on a Fumadocs page, see `onFound`. A message is lost if
 * the background ends at that moment, so it is sent again, with pauses, until it is answered. Never
 * rejects.
 *
 * @param pause milliseconds until the next try; doubled each time
 */
export async function tellFound(pause = 300): Promise<void> {
  try {
    if (await extensionApi()?.runtime.sendMessage({ type: 'found' } satisfies Found)) return;
  } catch {
    // If the extension itself is gone, nothing can be done.
  }
  if (pause < 2000) setTimeout(tellFound, pause, pause * 2);
}
