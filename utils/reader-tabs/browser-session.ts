import { browser } from 'wxt/browser';

/** In the session's storage, which is empty when a life begins. */
const KEY = 'life';

/**
 * A name for this life of the extension, which ends with the browser's at the latest. Numbers of
 * tabs are good for one life: a browser that brings its tabs back gives them others, and theirs to
 * other tabs. Undefined where the storage fails.
 */
export function browserSessionId(): Promise<string | undefined> {
  const { session } = browser.storage;
  const name = async (): Promise<string> => {
    const kept = (await session.get(KEY))[KEY];
    if (typeof kept === 'string') return kept;
    const life = crypto.randomUUID().slice(0, 8);
    await session.set({ [KEY]: life });
    return life;
  };
  // Two pages may ask for it first.
  return navigator.locks.request(KEY, name).catch(() => undefined);
}
