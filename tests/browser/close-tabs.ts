import type { Driver } from './driver.ts';

interface OwnApi {
  tabs: {
    getCurrent(): Promise<{ id: number }>;
    query(query: object): Promise<{ id: number }[]>;
    remove(ids: number[]): Promise<void>;
  };
}

/**
 * Closes all tabs but that of the control page, and side panels: also what pages and links have
 * opened, and what remote control has never got to know.
 */
export async function closeTabs({ browser, control }: Driver): Promise<void> {
  for (const target of browser.targets()) {
    if (target.url().endsWith('/sidepanel.html')) {
      const panel = await target.asPage().catch(() => undefined);
      await panel?.close().catch(() => undefined);
    }
  }
  await control.evaluate(async () => {
    const { tabs } = (globalThis.browser ?? globalThis.chrome) as unknown as OwnApi;
    const own = await tabs.getCurrent();
    const ids = (await tabs.query({})).map(({ id }) => id);
    await tabs.remove(ids.filter((id) => id !== own.id));
  });
}
