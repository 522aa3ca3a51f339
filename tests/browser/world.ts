import type { Page } from 'puppeteer-core';
import { tabIdOf, type Driver } from './driver.ts';

/** What of the extension stays in its own world of a page, by its names: is it there? */
export type World = Record<'isSpotting' | 'readAgain' | 'jumpToHeading' | 'mark', boolean>;

export async function worldOf(driver: Driver, page: Page): Promise<World> {
  return driver.control.evaluate(
    async (tabId) => {
      const api = globalThis.browser ?? globalThis.chrome;
      const [frame] =
        (await api?.scripting.executeScript({
          target: { tabId },
          func: () => {
            const world = globalThis as unknown as Record<string, unknown>;
            return {
              isSpotting: Boolean(world['isSpotting']),
              readAgain: Boolean(world['readAgain']),
              jumpToHeading: Boolean(world['jumpToHeading']),
              mark: Boolean(world['mark']),
            };
          },
        })) ?? [];
      return frame?.result as World;
    },
    await tabIdOf(driver, page),
  );
}
