/**
 * Draws every view and state of the built extension in every look, to be looked at: `npm run
 * gallery`, with a part of a picture's name to draw those alone. Prints the folder of pictures.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { BLOG, blogPage } from '../tests/browser/blog.ts';
import { DISPLAY_PACKAGES } from '../tests/browser/display.ts';
import { openExtensionPage, settled, startChromium, tabIdOf } from '../tests/browser/driver.ts';
import { keepMarks, type MadeMark } from '../tests/browser/marks.ts';
import { serve, type Site } from '../tests/browser/serve.ts';
import { PROBLEMS, VIEW_ROUTES, VIEWS } from '../tests/browser/views.ts';
import { buildBlog } from './blog.ts';
import { needBrowsers, needPrograms } from './browsers.ts';
import { drawMarks } from './gallery-marks.ts';
import { GAPS_VIEW, glancesAt } from './gallery-glances.ts';
import { drawWindows } from './gallery-windows.ts';
import { ROOT, step } from './steps.ts';

interface Size {
  width: number;
  height: number;
}

interface Look extends Size {
  scheme: 'light' | 'dark';
  /** Colours chosen by the user's system. */
  isForced?: boolean;
  zoom?: number;
  /** Language of the browser. */
  language?: string;
}

/** Pixels of a view that is as narrow as a browser makes none but a panel. */
const NARROW = 320;

const LOOKS: Record<string, Look> = {
  light: { scheme: 'light', width: 392, height: 600 },
  dark: { scheme: 'dark', width: 392, height: 600 },
  forced: { scheme: 'dark', isForced: true, width: 392, height: 600 },
  low: { scheme: 'light', width: 392, height: 400 },
  narrow: { scheme: 'dark', width: 240, height: 600 },
  zoomed: { scheme: 'light', width: 392, height: 300, zoom: 2 },
  arabic: { scheme: 'light', width: 392, height: 600, language: 'ar' },
};

/** The extension's pages, each in the size that it mostly has beside a popup's. */
const PAGES: readonly { file: string; size: (popup: Size) => Size }[] = [
  { file: 'popup', size: (popup) => popup },
  {
    file: 'sidepanel',
    size: ({ width, height }) => ({ width: Math.min(width, 340), height: height + 200 }),
  },
  {
    file: 'reader',
    size: ({ width, height }) => ({
      width: width < NARROW ? width * 2 : 1200,
      height: height + 300,
    }),
  },
  { file: 'highlights', size: ({ height }) => ({ width: 900, height: height + 300 }) },
  { file: 'options', size: ({ height }) => ({ width: 900, height: height + 300 }) },
  { file: 'welcome', size: ({ height }) => ({ width: 900, height: height + 300 }) },
];

/** The sample post that has highlights. */
const POST = '/blog/the-shape-of-small-tools';
/** Those that show the contents of a post. */
const HAS_CONTENTS = new Set(['popup', 'sidepanel', 'reader']);

const FOLDER = join(ROOT, '.cache/gallery');
const only = process.argv[2] ?? '';

await needBrowsers(['chromium', 'firefox']);
await needPrograms(DISPLAY_PACKAGES);
await step('Build for Chrome', ['wxt', 'build']);
await step('Build for Firefox', ['wxt', 'build', '-b', 'firefox']);
await buildBlog();
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const site = await serve(BLOG, VIEW_ROUTES);
for (const [name, look] of Object.entries(LOOKS)) await drawLook(site, name, look);
await drawMarks(site, FOLDER, only);
await drawWindows(site, FOLDER, only);
await site.close();
console.log(FOLDER);

async function drawLook({ origin }: Site, name: string, look: Look): Promise<void> {
  const views = Object.entries({ ...VIEWS, ...GAPS_VIEW, ...PROBLEMS }).filter(([view]) =>
    `${name} ${view}`.includes(only),
  );
  if (views.length === 0) return;
  const driver = await startChromium({ ...(look.language && { language: look.language }) });
  await keepMarks(driver, marksFor(origin));
  const page = await driver.browser.newPage();
  for (const [view, path] of views) {
    const url = path.startsWith('/')
      ? origin + path
      : path.replace('extension:', driver.extensionUrl(''));
    // What does not load has a tab all the same, though its page is at an address of the browser's.
    await page.goto(url).catch(() => undefined);
    const tabId = await tabIdOf(driver, { url: () => url });
    for (const { file, size } of PAGES) {
      // It is the same whatever the tab shows.
      if (file === 'highlights' && path !== POST) continue;
      // A popup is as wide as it wants.
      if (file === 'popup' && look.width < NARROW) continue;
      // In a narrow reader they are in a drawer, as in a narrow panel.
      const isAway = file === 'reader' && look.width < NARROW;
      const glances = HAS_CONTENTS.has(file) && !isAway ? glancesAt(view, file) : {};
      for (const [glance, act] of [['', undefined] as const, ...Object.entries(glances)]) {
        const shown = await openExtensionPage(driver, `${file}.html?tab=${tabId}`);
        // In a tab of its own a popup is laid out for one.
        await shown.evaluate(() => document.documentElement.classList.remove('in-tab'));
        const picture = [file, view, ...(glance ? [glance] : []), name].join(' ');
        await draw(shown, picture, { ...look, ...size(look) }, act);
        await shown.close();
      }
    }
  }
  await driver.close();
}

/** Highlights of the sample post, and others, in each colour and script. */
function marksFor(origin: string): MadeMark[] {
  const { headings, title } = blogPage(POST);
  const [first, second] = headings;
  const url = origin + POST;
  return [
    { url, title, exact: first?.text ?? '', note: 'A note with *Markdown*,\nin two lines.' },
    { url, title, exact: second?.text ?? '', colour: 2, labels: ['tools', 'later'] },
    { url, title, exact: 'Words that are not in it any more. '.repeat(9), colour: 3 },
    { url, title, exact: 'في هذا النص كلمات من اليمين إلى اليسار', colour: 4 },
    {
      url: 'https://example.com/blog/another-post',
      title: 'Another post, with a title that is longer than a narrow window is wide',
      exact: 'const one = 1;\n  const two = one + 1;',
      kind: 'code',
    },
  ];
}

async function draw(
  view: Page,
  name: string,
  look: Look,
  act?: (view: Page) => Promise<unknown>,
): Promise<void> {
  const { scheme, isForced, width, height, zoom = 1 } = look;
  const client = await view.createCDPSession();
  await client.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'forced-colors', value: isForced ? 'active' : 'none' },
    ],
  });
  await view.setViewport({ width, height, deviceScaleFactor: 2 * zoom });
  await settled(view);
  // As the window of a popup does that has grown with its content.
  await view.evaluate(() => dispatchEvent(new Event('resize')));
  await act?.(view);
  writeFileSync(join(FOLDER, `${name}.png`.replaceAll(' ', '-')), await view.screenshot());
}
