/** Makes the README's pictures from the built extension and the sample blog: `npm run screenshot`. */
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { BLOG } from '../tests/browser/blog.ts';
import { startDisplay } from '../tests/browser/display.ts';
import { settled, tabIdOf } from '../tests/browser/driver.ts';
import { serve } from '../tests/browser/serve.ts';
import { buildBlog } from './blog.ts';
import { drawn, startInChromium } from './gallery-windows.ts';
import { ROOT, step } from './steps.ts';

const SCREEN = { width: 1280, height: 800, scale: 1 };

await step('Build', ['wxt', 'build']);
await buildBlog();
const site = await serve(BLOG);
const display = await startDisplay(SCREEN);
const driver = await startInChromium(display, SCREEN, 'light');
const draw = async (view: Page, name: string): Promise<void> => {
  await settled(view);
  await drawn(view);
  await display.draw(join(ROOT, 'docs', `${name}.png`));
};
const [blank] = await driver.browser.pages();
const page = await driver.browser.newPage();
await blank?.close();
await page.goto(`${site.origin}/blog/the-shape-of-small-tools`);
const popup = await driver.openPopup(page);
await draw(popup, 'popup');
await popup.close();
const reader = await driver.browser.newPage();
await reader.goto(driver.extensionUrl(`reader.html?tab=${await tabIdOf(driver, page)}`));
await draw(reader, 'reader');
await reader.close();
await page.bringToFront();
await draw(await driver.openPanel(page), 'panel');
await driver.close();
await display.close();
await site.close();
