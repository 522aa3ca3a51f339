import { extensionApi } from './extension-api.ts';
import type { Found } from './messages.ts';

/**
 * Has the background send what stays on a Fumadocs page, see `onFound`. A message may be lost with
 * a background that ends just then: it is told again, after some pauses, until it has.
 *
 * @param pause milliseconds until it is told again
 */
export async function tellFound(pause = 300): Promise<void> {
  try {
    if (await extensionApi()?.runtime.sendMessage({ type: 'found' } satisfies Found)) return;
  } catch {
    // The extension itself may be gone; then nothing else is to be had.
  }
  if (pause < 2000) setTimeout(tellFound, pause, pause * 2);
}
