import type { Page } from 'puppeteer-core';

const POPUP_WIDTH = 392;

/**
 * A picture of the popup over the page, as a person sees the two: no browser takes one of both,
 * since they are windows of their own.
 *
 * @returns PNG
 */
export async function screenshotTogether(page: Page, popup: Page): Promise<Uint8Array> {
  // A real popup has the size that it needs; one that stands in for it in a tab is cut out of it.
  const isInTab = popup.url().includes('?tab=');
  if (isInTab) await popup.bringToFront();
  const picture = isInTab ? await popup.$('#app') : popup;
  const front = (await picture?.screenshot({ encoding: 'base64' })) ?? '';
  await page.bringToFront();
  await page.setViewport({ width: 1280, height: 800 });
  const back = await page.screenshot({ encoding: 'base64' });
  const table = await page.browser().newPage();
  await table.setViewport({ width: 1280, height: 800, deviceScaleFactor: 2 });
  await table.setContent(`
    <style>
      body { margin: 0; background: url(data:image/png;base64,${back}) top / 1280px no-repeat }
      img { position: fixed; top: 12px; right: 16px; width: ${POPUP_WIDTH}px; border-radius: 10px;
            box-shadow: 0 0 0 1px #0002, 0 12px 40px #0005 }
    </style>
    <img src="data:image/png;base64,${front}">`);
  await table.waitForFunction(() => document.querySelector('img')?.complete);
  const together = await table.screenshot();
  await table.close();
  return together;
}
