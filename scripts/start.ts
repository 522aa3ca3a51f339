/**
 * The main job, to see it at work: builds the extension and the sample blog, opens a post in a
 * browser with the extension installed, and clicks the icon.
 *
 *   npm start                 the sample blog, in Chromium
 *   npm start -- <url>        any address
 *   npm start -- --firefox    in Firefox
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { BLOG } from '../tests/browser/blog.ts';
import { settled, startChromium, startFirefox, type Driver } from '../tests/browser/driver.ts';
import { screenshotTogether } from '../tests/browser/screenshot.ts';
import { serve } from '../tests/browser/serve.ts';
import { buildBlog } from './blog.ts';
import { needBrowsers } from './browsers.ts';
import { ROOT, step, StepFailed } from './steps.ts';

const SEED_LIKE_POST = '/blog/the-shape-of-small-tools';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { firefox: { type: 'boolean', default: false } },
});

try {
  await main(positionals[0], values.firefox);
} catch (error) {
  if (!(error instanceof StepFailed)) throw error;
  process.exitCode = 1;
}

async function main(url: string | undefined, isFirefox: boolean): Promise<void> {
  await needBrowsers([isFirefox ? 'firefox' : 'chromium']);
  await step('Build', ['wxt', 'build', ...(isFirefox ? ['-b', 'firefox'] : [])]);
  if (url === undefined) await buildBlog();
  const site = url === undefined ? await serve(BLOG) : undefined;
  const headless = !hasDisplay();
  const driver = await (isFirefox ? startFirefox({ headless }) : startChromium({ headless }));
  try {
    const [page, popup] = await openPost(driver, url ?? `${site?.origin}${SEED_LIKE_POST}`);
    if (headless) await report(page, popup);
    else await untilClosed(driver);
  } finally {
    await driver.close();
    await site?.close();
  }
}

function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY, CI } = process.env;
  if (CI) return false;
  return process.platform !== 'linux' || Boolean(DISPLAY ?? WAYLAND_DISPLAY);
}

async function openPost(driver: Driver, url: string): Promise<[Page, Page]> {
  const page = await driver.browser.newPage();
  await page.goto(url, { waitUntil: 'load' });
  const popup = await driver.openPopup(page);
  await settled(popup);
  return [page, popup];
}

async function untilClosed({ browser }: Driver): Promise<void> {
  console.log('The browser stays open. Close it, or press Ctrl+C here, to end.');
  await new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
}

/** What the popup shows, as text and as a picture. */
async function report(page: Page, popup: Page): Promise<void> {
  const lines = await popup.evaluate(() => {
    const text = (field: string): string =>
      [...document.querySelectorAll(`[data-field="${field}"]`)]
        .map((element) => element.textContent)
        .join(', ');
    const entries = [...document.querySelectorAll('nav[aria-label="Contents"] a')];
    const depths = entries.map((entry) => Number(entry.getAttribute('data-depth')));
    const top = Math.min(...depths);
    return [
      text('title') || (document.querySelector('[data-state]')?.textContent ?? ''),
      [text('author'), text('date'), text('reading-time'), text('words')]
        .filter((fact) => fact !== '')
        .join(' · '),
      text('tag') && `Tags: ${text('tag')}`,
      '',
      ...entries.map((entry, at) => '  '.repeat((depths[at] ?? top) - top) + entry.textContent),
    ];
  });
  console.log(`\n${lines.filter((line, at) => line !== '' || at === 3).join('\n')}\n`);
  const folder = join(ROOT, '.output');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'popup.png');
  writeFileSync(path, await screenshotTogether(page, popup));
  console.log(`Screenshot: ${path}`);
}
