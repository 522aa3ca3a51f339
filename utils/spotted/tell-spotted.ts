import type { Browser } from 'wxt/browser';
import type { Spotted } from './messages.ts';
import { extensionApi } from './extension-api.ts';

/** Milliseconds until the second try; doubled each time. */
const FIRST_PAUSE_MS = 300;
const MOST_TRIES = 4;

/**
 * Tells the background what the tab shows now. What it does about it is lost if it ends before that
 * is done, so it is told again, with pauses, until it answers. Never rejects.
 *
 * @param isOver ends this, once there is something newer to tell
 * @returns whether the extension still exists: false after it was reloaded, disabled or removed
 */
export async function tellSpotted(isFumadocs: boolean, isOver?: AbortSignal): Promise<boolean> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    if (tries > 0) await new Promise((go) => setTimeout(go, FIRST_PAUSE_MS * 2 ** (tries - 1)));
    if (isOver?.aborted) break;
    const api: typeof Browser | undefined = extensionApi();
    try {
      if (await api?.runtime.sendMessage({ type: 'spotted', isFumadocs } satisfies Spotted)) break;
    } catch {
      if (api?.runtime?.id === undefined) return false;
    }
  }
  return true;
}
