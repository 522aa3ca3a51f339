import { browser } from 'wxt/browser';

/** Key in session storage, which is empty when the browser starts. */
const KEY = 'life';

/**
 * Returns an id of the present browser session; `undefined` if the storage fails. Tab ids are valid
 * only within a session: a restored tab gets another id, and its old one may go to another tab.
 * Never rejects.
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
  // Two pages may ask for it at the same time.
  return navigator.locks.request(KEY, name).catch(() => undefined);
}
