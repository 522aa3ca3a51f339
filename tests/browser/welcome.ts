import type { Page } from 'puppeteer-core';

/** What closing the page needs of the extension's APIs. */
interface Api {
  tabs: {
    query(query: object): Promise<{ id: number; url?: string }[]>;
    remove(ids: number[]): Promise<void>;
  };
}

/** Milliseconds that a busy machine may take to open it. */
const PATIENCE_MS = 15_000;

/**
 * Waits for the page that opens after an install, and closes it: it would be in front of what a test
 * opens. To be called once for each browser that is started with the built extension.
 *
 * @param control a page of the extension
 * @throws where no such page has come
 */
export async function closeWelcome(control: Page): Promise<void> {
  const isClosed = await control.evaluate(async (patience) => {
    const { tabs } = (globalThis.browser ?? globalThis.chrome) as unknown as Api;
    const address = new URL('/welcome.html', location.href).href;
    for (const end = Date.now() + patience; Date.now() < end;) {
      const shown = (await tabs.query({})).filter(({ url }) => url === address);
      await tabs.remove(shown.map(({ id }) => id));
      if (shown.length > 0) return true;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return false;
  }, PATIENCE_MS);
  if (!isClosed) throw new Error('No page has come after the install');
}
