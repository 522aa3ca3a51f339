import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BLOG, blogPage } from '../browser/blog.ts';
import {
  BROWSERS,
  goToExtension,
  settled,
  tabIdOf,
  waitFor,
  type Driver,
} from '../browser/driver.ts';
import { serve, type Site } from '../browser/serve.ts';

const TOOLS = '/blog/the-shape-of-small-tools';
const TOUR = '/blog/guide-layout-tour';
const OPEN_PANEL = '.actions [aria-label="Open in the side panel"]';
const PLAIN = '<!doctype html><html lang="en"><title>Plain</title><p>Hello.</p></html>';

/** What the test needs of an API that the driver does not name. */
interface Tabs {
  get(id: number): Promise<{ windowId: number }>;
  create(tab: object): Promise<{ id: number }>;
  remove(id: number): Promise<void>;
}

describe.each(BROWSERS)('the side panel in $name', ({ start }) => {
  let site: Site;
  let driver: Driver;
  let page: Page;
  let panel: Page;

  beforeAll(async () => {
    site = await serve(BLOG, { '/plain': PLAIN }, { isStill: true });
    driver = await start();
    page = await driver.browser.newPage();
    await page.goto(site.origin + TOOLS);
    panel = await driver.openPanel(page);
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  async function openPanelPage(query: string): Promise<Page> {
    const opened = await driver.browser.newPage();
    const url = driver.extensionUrl(`sidepanel.html${query}`);
    await goToExtension(opened, url);
    return opened;
  }

  /** Another tab in the window of the page, in front. */
  async function openTab(path: string): Promise<number> {
    return driver.control.evaluate(
      async (beside, url) => {
        const { tabs } = (globalThis.browser ?? globalThis.chrome) as unknown as { tabs: Tabs };
        const { windowId } = await tabs.get(beside);
        return (await tabs.create({ windowId, url, active: true })).id;
      },
      await tabIdOf(driver, page),
      site.origin + path,
    );
  }

  async function closeTab(id: number): Promise<void> {
    await driver.control.evaluate(async (tabId) => {
      const { tabs } = (globalThis.browser ?? globalThis.chrome) as unknown as { tabs: Tabs };
      await tabs.remove(tabId);
    }, id);
  }

  async function titleIs(title: string | undefined): Promise<void> {
    await waitFor(
      async () => {
        const now = await panel
          .$eval('[data-field="title"]', (at) => at.textContent)
          .catch(() => undefined);
        return now === title;
      },
      { what: `the panel to show "${title}"` },
    );
  }

  it('shows the tab that is looked at, and the next one', async () => {
    await page.bringToFront();
    await titleIs(blogPage(TOOLS).title);
    const other = await openTab(TOUR);
    await titleIs(blogPage(TOUR).title);
    await page.bringToFront();
    await titleIs(blogPage(TOOLS).title);
    await closeTab(other);
  });

  it('goes along when the tab shows another page, loaded or not', async () => {
    await page.bringToFront();
    await page.evaluate(() => document.querySelector<HTMLElement>('a[href="/blog"]')?.click());
    await panel.waitForSelector('[data-kind="index"] [data-field="post"]');
    await page.goto(site.origin + TOUR);
    await titleIs(blogPage(TOUR).title);
    await page.reload();
    await titleIs(blogPage(TOUR).title);
    const entries = await panel.$$eval('nav[aria-label="Contents"] a', (links) => links.length);
    expect(entries).toBe(blogPage(TOUR).headings.length);
  });

  it('says what it sees where there is no post', async () => {
    await page.goto(`${site.origin}/plain`);
    await page.bringToFront();
    await panel.waitForSelector('[data-state="empty"][data-kind="none"]');
    await page.goto('about:blank');
    await panel.waitForSelector('[data-state="error"][data-problem="forbidden"]');
  });

  it('says in which section the reader is', async () => {
    await page.goto(site.origin + TOOLS);
    await page.bringToFront();
    await titleIs(blogPage(TOOLS).title);
    await page.evaluate(() => window.scrollTo({ top: 99_999, behavior: 'instant' }));
    const { headings } = blogPage(TOOLS);
    await waitFor(async () => {
      const current = await panel
        .$eval('[aria-current="location"]', (entry) => entry.textContent)
        .catch(() => undefined);
      return current === headings.at(-1)?.text;
    });
  });

  it('shows one tab where it is told which', async () => {
    const told = await openPanelPage(`?tab=${await tabIdOf(driver, page)}`);
    await settled(told);
    expect(await told.$eval('[data-field="title"]', (at) => at.textContent)).toBe(
      blogPage(TOOLS).title,
    );
    await told.close();
  });

  it('is offered in the context menu', async () => {
    const isThere = await driver.control.evaluate(async () => {
      const api = (globalThis.browser ?? globalThis.chrome) as unknown as {
        contextMenus: { update(id: string, change: object): Promise<void> };
      };
      // It fails where there is no such entry.
      return api.contextMenus.update('open-panel', {}).then(() => true);
    });
    expect(isThere).toBe(true);
  });

  it('is offered by command, with commands for the sections', async () => {
    const commands = await driver.control.evaluate(async () => {
      const api = globalThis.browser ?? globalThis.chrome;
      const { commands } = api as unknown as {
        commands: { getAll(): Promise<{ name: string; description: string; shortcut: string }[]> };
      };
      return (await commands.getAll()).map(({ name, description }) => `${name}: ${description}`);
    });
    expect(commands).toEqual(
      expect.arrayContaining([
        // Chrome takes no more keys than those of the other commands and of the icon.
        ...(driver.name === 'firefox' ? ['open-panel: Open the side panel'] : []),
        'next-section: Go to the next section',
        'previous-section: Go to the previous section',
      ]),
    );
  });
});

describe('the commands in Chromium', () => {
  it('walk the sections', async () => {
    const site = await serve(BLOG, {}, { isStill: true });
    const { start } = BROWSERS[0];
    const driver = await start();
    const page = await driver.browser.newPage();
    await page.goto(site.origin + TOOLS);
    const worker = await driver.browser.waitForTarget(
      (target) => target.url() === driver.extensionUrl('background.js'),
    );
    const background = await worker.worker();
    const command = async (name: string): Promise<void> => {
      await background?.evaluate(
        (command, tab) => {
          const { commands } = globalThis.chrome as unknown as {
            commands: { onCommand: { dispatch(command: string, tab: object): void } };
          };
          commands.onCommand.dispatch(command, { id: tab });
        },
        name,
        await tabIdOf(driver, page),
      );
    };
    const { headings } = blogPage(TOOLS);
    const hashIs = async (index: number): Promise<void> => {
      await waitFor(() => page.evaluate((id) => location.hash === `#${id}`, headings[index]?.id), {
        what: `section ${index}`,
      });
    };
    for (const [name, index] of [
      ['next-section', 0],
      ['next-section', 1],
      ['next-section', 2],
      ['previous-section', 1],
    ] as const) {
      await command(name);
      await hashIs(index);
    }
    await driver.close();
    await site.close();
  });
});

describe('the button in the popup in Firefox', () => {
  it('opens the sidebar', async () => {
    const site = await serve(BLOG, {}, { isStill: true });
    const { start } = BROWSERS[1];
    const driver = await start();
    const page = await driver.browser.newPage();
    await page.goto(site.origin + TOOLS);
    const popup = await driver.openPopup(page);
    await settled(popup);
    await popup.click(OPEN_PANEL);
    await waitFor(
      () =>
        driver.control.evaluate(async () => {
          const { sidebarAction } = globalThis.browser as unknown as {
            sidebarAction: { isOpen(where: object): Promise<boolean> };
          };
          return sidebarAction.isOpen({});
        }),
      { what: 'the sidebar' },
    );
    await driver.close();
    await site.close();
  });
});
