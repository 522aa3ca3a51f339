import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { command } from '../browser/between.ts';
import { BLOG, blogPage } from '../browser/blog.ts';
import { closeTabs } from '../browser/close-tabs.ts';
import { BROWSERS, settled, tabIdOf, toolbarOf, waitFor, type Driver } from '../browser/driver.ts';
import { runInFirefox } from '../browser/firefox-window.ts';
import { setKey } from '../browser/keys.ts';
import { keepMarks, openHighlights, selectWords, shownMarks } from '../browser/marks.ts';
import { forgetMemory, isRemembered } from '../browser/memory.ts';
import { callStorage, choose, says } from '../browser/options.ts';
import { openReaderAt } from '../browser/reader.ts';
import { pageAt, takePowers } from '../browser/powers.ts';
import { serve, type Site } from '../browser/serve.ts';
import { violations } from '../browser/violations.ts';

const TOOLS = '/blog/the-shape-of-small-tools';
const { headings, title } = blogPage(TOOLS);
const heading = headings[2]?.text ?? '';

describe.each(BROWSERS)('words marked in a page in $name', ({ name, start }) => {
  let site: Site;
  let driver: Driver;
  let page: Page;
  let tab: number;

  beforeAll(async () => {
    site = await serve(BLOG, {}, { isStill: true });
    driver = await start();
    if (name !== 'Firefox') await setKey(driver, 'mark-selection', 'Alt+Shift+H');
  });
  beforeEach(async () => {
    await callStorage(driver, 'clear');
    await forgetMemory(driver);
    page = await driver.browser.newPage();
    await page.goto(site.origin + TOOLS);
    tab = await tabIdOf(driver, page);
  });
  afterEach(async () => {
    await closeTabs(driver);
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  /** Words of the first longer paragraph of the post. */
  function someWords(): Promise<string> {
    return page.evaluate(() => {
      const texts = [...document.querySelectorAll('.prose p')].map((at) => at.firstChild);
      const node = texts.find((text) => (text?.textContent?.length ?? 0) > 60);
      return node?.textContent?.slice(4, 44) ?? '';
    });
  }

  /** Presses the key of the command; the icon says what has become of it. */
  async function mark(badge: RegExp): Promise<void> {
    await page.bringToFront();
    await command(driver, 'mark-selection', tab);
    await waitFor(async () => badge.test((await toolbarOf(driver, page)).badge), { what: 'badge' });
  }

  it('are in popup and list, and the page shows nothing of it', async () => {
    const words = await someWords();
    await selectWords(page, words);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await mark(/✓/);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    expect(await page.evaluate(() => [CSS.highlights.size, String(getSelection())])).toEqual([
      0,
      words,
    ]);
    // The badge says the minutes again.
    await waitFor(async () => /\d/.test((await toolbarOf(driver, page)).badge), {
      what: 'minutes',
    });
    const popup = await driver.openPopup(page);
    await settled(popup);
    await waitFor(() => popup.$('.post-marks-count'), { what: 'the marks' });
    await says(popup, '.post-marks-count', /^1 highlight$/);
    expect(await violations(popup)).toEqual([]);
    await choose(popup, '.post-marks-count');
    await says(popup, '.post-mark-words', new RegExp(`^${RegExp.escape(words.trim())}$`));
    expect(await violations(popup)).toEqual([]);
    await popup.close();
    const list = await openHighlights(driver);
    await waitFor(async () => (await shownMarks(list)).length === 1, { what: 'the list' });
    expect(await list.$eval('.mark-group h2', (at) => at.textContent)).toBe(title);
  });

  it('are gone to from the popup, which counts them by section', async () => {
    const [, own] = [0, headings[2]];
    await keepMarks(driver, [
      { url: site.origin + TOOLS, exact: heading, section: { id: own?.id ?? '', text: heading, depth: 2 } },
      { url: site.origin + TOOLS, exact: 'No such words are in it any more.', note: 'Gone' },
    ]); // prettier-ignore
    const popup = await driver.openPopup(page);
    await settled(popup);
    await says(popup, '.outline-row:has([data-index="2"]) .marked', /1 highlight/);
    await choose(popup, '.post-marks-count');
    await says(popup, '.post-marks li:nth-child(2)', /Gone.*Not found on the page now/);
    expect(await violations(popup)).toEqual([]);
    await choose(popup, '.post-mark');
    await waitFor(async () => (await page.evaluate(() => String(getSelection()))) === heading, {
      what: 'the words',
    });
    await says(popup, '.post-marks li', /Shown on its page/);
  });

  it('are in the panel at once, beside the page', async () => {
    const panel = await driver.openPanel(page);
    await settled(panel);
    const words = await someWords();
    await selectWords(page, words);
    await mark(/✓/);
    await says(panel, '.post-marks-count', /^1 highlight$/);
    await says(panel, '.notice', /Highlighted\. The page shows nothing/);
    expect(await violations(panel)).toEqual([]);
    await panel.close().catch(() => undefined);
  });

  it.each([
    ['nothing is selected', false, /Nothing is selected/],
    ['words beside the article are', true, /Only words of the article/],
  ])('are none where %s, and the popup says so', async (_name, isBeside, text) => {
    if (isBeside) await page.evaluate(() => getSelection()?.selectAllChildren(document.body));
    await mark(/!/);
    const popup = await driver.openPopup(page);
    await settled(popup);
    await says(popup, '.notice', text);
    expect(await popup.$('.post-marks')).toBeNull();
  });

  it('are asked about where the post is forgotten', async () => {
    const reader = await openReaderAt(driver, `?tab=${tab}`);
    await waitFor(() => reader.$('.memory-tools'), { what: 'the tools' });
    await choose(reader, '.memory-tools button');
    await isRemembered(driver, TOOLS);
    await reader.close();
    await keepMarks(driver, [{ url: site.origin + TOOLS, exact: heading }]);
    const popup = await driver.openPopup(page);
    await settled(popup);
    await waitFor(() => popup.$('.post-marks'), { what: 'the marks' });
    const forget = '.memory-tools > button:last-of-type';
    await waitFor(() => popup.$(forget), { what: 'the button' });
    await choose(popup, forget);
    await says(popup, '.forget-marks', /There are highlights in it: 1 highlight/);
    expect(await violations(popup)).toEqual([]);
    await choose(popup, '[data-marks-answer="delete"]');
    await waitFor(async () => (await popup.$('.post-marks')) === null, { what: 'none' });
  });

  it.runIf(name === 'Firefox')('are marked from the context menu', async () => {
    await selectWords(page, heading);
    await page.click(`[id="${headings[2]?.id}"]`, { button: 'right' });
    await runInFirefox(
      driver.browser,
      `const menu = front.document.getElementById('contentAreaContextMenu');
       await until(() => menu.state === 'open');
       const item = [...menu.querySelectorAll('menuitem')].find(({ label }) => label.startsWith('Highlight the selection'));
       item.doCommand();
       menu.hidePopup();`,
    );
    const list = await openHighlights(driver);
    await waitFor(async () => (await shownMarks(list))[0] === heading, { what: 'the mark' });
  });
});

describe.each(BROWSERS)('a private window in $name', ({ startFresh }) => {
  it('keeps no marks, and shows none', async () => {
    const site = await serve(BLOG, {}, { isStill: true });
    const driver = await startFresh();
    const powers = await takePowers(driver);
    await powers.allowPrivate();
    await keepMarks(driver, [{ url: site.origin + TOOLS, exact: heading }]);
    const url = `${site.origin}${TOOLS}?secret`;
    await driver.control.evaluate(async (url) => {
      const { windows } = (globalThis.browser ?? globalThis.chrome) as unknown as {
        windows: { create(window: object): Promise<unknown> };
      };
      await windows.create({ incognito: true, url });
    }, url);
    const secret = await pageAt(driver.browser, (at) => at === url);
    await waitFor(() => secret.$('.prose'), { what: 'the post' });
    await selectWords(secret, heading);
    if (driver.name === 'firefox') {
      // Chrome's other windows do not see it.
      await command(driver, 'mark-selection', 0);
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
    const popup = await driver.openPopup(secret);
    await settled(popup);
    if (driver.name === 'firefox') await says(popup, '.notice', /This is a private window/);
    expect(await popup.$('.post-marks')).toBeNull();
    await popup.close();
    await driver.control.bringToFront();
    const list = await openHighlights(driver);
    await waitFor(async () => (await shownMarks(list)).length === 1, { what: 'the one' });
    await driver.close();
    await site.close();
  });
});
