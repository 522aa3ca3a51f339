import type { Page } from 'puppeteer-core';

/** What views show of a post when they are asked, by the name of its picture. */
const GLANCES: Record<string, (view: Page) => Promise<unknown>> = {
  peek: async (view) => {
    await view.waitForSelector('.rail');
    const rows = await view.$$('.outline-row [role="treeitem"]');
    const shown: typeof rows = [];
    for (const row of rows.slice(0, 12)) {
      if (await row.isIntersectingViewport({ threshold: 1 })) shown.push(row);
    }
    await (shown[3] ?? shown.at(-1))?.hover();
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
  menu: async (view) => {
    await view.waitForSelector('.rail');
    await view.click('[aria-haspopup="menu"]');
    await view.waitForSelector('[role="menu"]:popover-open');
  },
};

/** The same of the reader alone. */
const READER_GLANCES: typeof GLANCES = {
  'a tab that was chosen': async (view) => {
    const tab = '#reader-content [role="tab"]';
    await (await view.waitForSelector(`${tab}[aria-selected="false"]`))?.click();
    await view.waitForSelector(`${tab}[aria-selected="true"]:focus`);
    await view.$eval(tab, (chosen) => chosen.scrollIntoView({ block: 'center' }));
  },
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
  keys: async (view) => {
    await view.focus('.reader-main');
    await view.keyboard.press('?');
    await view.waitForSelector('.key-help[open]');
  },
  look: async (view) => {
    await view.focus('.reader-main');
    // Else it is as the picture before has left it.
    await view.keyboard.press('f');
    await view.keyboard.press('a');
    await view.waitForSelector('#reader-look:popover-open');
  },
};

/** Those with long titles and many sections are only peeked at. */
const PEEK: typeof GLANCES = { peek: GLANCES['peek'] ?? (() => Promise.resolve()) };

/** A post with parts that are missing, and one that names versions; beside the views of the tests. */
export const GAPS_VIEW = { 'a post with gaps': '/blog/gaps' };

const GAPS: typeof GLANCES = {
  gaps: (view) => view.waitForSelector('.gaps-notice, [data-field="versions"]'),
};

/** What is drawn of a post in one of the views, by the name of the post in the gallery. */
export function glancesAt(post: string, file: string): typeof GLANCES {
  const isReader = file === 'reader';
  const all = isReader ? { ...GLANCES, ...READER_GLANCES } : GLANCES;
  if (post === 'a post with closed tabs') return all;
  if (post === 'a post with gaps') return GAPS;
  return /long words|200 headings|right to left/.test(post) ? PEEK : {};
}
