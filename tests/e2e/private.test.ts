import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BLOG, blogPage } from '../browser/blog.ts';
import { BROWSERS, goToExtension, settled, waitFor, type Driver } from '../browser/driver.ts';
import { pageAt, takePowers } from '../browser/powers.ts';
import { serve, type Site } from '../browser/serve.ts';

const TOOLS = '/blog/the-shape-of-small-tools';

interface Api {
  tabs: {
    query(query: object): Promise<{ id: number; incognito: boolean }[]>;
    getCurrent(): Promise<{ incognito: boolean }>;
  };
  windows: {
    create(window: object): Promise<{ id: number }>;
    remove(id: number): Promise<void>;
    getAll(query: object): Promise<{ id: number; incognito: boolean }[]>;
  };
  storage: Record<'session' | 'local' | 'sync', { get(keys: null): Promise<object> }>;
}

describe.each(BROWSERS)('a private window in $name', ({ name, startFresh }) => {
  let site: Site;
  let driver: Driver;
  let secret: Page;
  let url: string;

  beforeAll(async () => {
    site = await serve(BLOG);
    driver = await startFresh();
    const powers = await takePowers(driver);
    await powers.allowPrivate();
    url = `${site.origin}${TOOLS}?secret`;
    await call((api, address) => api.windows.create({ incognito: true, url: address }), url);
    secret = await pageAt(driver.browser, (at) => at === url);
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  function call<Arguments extends unknown[], Result>(
    question: (api: Api, ...args: Arguments) => Promise<Result>,
    ...args: Arguments
  ): Promise<Result> {
    return driver.control.evaluate(
      `(${question.toString()})(globalThis.browser ?? globalThis.chrome, ...${JSON.stringify(args)})`,
    ) as Promise<Result>;
  }

  /** A page of the extension in the normal window: where there was one last a browser opens the next. */
  async function openNormal(path: string): Promise<Page> {
    await driver.control.bringToFront();
    const view = await driver.browser.newPage();
    await goToExtension(view, driver.extensionUrl(path));
    await waitFor(() => view.$('[data-state]:not([data-state="loading"])'), { what: path });
    const isPrivate = view.evaluate(async () => {
      const { tabs } = (globalThis.browser ?? globalThis.chrome) as unknown as Api;
      return (await tabs.getCurrent()).incognito;
    });
    expect(await isPrivate).toBe(false);
    return view;
  }

  /** All that the extension has stored, in one text. */
  function stored(): Promise<string> {
    return call(async ({ storage }) =>
      JSON.stringify(
        await Promise.all(
          [storage.session, storage.local, storage.sync].map((area) => area.get(null)),
        ),
      ),
    );
  }

  it('is read, folded and shown in its reader', async () => {
    const popup = await driver.openPopup(secret);
    expect(await settled(popup)).toBe('ready');
    await popup.$eval('.twisty', (twisty) => (twisty as HTMLElement).click());
    await waitFor(() => popup.$('[aria-expanded="false"]'), { what: 'a fold' });
    // That would keep the name of the site.
    expect(await popup.$$('.menu-item')).toHaveLength(3);
    expect(await popup.$('[role="menuitemcheckbox"]')).toBeNull();
    await popup.$eval('.actions .primary', (button) => (button as HTMLElement).click());
    const reader = await pageAt(
      driver.browser,
      (at) => at.startsWith(driver.extensionUrl('reader.html')) && at.includes('secret'),
    );
    expect(await reader.$eval('[data-field="title"]', (at) => at.textContent)).toBe(
      blogPage(TOOLS).title,
    );
    expect(await reader.$('#reader-look')).not.toBeNull();
    expect(await reader.$('#reader-look [name="always"]')).toBeNull();
    // Where one is in it is remembered nowhere.
    await reader.evaluate(() => scrollTo({ top: 2000, behavior: 'instant' }));
    await new Promise((resolve) => setTimeout(resolve, 2000));
    for (const view of [reader, driver.control]) {
      // In Firefox's private windows there is no such storage.
      const names = await view.evaluate(async () =>
        (await indexedDB.databases().catch(() => [])).map(({ name }) => name),
      );
      expect(names).not.toContain('reader');
    }
    expect(await reader.$('.memory-tools, .continued-bar, .changes-bar')).toBeNull();
    // Nor that it is open.
    expect(await stored()).not.toContain('reader.html');
  });

  it('is not shown in a normal one, by its address or by its tab', async () => {
    const [id] = await call(async ({ tabs }) =>
      (await tabs.query({})).filter(({ incognito }) => incognito).map((tab) => tab.id),
    );
    // In Chromium no normal page of the extension sees it.
    expect(id !== undefined).toBe(name === 'Firefox');
    const views = ['reader.html', 'popup.html', 'sidepanel.html'].map(
      (view) => `${view}?tab=${id}`,
    );
    for (const query of [`reader.html?${new URLSearchParams({ url })}`, ...views]) {
      const reader = await openNormal(query);
      expect([query, await settled(reader)]).toEqual([query, 'error']);
      expect(await reader.evaluate(() => document.body.textContent)).not.toContain(
        blogPage(TOOLS).title,
      );
      await reader.close();
    }
    expect(await stored()).not.toContain('article:');
  });

  it('is in no list of what is open', async () => {
    for (const path of ['welcome.html', 'options.html']) {
      const view = await openNormal(path);
      await view.$$eval('[data-action="report"]', (all) =>
        all.map((at) => (at as HTMLElement).click()),
      );
      // What is listed may come later.
      await new Promise((resolve) => setTimeout(resolve, 1500));
      const text = await view.evaluate(() => document.body.textContent);
      expect(text).not.toContain(blogPage(TOOLS).title);
      await view.close();
    }
  });

  it('leaves nothing when it is closed', async () => {
    await call(async ({ windows }) => {
      const all = await windows.getAll({});
      for (const { id, incognito } of all) if (incognito) await windows.remove(id);
    });
    await secret.close().catch(() => undefined);
    await waitFor(async () => !(await stored()).includes('secret'), {
      what: 'all of it to be forgotten',
    });
    const reader = await openNormal(`reader.html?${new URLSearchParams({ url })}&again`);
    expect(await settled(reader)).toBe('error');
    await reader.close();
  });
});
