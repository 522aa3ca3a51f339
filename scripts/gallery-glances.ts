import type { Page } from 'puppeteer-core';

/** What views show of a post when they are asked, by the name of its picture. */
export const GLANCES: Record<string, (view: Page) => Promise<unknown>> = {
  peek: async (view) => {
    await view.waitForSelector('.rail');
    await view.hover('.outline-row[data-row="3"] [role="treeitem"]');
    await view.waitForSelector('.peek:popover-open');
  },
  code: async (view) => {
    await (await view.waitForSelector('.parts-button'))?.click();
    await view.waitForSelector('.part');
  },
  links: async (view) => {
    await view.waitForSelector('.parts-button');
    await view.type('.filter input', 'link:');
    await view.waitForSelector('.parts-found');
  },
  'time to spare': async (view) => {
    await view.waitForSelector('.rail');
    await view.$eval('.time-left', (button) => (button as HTMLElement).click());
    await (await view.waitForSelector('.spare .chip'))?.click();
    await view.waitForSelector('[data-lit]');
  },
};

/** The same of the reader alone. */
export const READER_GLANCES: typeof GLANCES = {
  'some sections': async (view) => {
    await GLANCES['time to spare']?.(view);
    await view.$eval('.spare .primary', (button) => (button as HTMLElement).click());
    await view.waitForSelector('.some-bar');
  },
  crumbs: async (view) => {
    await view.$eval('#reader-content h3', (heading) => heading.scrollIntoView());
    await view.waitForSelector('.crumb-section');
  },
  'lines in focus': async (view) => {
    await view.focus('.reader-main');
    await view.keyboard.press('f');
    await view.waitForSelector('.line-focus');
  },
  look: async (view) => {
    await view.focus('.reader-main');
    // Else it is as the picture before has left it.
    await view.keyboard.press('f');
    await view.keyboard.press('a');
    await view.waitForSelector('#reader-look:popover-open');
  },
};

/** The post that they are shown of, among the views of the gallery. */
export const GLANCED_AT = 'a post with closed tabs';
