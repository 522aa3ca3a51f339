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
  'some sections': async (view) => {
    await GLANCES['time to spare']?.(view);
    await view.$eval('.spare .primary', (button) => (button as HTMLElement).click());
    await view.waitForSelector('.some-bar');
  },
};

/** The post that they are shown of, among the views of the gallery. */
export const GLANCED_AT = 'a post with closed tabs';
