import type { Page } from 'puppeteer-core';
import { waitFor } from './driver.ts';

/** What closing the page needs of the extension's APIs. */
interface Api {
  tabs: {
    query(query: object): Promise<{ id: number; url?: string }[]>;
    remove(ids: number[]): Promise<void>;
  };
}

/**
 * Waits for the page that opens after an install, and closes it: it would be in front of what a test
 * opens. To be called once for each browser that is started with the built extension.
 *
 * @param control a page of the extension
 */
export async function closeWelcome(control: Page): Promise<void> {
  const close = (): Promise<boolean> =>
    control.evaluate(async () => {
      const api = globalThis.browser ?? globalThis.chrome;
      const { tabs } = api as unknown as Api;
      const welcome = new URL('/welcome.html', location.href).href;
      const shown = (await tabs.query({})).filter(({ url }) => url === welcome);
      await tabs.remove(shown.map(({ id }) => id));
      return shown.length > 0;
    });
  await waitFor(close, { what: 'the page after an install' });
}
