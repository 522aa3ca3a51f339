import type { Page } from 'puppeteer-core';
import { startChromium, startFirefox, type Driver } from './driver.ts';

/** Where the parts of a popup or panel are, in pixels from the top of its window. */
export interface Layout {
  width: number;
  /** Of the window, as far as it is on the screen. */
  height: number;
  /** Width of what is shown. */
  content: number;
  header: number;
  /** Height of the list, of which as much as this is seen. */
  list: number;
  footer: { top: number; bottom: number };
  /** What has more in it than it shows, apart from lists. */
  scrolling: string[];
}

/** What there is on a computer with a low screen, or one where all is twice as large. */
const SMALL = {
  chromium: {
    low: { args: ['--screen-info={1366x520}', '--window-size=1366,520'] },
    lowest: { args: ['--screen-info={1366x390}', '--window-size=1366,390'] },
  },
  firefox: { low: '500', lowest: '390' },
};

/** Starts a browser on a low screen, which leaves a popup less height than it may have. */
export async function startLow(name: Driver['name'], size: 'low' | 'lowest'): Promise<Driver> {
  if (name === 'chromium') return startChromium(SMALL.chromium[size]);
  const { MOZ_HEADLESS_HEIGHT } = process.env;
  process.env['MOZ_HEADLESS_HEIGHT'] = SMALL.firefox[size];
  const driver = await startFirefox();
  if (MOZ_HEADLESS_HEIGHT === undefined) delete process.env['MOZ_HEADLESS_HEIGHT'];
  else process.env['MOZ_HEADLESS_HEIGHT'] = MOZ_HEADLESS_HEIGHT;
  return driver;
}

export function layoutOf(view: Page): Promise<Layout> {
  return view.evaluate(() => {
    const main = document.querySelector('main');
    const rectOf = (selector: string): DOMRect | undefined =>
      main?.querySelector(selector)?.getBoundingClientRect();
    const list = rectOf('.sections, .posts, .state');
    const footer = rectOf('.actions');
    // Firefox lets a popup be higher than the screen is below it.
    const top = 'mozInnerScreenY' in globalThis ? Number(globalThis['mozInnerScreenY']) : undefined;
    const isTab = document.documentElement.classList.contains('in-tab');
    const seen = top === undefined || isTab ? innerHeight : screen.availHeight - top;
    const root = document.documentElement;
    const more = [root, document.body, main, ...(main?.children ?? [])].filter(
      (at) =>
        at &&
        !at.matches('.sections, .posts, .visually-hidden, .toast') &&
        at.scrollHeight > at.clientHeight + 1,
    );
    return {
      width: innerWidth,
      height: Math.min(innerHeight, seen),
      content: main?.getBoundingClientRect().width ?? 0,
      header: rectOf('.article-header')?.height ?? 0,
      list: list?.height ?? 0,
      footer: { top: footer?.top ?? 0, bottom: footer?.bottom ?? Infinity },
      scrolling: more.map((at) => `${at?.tagName} ${at?.className}`),
    };
  });
}

/** Waits until a view is drawn, and has had the size that it asks for. */
export async function drawn(view: Page): Promise<Layout> {
  let last = '';
  for (let tries = 0; tries < 100; tries += 1) {
    const now = JSON.stringify(await layoutOf(view));
    if (now === last) break;
    last = now;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  return layoutOf(view);
}
