import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BLOG, blogPage } from '../browser/blog.ts';
import { closeTabs } from '../browser/close-tabs.ts';
import { BROWSERS, waitFor, type Driver } from '../browser/driver.ts';
import {
  annotationsOf,
  bringIn,
  chooseFile,
  keepMarks,
  openHighlights,
  shownMarks,
  watchSaved,
  type MadeMark,
} from '../browser/marks.ts';
import { forgetMemory } from '../browser/memory.ts';
import { choose, pressButton, says } from '../browser/options.ts';
import { serve, type Site } from '../browser/serve.ts';
import { violations } from '../browser/violations.ts';

const TOOLS = '/blog/the-shape-of-small-tools';
const { headings, title } = blogPage(TOOLS);

describe.each(BROWSERS)('the list of all highlights in $name', ({ start }) => {
  let site: Site;
  let driver: Driver;
  let list: Page;
  let marks: MadeMark[];

  beforeAll(async () => {
    site = await serve(BLOG, {}, { isStill: true });
    driver = await start();
    const url = site.origin + TOOLS;
    const [first] = headings;
    marks = [
      {
        url,
        title,
        exact: first?.text ?? '',
        section: { id: first?.id ?? '', text: first?.text ?? '', depth: 2 },
        note: 'A *note*',
        labels: ['tools', 'later'],
        at: 1_790_000_000_000,
      },
      { url, title, exact: 'These words are not in it.', colour: 2, at: 1_790_000_100_000 },
      {
        url: `${site.origin}/blog/other`,
        title: 'Another post',
        exact: 'const Ähnlich = 1;\n  <img src=x onerror=alert(1)>',
        kind: 'code',
        colour: 3,
        labels: ['tools'],
        at: 1_790_000_200_000,
      },
    ];
  });
  beforeEach(async () => {
    await forgetMemory(driver);
    await keepMarks(driver, marks);
    list = await openHighlights(driver);
    await waitFor(async () => (await shownMarks(list)).length === 3, { what: 'the marks' });
  });
  afterEach(async () => {
    await closeTabs(driver);
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  const words = (...order: number[]): string[] => order.map((index) => marks[index]?.exact ?? '');

  it('has them by their posts, the newest first, as text', async () => {
    expect(await shownMarks(list)).toEqual(words(2, 1, 0));
    const posts = await list.$$eval('.mark-group h2', (all) => all.map((at) => at.textContent));
    expect(posts).toEqual(['Another post', title]);
    expect(await list.$('img[src="x"]')).toBeNull();
    await says(list, '.mark-group:last-child .mark-note', /^A \*note\*$/);
    await says(list, '.mark-group:last-child .mark-row:last-child .facts', /Yellow.*tools.*later/);
    expect(await violations(list)).toEqual([]);
  });

  it('is narrowed by words, without accents, by colours and by labels', async () => {
    await list.type('input[type="search"]', 'ahnlich');
    await waitFor(async () => (await shownMarks(list)).length === 1);
    expect(await shownMarks(list)).toEqual(words(2));
    await says(list, '.mark-count', /^1 of 3 highlights$/);
    await list.keyboard.press('Escape');
    await choose(list, '.mark-label-chips [data-value="tools"]');
    await waitFor(async () => (await shownMarks(list)).length === 2);
    await choose(list, '.mark-colour-chips [data-value="1"]');
    await waitFor(async () => (await shownMarks(list)).length === 1);
    expect(await shownMarks(list)).toEqual(words(0));
    await choose(list, '.mark-colour-chips [data-value="4"]');
    await choose(list, '.mark-colour-chips [data-value="1"]');
    await says(list, '.highlights-empty', /No highlight fits/);
    expect(await violations(list)).toEqual([]);
  });

  it('is sorted, and narrowed to one post by its address', async () => {
    await list.select('[aria-label="Order of the highlights"]', 'oldest');
    await waitFor(async () => (await shownMarks(list))[0] === marks[0]?.exact);
    expect(await shownMarks(list)).toEqual(words(0, 1, 2));
    const query = `?${new URLSearchParams({ post: `${site.origin}${TOOLS}?utm_source=x#y` })}`;
    const own = await openHighlights(driver, query);
    await waitFor(async () => (await shownMarks(own)).length === 2);
    await choose(own, '.only-post button');
    await waitFor(async () => (await shownMarks(own)).length === 3);
  });

  it('goes to their words in the tab of the post, or says that they are not there', async () => {
    const page = await driver.browser.newPage();
    await page.goto(site.origin + TOOLS);
    await choose(list, '.mark-group:last-child .mark-row:last-child .mark-go');
    await waitFor(() => page.evaluate(() => String(getSelection()) !== ''), { what: 'the words' });
    expect(await page.evaluate(() => String(getSelection()))).toBe(marks[0]?.exact);
    await says(list, '.mark-group:last-child .mark-row:last-child .mark-way', /Shown on its page/);
    await choose(list, '.mark-group:last-child .mark-go');
    await says(list, '.mark-group:last-child .mark-way', /Not found on the page now/);
    expect(await violations(list)).toEqual([]);
  });

  it('opens the post of one whose tab is closed', async () => {
    await choose(list, '.mark-group:last-child .mark-row:last-child .mark-go');
    const page = await waitFor(
      async () => (await driver.browser.pages()).find((at) => at.url().includes(TOOLS)),
      { what: 'the post' },
    );
    await waitFor(
      async () => (await page.evaluate(() => String(getSelection()))) === marks[0]?.exact,
      { what: 'the words' },
    );
    await says(list, '.mark-group:last-child .mark-row:last-child .mark-way', /Shown on its page/);
  });

  it('changes notes, labels and colours, which can be undone', async () => {
    const row = '.mark-group:first-child .mark-row';
    await choose(list, `${row} [data-action="edit"]`);
    await list.waitForSelector('.mark-editor');
    expect(await violations(list)).toEqual([]);
    await list.type('.mark-editor textarea', 'New <b>note</b>');
    await list.$eval('.mark-editor input[name="labels"]', (input: HTMLInputElement) => {
      input.value = 'one, two,, one';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await choose(list, '.mark-editor label:nth-of-type(4) input');
    await choose(list, '.mark-editor [type="submit"]');
    await says(list, `${row} .mark-note`, /^New <b>note<\/b>$/);
    await says(list, `${row} .facts`, /Pink.*one.*two/);
    expect(await list.$$eval(`${row} .mark-label`, (all) => all.length)).toBe(2);
    await choose(list, '[data-action="undo"]');
    await says(list, `${row} .facts`, /Blue.*tools/);
    expect(await list.$(`${row} .mark-note`)).toBeNull();
  });

  it('deletes many, brings them back, and deletes them again', async () => {
    await choose(list, '.select-all input');
    await says(list, '.selection-tools', /Selected: 3 highlights/);
    await choose(list, '.mark-row [data-select]');
    await says(list, '.selection-tools', /Selected: 2 highlights/);
    await choose(list, '[data-action="delete"]');
    await waitFor(async () => (await shownMarks(list)).length === 1);
    await says(list, '.deed-bar', /Deleted: 2 highlights/);
    await choose(list, '[data-action="undo"]');
    await waitFor(async () => (await shownMarks(list)).length === 3);
    await pressButton(list, 'Redo');
    await waitFor(async () => (await shownMarks(list)).length === 1);
    expect(await shownMarks(list)).toEqual(words(2));
  });

  it('brings no deleted one back from a file, unless it is asked to', async () => {
    await choose(list, '.mark-row [data-select]');
    await choose(list, '[data-action="delete"]');
    await waitFor(async () => (await shownMarks(list)).length === 2);
    await chooseFile(list, '[data-import="marks"]', annotationsOf(marks));
    await says(list, '.import-plan', /0 new, 0 to update, 2 known.*deleted here since, too \(1\)/);
    expect(await violations(list)).toEqual([]);
    await choose(list, '.import-plan input');
    await choose(list, '[data-action="import-go"]');
    await waitFor(async () => (await shownMarks(list)).length === 3);
  });

  it.each([
    ['markdown', /^# \[[\s\S]*> const Ähnlich/],
    ['readwise', /^Highlight,Title,Author,URL,Note,Location,Date\n/],
    ['annotations', /anno\.jsonld/],
  ])('goes out as a file of %s, and comes in again as it was', async (format, form) => {
    const saved = await watchSaved(list);
    await list.select('[name="format"]', format);
    await choose(list, '[data-action="export"]');
    const [file = ''] = await waitFor(
      async () => {
        const files = await saved();
        return files.length > 0 && files;
      },
      { what: 'the file' },
    );
    expect(file).toMatch(form);
    await chooseFile(list, '[data-import="marks"]', file, 'marks');
    await says(list, '.import-plan', /0 new, 0 to update, 3 known/);
    await forgetMemory(driver);
    await list.close();
    list = await openHighlights(driver);
    await waitFor(() => list.$('[data-state="empty"]'), { what: 'no marks' });
    await bringIn(list, file, 'marks');
    await waitFor(async () => (await shownMarks(list)).length === 3);
    expect((await shownMarks(list)).toSorted()).toEqual(words(0, 1, 2).toSorted());
    await choose(list, '[data-action="undo"]');
    await waitFor(() => list.$('[data-state="empty"]'), { what: 'none again' });
  });

  it('puts its part into a file of Obsidian, and touches nothing else of it', async () => {
    const saved = await watchSaved(list);
    const items = '.mark-group:last-child [role="menuitem"]';
    const act = (index: number): Promise<void> =>
      list.$$eval(items, (all, index) => (all[index] as HTMLElement).click(), index);
    await act(1);
    const [file = ''] = await waitFor(async () => {
      const files = await saved();
      return files.length > 0 && files;
    });
    expect(file).toMatch(/^%% reader:begin \w+ %%\n# \[[\s\S]*\^rf-\w+[\s\S]*%% reader:end %%\n$/);
    await chooseFile(
      list,
      '.mark-group:last-child [data-import="obsidian"]',
      `My words\n\n${file}\nMore of mine\n`,
      'mine.md',
    );
    const again = await waitFor(async () => (await saved())[1], { what: 'the file again' });
    expect(again).toBe(`My words\n\n${file}\nMore of mine\n`);
    await says(list, '.mark-group:last-child .group-tools', /rest of the file is as it was/);
  });

  it('saves the whole article with its marks, where its tab is open', async () => {
    const saved = await watchSaved(list);
    const whole = (): Promise<void> =>
      list.$$eval('.mark-group:last-child [role="menuitem"]', (all) =>
        (all[3] as HTMLElement).click(),
      );
    await whole();
    await says(list, '.mark-group:last-child .group-tools', /Open the post first/);
    const page = await driver.browser.newPage();
    await page.goto(site.origin + TOOLS);
    await list.bringToFront();
    await whole();
    const text = await waitFor(async () => (await saved())[0], { what: 'the file' });
    expect(text).toContain(`## ==${marks[0]?.exact}== ^rf-`);
  });

  it.each([
    ['no known format', 'Some words.', /no highlights in a format that is known/],
    ['broken JSON', '{"items": [', /damaged/],
    ['a list of other things', '[1, null, {"a": 1}]', /no highlights in a format/],
  ])('says of a file with %s that it changes nothing', async (_name, file, text) => {
    await chooseFile(list, '[data-import="marks"]', file);
    await says(list, '.import-marks [role="alert"]', text);
    expect(await shownMarks(list)).toHaveLength(3);
  });

  it('reports what of a file is no mark, and keeps both of two with one id', async () => {
    const [one] = JSON.parse(annotationsOf(marks)) as Record<string, unknown>[];
    const other = { ...one, target: { source: `${site.origin}/blog/b`, selector: [{ type: 'TextQuoteSelector', exact: 'Others.' }] } }; // prettier-ignore
    const bad = [{ target: { source: 'x' } }, { target: { source: 'javascript:alert(1)', selector: [{ type: 'TextQuoteSelector', exact: 'x' }] } }, 5]; // prettier-ignore
    await chooseFile(list, '[data-import="marks"]', JSON.stringify([one, other, ...bad]));
    await says(list, '.import-plan', /1 new, 0 to update, 1 known.*Left out: 3/);
    await says(
      list,
      '.import-plan ul',
      /No. 3: no words.*No. 4: no address.*No. 5: cannot be read/,
    );
    await choose(list, '[data-action="import-go"]');
    await waitFor(async () => (await shownMarks(list)).length === 4);
  });
});

describe.each(BROWSERS)('thousands of highlights in $name', ({ start }) => {
  let driver: Driver;

  beforeAll(async () => {
    driver = await start();
  });
  afterAll(async () => {
    await forgetMemory(driver);
    await driver.close();
  });

  /** The list of so many, once as many of them are drawn as will be. */
  async function listOf(count: number, drawn = count): Promise<Page> {
    await forgetMemory(driver);
    const marks = Array.from({ length: count }, (_none, index) => ({
      url: `https://example.com/blog/post-${index % 100}`,
      title: `Post ${index % 100}`,
      exact: `Words of highlight ${index} ${'that go on '.repeat(10)}`,
      colour: 1 + (index % 4),
    }));
    await keepMarks(driver, marks);
    const list = await openHighlights(driver);
    await waitFor(() => list.$(`.mark-list[data-drawn="${drawn}"]`), {
      what: 'all of them',
      milliseconds: 60_000,
    });
    return list;
  }

  /** How many nodes were put into the list, and taken out of it, for it to be narrowed and widened. */
  async function nodesMoved(list: Page): Promise<number> {
    const count = Number(await list.$eval('.mark-list', (at) => at.getAttribute('data-count')));
    await list.evaluate(() => {
      const moved = { count: 0 };
      Object.assign(globalThis, { moved });
      const sizeOf = (node: Node): number =>
        1 + (node instanceof Element ? node.querySelectorAll('*').length : 0);
      new MutationObserver((changes) => {
        for (const node of changes.flatMap(({ addedNodes, removedNodes }) => [
          ...addedNodes,
          ...removedNodes,
        ]))
          moved.count += sizeOf(node);
      }).observe(document.querySelector('.mark-list') ?? document, {
        childList: true,
        subtree: true,
      });
    });
    await list.type('input[type="search"]', 'highlight 43');
    await list.waitForSelector(`.mark-list:not([data-count="${count}"])`);
    await list.keyboard.press('Escape');
    await waitFor(() => list.$(`.mark-list[data-drawn="${count}"]`), { what: 'all of them again' });
    return list.evaluate(() => (globalThis as unknown as { moved: { count: number } }).moved.count);
  }

  it('are listed, narrowed and selected', { timeout: 180_000 }, async () => {
    const list = await listOf(5000);
    expect(await list.$$eval('.mark-row', (rows) => rows.length)).toBe(5000);
    // What is out of sight is not laid out.
    const isSkipped = await list.$eval('.mark-group:last-child .mark-row:last-child .mark-go', (at) =>
      !at.checkVisibility({ contentVisibilityAuto: true }),
    ); // prettier-ignore
    expect(isSkipped).toBe(true);
    await list.type('input[type="search"]', 'highlight 4321');
    await waitFor(async () => (await shownMarks(list)).length === 1, { what: 'one of them' });
    await choose(list, '.select-all input');
    await says(list, '.selection-tools', /Selected: 1 highlight(?!s)/);
    await choose(list, '[data-action="delete"]');
    await says(list, '.deed-bar', /Deleted: 1 highlight/);
    await list.close();
  });

  it('are drawn as far as one looks, of very many', { timeout: 180_000 }, async () => {
    const list = await listOf(5200, 5000);
    await says(list, '.mark-count', /^5,200 highlights$/);
    expect(await list.$$eval('.mark-row', (rows) => rows.length)).toBe(5000);
    await list.type('input[type="search"]', 'highlight 5199');
    await waitFor(async () => (await shownMarks(list)).length === 1, { what: 'one of them' });
    expect(await list.$('[data-action="more"]')).toBeNull();
    await list.keyboard.press('Escape');
    await waitFor(() => list.$('[data-action="more"]'), { what: 'the button' });
    await choose(list, '[data-action="more"]');
    await waitFor(() => list.$('.mark-list[data-drawn="5200"]'), { what: 'the rest' });
    expect(await list.$('[data-action="more"]')).toBeNull();
    await list.close();
  });

  it('take work that grows with their number and no faster', { timeout: 180_000 }, async () => {
    const moved = [];
    for (const count of [1250, 5000]) {
      const list = await listOf(count);
      moved.push((await nodesMoved(list)) / count);
      await list.close();
    }
    const [few = 0, many = 0] = moved;
    expect(few).toBeGreaterThan(0);
    expect(many / few).toBeLessThan(1.5);
  });
});
