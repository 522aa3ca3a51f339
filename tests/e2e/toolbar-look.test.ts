import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contrast, type Rgb } from '../browser/contrast.ts';
import { BLOG } from '../browser/blog.ts';
import { BROWSERS, tabIdOf, toolbarOf, waitFor, type Driver } from '../browser/driver.ts';
import { serve, type Site } from '../browser/serve.ts';

/** Of Chrome and of Firefox, in their own themes (2026). */
const TOOLBARS: Record<string, Rgb> = {
  'light Chrome': [255, 255, 255],
  'dark Chrome': [60, 60, 60],
  'light Firefox': [249, 249, 251],
  'dark Firefox': [43, 42, 51],
};

/** What the parts of an icon must have to be told apart, and text to be read. */
const PARTS = 3;
const TEXT = 4.5;
/** The sheet itself: what says which icon it is are the lines on it. */
const SHEET = 2.5;

describe.each(BROWSERS)('the icon in the toolbar of $name', ({ start }) => {
  let site: Site;
  let driver: Driver;
  let page: Page;

  beforeAll(async () => {
    site = await serve(BLOG, {}, { isStill: true });
    driver = await start();
    page = await driver.browser.newPage();
    await page.goto(`${site.origin}/blog/the-shape-of-small-tools`);
    await waitFor(async () => (await toolbarOf(driver, page)).badge !== '', { what: 'the badge' });
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  /** The colours of the smallest icon: of its sheet, the commonest one, and of the lines on it. */
  function colours(state: 'on' | 'off'): Promise<{ sheet: Rgb; lines: Rgb }> {
    return driver.control.evaluate(async (path) => {
      const image = new Image();
      image.src = path;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      const { data = [] } = context?.getImageData(0, 0, image.width, image.height) ?? {};
      const counts = new Map<string, number>();
      for (let at = 0; at < data.length; at += 4) {
        const colour = data.slice(at, at + 4);
        if (colour[3] === 255) counts.set(String(colour), (counts.get(String(colour)) ?? 0) + 1);
      }
      const rgb = (colour: string): Rgb => {
        const [red = 0, green = 0, blue = 0] = colour.split(',').map(Number);
        return [red, green, blue];
      };
      const sum = (colour: string): number => rgb(colour).reduce((all, part) => all + part);
      const byCount = [...counts].toSorted(([, a], [, b]) => b - a).map(([colour]) => colour);
      const byLight = [...counts.keys()].toSorted((a, b) => sum(b) - sum(a));
      return { sheet: rgb(byCount[0] ?? ''), lines: rgb(byLight[0] ?? '') };
    }, `/icon/${state}-16.png`);
  }

  async function badge(): Promise<{ ground: Rgb; text: Rgb }> {
    const tabId = await tabIdOf(driver, page);
    return driver.control.evaluate(async (tabId) => {
      const { action } = (globalThis.browser ?? globalThis.chrome) as unknown as {
        action: Record<
          'getBadgeBackgroundColor' | 'getBadgeTextColor',
          (tab: object) => Promise<number[]>
        >;
      };
      const [ground, text] = await Promise.all([
        action.getBadgeBackgroundColor({ tabId }),
        action.getBadgeTextColor({ tabId }),
      ]);
      const rgb = ([red, green, blue]: number[]): Rgb => [red ?? 0, green ?? 0, blue ?? 0];
      return { ground: rgb(ground), text: rgb(text) };
    }, tabId);
  }

  it('can be told from its badge, whose text can be read', async () => {
    const { ground, text } = await badge();
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(TEXT);
    const { sheet, lines } = await colours('on');
    expect(contrast(ground, sheet)).toBeGreaterThanOrEqual(PARTS);
    expect(contrast(lines, sheet)).toBeGreaterThanOrEqual(PARTS);
  });

  it.each(Object.keys(TOOLBARS))('can be seen on that of %s, lit and unlit', async (name) => {
    const toolbar = TOOLBARS[name] ?? [0, 0, 0];
    expect(contrast((await colours('on')).sheet, toolbar)).toBeGreaterThanOrEqual(SHEET);
    const { sheet, lines } = await colours('off');
    expect(contrast(sheet, toolbar)).toBeGreaterThanOrEqual(PARTS);
    expect(contrast(lines, sheet)).toBeGreaterThanOrEqual(PARTS);
  });
});
