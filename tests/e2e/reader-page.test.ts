import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BLOG } from '../browser/blog.ts';
import { BROWSERS, waitFor, type Driver } from '../browser/driver.ts';
import { currentIs, openKept, setReader, spyOnClipboard } from '../browser/reader.ts';
import { sampleArticle } from '../browser/sample-article.ts';
import { serve, type Site } from '../browser/serve.ts';

const ENGLISH =
  'The queue is stable only while jobs arrive more slowly than workers finish them, and most of what a team learns about that never reaches the page. It stays in the margin: a remark beside a diff, a sentence said at the whiteboard, a number that somebody measured once. ';
const JAPANESE =
  '待ち行列が安定しているのは、仕事の到着が処理より遅いあいだだけである。私たちはそれを何度も測り、そのたびに少しずつ驚いた。静かな画面は、読む人の邪魔をしない。';

function textOf(sentences: string): string {
  return `<p>${sentences.repeat(12)}</p>`;
}

/** Waits until the lines of the first paragraph hold so many characters, but for the break of a word. */
async function lineHolds(page: Page, characters: number): Promise<void> {
  let held = 0;
  const counts = async (): Promise<boolean> => {
    held = await page.$eval('.prose > p', (paragraph) => {
      const lines = paragraph.clientHeight / parseFloat(getComputedStyle(paragraph).lineHeight);
      return (paragraph.textContent?.length ?? 0) / lines;
    });
    return held > characters - 5 && held <= characters + 1;
  };
  await waitFor(counts, { what: `${characters} characters in a line` }).catch((error: unknown) => {
    throw new Error(`${String(error)}; there are ${held}`);
  });
}

/** What the look panel says of the width of lines. */
async function widthShown(page: Page): Promise<string | null> {
  return page.$eval('[name="lineWidth"] + output', (figure) => figure.textContent);
}

describe.each(BROWSERS)('around the article in the reader in $name', ({ start }) => {
  let site: Site;
  let driver: Driver;
  let reader: Page;

  beforeAll(async () => {
    site = await serve(BLOG, {}, { isStill: true });
    driver = await start();
    await setReader(driver, {});
    reader = await open();
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  async function open(): Promise<Page> {
    const page = await openKept(driver, sampleArticle(site.origin));
    if (driver.name === 'chromium') {
      await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    }
    await page.bringToFront();
    return page;
  }

  function focused(): Promise<string | null> {
    return reader.evaluate(() => document.activeElement?.textContent ?? null);
  }

  async function focusIs(text: string): Promise<void> {
    await waitFor(async () => (await focused()) === text, { what: `focus on "${text}"` });
  }

  /** Focus where keys are for the page. */
  async function leave(): Promise<void> {
    await reader.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  }

  function style(selector: string, property: string): Promise<string> {
    return reader.$eval(
      selector,
      (element, name) => getComputedStyle(element).getPropertyValue(name),
      property,
    );
  }

  it('follows the reader: section, progress and minutes left', async () => {
    const { headings } = sampleArticle(site.origin);
    for (const index of [0, 5, 10]) {
      await reader.$eval(`article [data-index="${index}"]`, (heading) =>
        heading.scrollIntoView({ behavior: 'instant' }),
      );
      await currentIs(reader, headings[index]?.text ?? '');
    }
    const bar = (): Promise<(string | null | undefined)[]> =>
      reader.$eval('.top-bar', (at) => [
        at.querySelector('progress')?.getAttribute('data-progress') ?? null,
        at.querySelector('.bar-left')?.getAttribute('data-minutes-left'),
      ]);
    const [, before] = await bar();
    await reader.evaluate(() => scrollTo({ top: 1e6, behavior: 'instant' }));
    await waitFor(async () => (await bar()).join() === '100,0', { what: 'the end' });
    expect(Number(before)).toBeGreaterThan(0);
    await reader.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await waitFor(async () => (await bar())[0] === '0', { what: 'the beginning' });
  });

  it('has a bar in which nothing is cut to a letter or under something else, however narrow', async () => {
    const { width = 1280, height = 800 } = reader.viewport() ?? {};
    for (const narrow of [961, 800, 761, 700, 600, 520, 470, 440, 380, 320, 260]) {
      await reader.setViewport({ width: narrow, height: 700 });
      const room = await reader.$eval('.top-bar', (bar) => {
        const boxOf = (name: string): DOMRect =>
          (bar.querySelector(name) ?? bar).getBoundingClientRect();
        const host = boxOf('.bar-facts');
        const ends = [host, boxOf('.bar-left')].map(({ right }) => right);
        return {
          host: host.width === 0 || host.width >= 50,
          beside: Math.max(...ends) <= boxOf('.bar-actions').left,
        };
      });
      expect([narrow, room]).toEqual([narrow, { host: true, beside: true }]);
    }
    await reader.setViewport({ width, height });
  });

  it('goes to the next and the previous section by keys', async () => {
    await leave();
    for (const [key, text] of [
      ['j', 'Code'],
      ['n', 'Highlighted and focused lines'],
      ['j', 'Tabs'],
      ['k', 'Highlighted and focused lines'],
      ['p', 'Code'],
    ] as const) {
      await reader.keyboard.press(key);
      await focusIs(text);
      await currentIs(reader, text);
    }
  });

  it('comes back by Back to where it was', async () => {
    await reader.evaluate(() => scrollTo({ top: 321, behavior: 'instant' }));
    await reader.$eval('nav[aria-label="Contents"] a[data-index="7"]', (entry) =>
      (entry as HTMLElement).click(),
    );
    await focusIs('Steps');
    await reader.evaluate(() => history.back());
    await waitFor(() => reader.evaluate(() => Math.abs(scrollY - 321) < 3), {
      what: 'the place left',
    });
  });

  it('leads to the filter, where keys are letters, and finds words of the text', async () => {
    await leave();
    await reader.keyboard.press('/');
    await waitFor(() =>
      reader.evaluate(() => document.activeElement?.matches('input[type="search"]')),
    );
    await reader.keyboard.type('jt');
    expect(await reader.$eval('input[type="search"]', (input) => input.value)).toBe('jt');
    await reader.$eval('input[type="search"]', (input) => input.select());
    await reader.keyboard.type('harbour');
    await waitFor(
      () =>
        reader.$$eval('.hits a', (hits) =>
          hits.some((hit) => hit.textContent?.startsWith('Pictures')),
        ),
      { what: 'the section about the harbour' },
    );
    await reader.keyboard.press('Escape');
    await leave();
  });

  it('lists its keys at ?, and Escape closes the list', async () => {
    await reader.keyboard.type('?');
    await waitFor(() => reader.$eval('.key-help', (dialog) => (dialog as HTMLDialogElement).open));
    await reader.keyboard.press('j');
    expect(await focused()).not.toBe('Code');
    await reader.keyboard.press('Escape');
    await waitFor(() => reader.$eval('.key-help', (dialog) => !(dialog as HTMLDialogElement).open));
  });

  it('copies a link to the section at c', async () => {
    const copied = await spyOnClipboard(reader);
    await reader.$eval('#tabs', (heading) => heading.scrollIntoView({ behavior: 'instant' }));
    await currentIs(reader, 'Tabs');
    await leave();
    await reader.keyboard.press('c');
    await waitFor(async () => (await copied())[0] === `${site.origin}/blog/sample#tabs`);
  });

  it('changes the size of the text by keys', async () => {
    await leave();
    await reader.keyboard.type('++');
    await waitFor(async () => (await style('.prose', 'font-size')) === '21px');
    await reader.keyboard.type('-');
    await waitFor(async () => (await style('.prose', 'font-size')) === '20px');
    await reader.keyboard.type('0');
    await waitFor(async () => (await style('.prose', 'font-size')) === '19px');
  });

  it('goes through the themes by key', async () => {
    const theme = (): Promise<string | undefined> =>
      reader.evaluate(() => document.documentElement.dataset['theme']);
    const backgrounds = new Set<string>();
    for (const next of ['light', 'sepia', 'dark', 'contrast', 'auto']) {
      await reader.keyboard.press('t');
      await waitFor(async () => (await theme()) === next, { what: next });
      if (next !== 'auto') backgrounds.add(await style('body', 'background-color'));
    }
    expect(backgrounds.size).toBe(4);
  });

  it('is set in place, and remembers it', async () => {
    await reader.$eval('.look-button', (button) => (button as HTMLElement).click());
    await waitFor(() => reader.$eval('#reader-look', (panel) => panel.matches(':popover-open')));
    await reader.evaluate(() => {
      const set = (selector: string, value?: string): void => {
        const input = document.querySelector<HTMLInputElement>(`#reader-look ${selector}`);
        if (!input) throw new Error(selector);
        if (value === undefined) return input.click();
        input.value = value;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      };
      set('[value="sepia"]');
      set('[value="sans"]');
      set('[name="textSize"]', '24');
      set('[name="lineWidth"]', '50');
      set('[name="lineHeight"]', '2');
      set('[name="codeSize"]', '0.8');
      set('[name="justify"]');
      set('[name="codeWrap"]');
    });
    const look = (): Promise<string[]> =>
      reader.evaluate(() => {
        const of = (selector: string): CSSStyleDeclaration =>
          getComputedStyle(document.querySelector(selector) ?? document.body);
        return [
          of('.prose').fontSize,
          of('.prose').lineHeight,
          of('.prose').textAlign,
          of('.prose pre').whiteSpace,
          of('.prose').fontFamily.split(',')[0] ?? '',
        ];
      });
    const expected = ['24px', '48px', 'justify', 'pre-wrap', 'system-ui'];
    await waitFor(async () => (await look()).join() === expected.join(), { what: expected.join() });
    await waitFor(
      () =>
        driver.control.evaluate(async () => {
          const { storage } = (globalThis.browser ?? globalThis.chrome) as unknown as {
            storage: { sync: { get(key: null): Promise<Record<string, unknown>> } };
          };
          const { 'settings.reader.codeWrap': wrap, 'settings.reader.lineWidth': width } =
            await storage.sync.get(null);
          return wrap === true && width === 50;
        }),
      { what: 'the settings to be saved' },
    );
    await reader.close();
    reader = await open();
    expect(await look()).toEqual(expected);
    expect(await reader.evaluate(() => document.documentElement.dataset['theme'])).toBe('sepia');
    await reader.$eval('#reader-look > .button', (button) => (button as HTMLElement).click());
    await waitFor(async () => (await style('.prose', 'font-size')) === '19px');
  });

  it('loads the face for dyslexia only once it is in sight: its sample shows it', async () => {
    const loaded = (): Promise<boolean> =>
      reader.evaluate(() => [...document.fonts].some(({ status }) => status === 'loaded'));
    await reader.close();
    reader = await open();
    expect(await loaded()).toBe(false);
    await reader.$eval('.look-button', (button) => (button as HTMLElement).click());
    await waitFor(loaded, { what: 'the face' });
    const face = await reader.$eval(
      '[data-choice="dyslexic"]',
      (choice) => getComputedStyle(choice, '::before').fontFamily,
    );
    expect(face).toMatch(/^"?OpenDyslexic/);
    await reader.$eval('#reader-look', (panel) => (panel as HTMLElement).hidePopover());
  });

  it.each([
    ['serif', 19, 66, 66],
    ['serif', 28, 50, 50],
    ['sans', 15, 80, 80],
    ['dyslexic', 19, 66, 66],
  ])(
    'in %s of %i px has %i characters in a line',
    async (font, textSize, lineWidth, characters) => {
      await setReader(driver, { font, textSize, lineWidth });
      const page = await openKept(driver, sampleArticle(site.origin, { content: textOf(ENGLISH) }));
      await page.setViewport({ width: 1900, height: 900 });
      await lineHolds(page, characters);
      expect(await widthShown(page)).toBe(`${characters} characters`);
      await page.close();
      await setReader(driver, {});
    },
  );

  it('has fewer in a line where they are wide, and says so', async () => {
    await setReader(driver, {});
    const changes = { content: textOf(JAPANESE), lang: 'ja' };
    const page = await openKept(driver, sampleArticle(site.origin, changes));
    await page.setViewport({ width: 1900, height: 900 });
    await lineHolds(page, 40);
    expect(await widthShown(page)).toBe('40 characters');
    await page.close();
  });

  it('stands in the middle where there is nothing beside it', async () => {
    const content = textOf(ENGLISH);
    const page = await openKept(driver, sampleArticle(site.origin, { content }));
    for (const width of [1100, 1200, 1700]) {
      await page.setViewport({ width, height: 900 });
      const [left = 0, right = 0] = await page.$eval('.reader-main', (main) => {
        const box = main.getBoundingClientRect();
        return [box.left, document.documentElement.clientWidth - box.right];
      });
      expect(Math.abs(left - right)).toBeLessThan(2);
    }
    await page.close();
  });

  it('has its contents in a drawer where there is little room', async () => {
    await reader.setViewport({ width: 400, height: 800 });
    if (driver.name === 'chromium') {
      // Most readers see it slide.
      await reader.emulateMediaFeatures([
        { name: 'prefers-reduced-motion', value: 'no-preference' },
      ]);
    }
    const isShown = (): Promise<boolean> =>
      reader.$eval('.reader-contents', (drawer) =>
        drawer.checkVisibility({ visibilityProperty: true }),
      );
    await waitFor(async () => !(await isShown()), { what: 'the drawer to be closed' });
    expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      400,
    );
    await leave();
    await reader.keyboard.press('/');
    await waitFor(isShown, { what: 'the drawer' });
    await waitFor(() =>
      reader.evaluate(() => document.activeElement?.matches('input[type="search"]')),
    );
    await reader.$eval('nav[aria-label="Contents"] a[data-index="2"]', (entry) =>
      (entry as HTMLElement).click(),
    );
    await waitFor(async () => !(await isShown()), { what: 'the drawer to close' });
    await focusIs('Tabs');
    await reader.setViewport({ width: 1280, height: 900 });
  });
});
