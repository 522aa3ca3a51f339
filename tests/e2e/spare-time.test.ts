import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  clickOn,
  CONTENTS_VIEWS,
  type ContentsView,
  describedBy,
  openContents,
  startContents,
  typeInto,
} from '../browser/contents-views.ts';
import { BROWSERS, waitFor, type Driver } from '../browser/driver.ts';
import type { Site } from '../browser/serve.ts';
import { violations } from '../browser/violations.ts';

describe.each(BROWSERS)('time to spare in $name', ({ start }) => {
  let site: Site;
  let driver: Driver;
  let page: Page;
  let view: Page;

  beforeAll(async () => {
    ({ site, driver, page } = await startContents(start));
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });
  afterEach(async () => {
    await view.close().catch(() => undefined);
  });

  async function open(kind: ContentsView): Promise<void> {
    view = await openContents(driver, page, `${site.origin}/blog/ferry`, kind);
  }

  describe.each(CONTENTS_VIEWS)('time to spare in the %s', (kind) => {
    it('lights the sections that fit, and reads them one after the other in the reader', async () => {
      await open(kind);
      await clickOn(view, '.time-left');
      await view.waitForSelector('.spare');
      await view.waitForFunction(() => document.activeElement?.matches('.spare .chip'), {
        polling: 50,
      });
      await clickOn(view, '.spare [data-minutes="3"]');
      await view.waitForSelector('.spare .primary');
      await view.waitForSelector('[data-lit]');
      const lit = await view.$$eval('[data-lit] [role="treeitem"]', (rows) =>
        rows.map((row) => row.textContent),
      );
      expect(lit.length).toBeGreaterThan(1);
      expect(lit).not.toContain('A long digression');
      expect(lit).toContain('Using it');
      expect(await describedBy(view, '[data-lit] [role="treeitem"]')).toContain('fits your time');
      expect(await violations(view)).toEqual([]);
      await clickOn(view, '.spare .primary');
      const reader = kind === 'reader' ? view : await readerOf();
      await reader.waitForSelector('.some-bar');
      expect(new URL(reader.url()).searchParams.getAll('section')).toHaveLength(lit.length);
      await dimmedAre(reader);
      const seen = [await someAt(reader)];
      for (;;) {
        const next = await reader.$('.some-next');
        if (!next) break;
        await reader.$eval('.some-next', (button) => (button as HTMLElement).click());
        const last = seen.at(-1);
        await waitFor(async () => (await someAt(reader)) !== last, { what: 'the next section' });
        seen.push(await someAt(reader));
      }
      expect(seen).toEqual(lit.map((_one, at) => `${at + 1} of ${lit.length}`));
      // As the address says it, a reload leaves it as it is.
      await reader.evaluate(() => {
        document.querySelector('.some-bar')?.remove();
        setTimeout(() => location.reload());
      });
      await reader.waitForSelector('.some-bar');
      await reader.$eval('.some-end', (button) => (button as HTMLElement).click());
      await waitFor(async () => (await reader.$$('[data-dimmed]')).length === 0);
      expect(new URL(reader.url()).searchParams.getAll('section')).toEqual([]);
      if (reader !== view) await reader.close();
    });

    it('takes any number of minutes, and goes on Escape', async () => {
      await open(kind);
      await clickOn(view, '.time-left');
      await view.waitForSelector('.spare-own');
      await typeInto(view, '.spare-own', '100');
      await waitFor(async () => (await view.$$('[data-lit]')).length === 7, { what: 'all lit' });
      await view.$eval('.spare-own', (at) =>
        at.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
        ),
      );
      await waitFor(async () => (await view.$('.spare')) === null, { what: 'its end' });
      await waitFor(async () => (await view.$('[data-lit]')) === null, { what: 'no lights' });
    });
  });

  function readerOf(): Promise<Page> {
    return waitFor(
      async () => {
        for (const other of await driver.browser.pages()) {
          if (!other.url().includes('/reader.html')) continue;
          if (await other.$('.some-bar').catch(() => null)) return other;
        }
        return undefined;
      },
      { what: 'the reader' },
    );
  }

  function someAt(reader: Page): Promise<string> {
    return reader.$eval('.some-at', (at) => at.textContent ?? '');
  }

  /** The digression is dimmed, and what was chosen is not. */
  async function dimmedAre(reader: Page): Promise<void> {
    await reader.waitForSelector('#long[data-dimmed]');
    expect(await reader.$('#use[data-dimmed]')).toBeNull();
  }
});
