/** Makes the README's picture from the built extension and the sample blog: `npm run screenshot`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BLOG } from '../tests/browser/blog.ts';
import { settled, startChromium } from '../tests/browser/driver.ts';
import { screenshotTogether } from '../tests/browser/screenshot.ts';
import { serve } from '../tests/browser/serve.ts';
import { buildBlog } from './blog.ts';
import { ROOT, step } from './steps.ts';

await step('Build', ['wxt', 'build']);
await buildBlog();
const site = await serve(BLOG);
const driver = await startChromium();
const page = await driver.browser.newPage();
await page.goto(`${site.origin}/blog/the-shape-of-small-tools`);
const popup = await driver.openPopup(page);
await settled(popup);
mkdirSync(join(ROOT, 'docs'), { recursive: true });
writeFileSync(join(ROOT, 'docs/screenshot.png'), await screenshotTogether(page, popup));
await driver.close();
await site.close();
