import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  clickOn,
  CONTENTS_VIEWS,
  type ContentsView,
  openContents,
  startContents,
  partsAre,
  typeInto,
} from '../browser/contents-views.ts';
import { BROWSERS, waitFor, type Driver } from '../browser/driver.ts';
import { currentIs, spyOnClipboard } from '../browser/reader.ts';
import type { Site } from '../browser/serve.ts';
import { violations } from '../browser/violations.ts';

describe.each(BROWSERS)('the parts of an article in $name', ({ start }) => {
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

  describe.each(CONTENTS_VIEWS)('the parts of an article in the %s', (kind) => {
    it('lists code with copies, commands in all variants, and what was copied last on top', async () => {
      await open(kind);
      const copied = await spyOnClipboard(view);
      await clickOn(view, '.parts-button');
      await partsAre(view, ['Getting started', 'a.ts | Using it', 'b.py | Using it']);
      expect(await managers()).toEqual(['npm', 'pnpm', 'yarn', 'bun']);
      expect(await violations(view)).toEqual([]);
      await clickIn('a.ts', 'copy');
      await clickIn('a.ts', 'copy-source');
      await clickIn('b.py', 'copy-source');
      await clickOn(view, '[data-manager="pnpm"] [data-action="copy"]');
      const address = `${site.origin}/blog/ferry#use`;
      expect(await copied()).toEqual([
        'pnpm add ferry',
        `# Ferry, a Queue, 2026-01-05, ${address}\nb()`,
        `// Ferry, a Queue, 2026-01-05, ${address}\nconst a = 1;`,
        'const a = 1;',
      ]);
      await waitFor(async () => (await managers())[0] === 'pnpm', { what: 'pnpm on top' });
      await clickOn(view, '[data-manager="npm"] [data-action="copy"]');
      await waitFor(async () => (await managers())[0] === 'npm', { what: 'npm on top' });
    });

    it('lists tables, images and links as one types, and goes to their sections', async () => {
      await open(kind);
      await typeInto(view, '.filter input', 'table:');
      await partsAre(view, ['Name, Use | Using it']);
      await typeInto(view, '.filter input', 'IMAGE: boat');
      await partsAre(view, ['A boat | The end']);
      await typeInto(view, '.filter input', 'link：');
      await partsAre(view, ['read on | Getting started']);
      expect(await view.$eval('.part-host', (host) => host.textContent)).toBe('other.example');
      await typeInto(view, '.filter input', 'code: b()');
      await partsAre(view, ['b.py | Using it']);
      await typeInto(view, '.filter input', 'code: nowhere');
      await partsAre(view, []);
      await clickOn(view, '.part-kinds [data-kind="table"]');
      await typeInto(view, '.filter input', 'table:');
      await clickOn(view, '.part-section');
      await currentIsAfter('Using it');
    });
  });

  function managers(): Promise<(string | undefined)[]> {
    return view.$$eval('[data-manager]', (all) =>
      all.map((one) => (one as HTMLElement).dataset['manager']),
    );
  }

  async function clickIn(title: string, action: string): Promise<void> {
    await view.evaluate(
      (wanted, act) => {
        const part = [...document.querySelectorAll('.part')].find(
          (one) => one.querySelector('.part-title')?.textContent === wanted,
        );
        part?.querySelector<HTMLElement>(`[data-action="${act}"]`)?.click();
      },
      title,
      action,
    );
  }

  /** Clears the filter, so that the outline is there to say it. */
  async function currentIsAfter(text: string): Promise<void> {
    await typeInto(view, '.filter input', '');
    await currentIs(view, text);
  }

  it('the outline has headings by their role, and none that say they are none', async () => {
    await open('popup');
    const entries = await view.$$eval('nav[aria-label="Contents"] a', (rows) =>
      rows.map((row) => [row.textContent, row.getAttribute('data-depth')].join(' ')),
    );
    expect(entries.slice(3)).toEqual([
      'Donau\u00addampfschifffahrt 2',
      'By its role 3',
      'The end 2',
    ]);
    await view.$eval('nav[aria-label="Contents"] a[href="#role"]', (row) =>
      (row as HTMLElement).click(),
    );
    await currentIs(view, 'By its role');
  });

  it.each(CONTENTS_VIEWS)(
    'the filter finds words in which signs are that nobody sees, in the %s',
    async (kind) => {
      await open(kind);
      await typeInto(view, '.filter input', 'donaudampfschifffahrt');
      await waitFor(async () => (await foundText()).startsWith('1 heading found'), {
        what: 'the heading',
      });
      await typeInto(view, '.filter input', 'steamships');
      await waitFor(async () => (await foundText()).endsWith('In 1 section'), { what: 'the text' });
    },
  );

  function foundText(): Promise<string> {
    return view.$eval('.found', (found) => found.textContent ?? '');
  }
});

describe('the parts of an article, in a browser in Spanish', () => {
  let site: Site;
  let driver: Driver;
  let page: Page;

  beforeAll(async () => {
    const { startFresh } = BROWSERS[0];
    ({ site, driver, page } = await startContents(() => startFresh({ language: 'es' })));
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  it.each(CONTENTS_VIEWS)(
    'are asked for by its words and the English ones in the %s',
    async (kind) => {
      const view = await openContents(driver, page, `${site.origin}/blog/ferry`, kind);
      for (const typed of ['tabla:', 'TABLA: name', 'table:']) {
        await typeInto(view, '.filter input', typed);
        await partsAre(view, ['Name, Use | Using it']);
        await typeInto(view, '.filter input', '');
        await view.waitForFunction(() => !document.querySelector('.parts'), { polling: 50 });
      }
      await typeInto(view, '.filter input', 'codigo: b()');
      await partsAre(view, ['b.py | Using it']);
      await typeInto(view, '.filter input', '');
      await clickOn(view, '.parts-button');
      const typed = await view.$eval('.filter input', (input) => input.value);
      expect(typed.trim()).toBe('código:');
      await partsAre(view, ['Getting started', 'a.ts | Using it', 'b.py | Using it']);
      expect(await view.$eval('.parts-button', (button) => button.getAttribute('title'))).toContain(
        'código: tabla: imagen: enlace:',
      );
      await clickOn(view, '.part-kinds [data-kind="link"]');
      await partsAre(view, ['read on | Getting started']);
      if (kind === 'reader') {
        await view.focus('.reader-main');
        await view.keyboard.press('?');
        await view.waitForSelector('.key-help[open] [data-words="parts"] ::-p-text(enlace:)');
        expect(await violations(view)).toEqual([]);
      }
      await view.close();
    },
  );
});
