/** The browsers' whole windows, for the gallery: toolbar, popup, and the panel beside a post. */
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { startDisplay, type Display } from '../tests/browser/display.ts';
import { settled, startChromium, startFirefox, type Driver } from '../tests/browser/driver.ts';
import { runInFirefox } from '../tests/browser/firefox-window.ts';
import type { Site } from '../tests/browser/serve.ts';

export interface Screen {
  width: number;
  height: number;
  /** Pixels of the screen for one of a page. */
  scale: number;
}

const SCREENS: readonly Screen[] = [
  { width: 1366, height: 768, scale: 1 },
  { width: 1280, height: 672, scale: 1 },
  { width: 1920, height: 1080, scale: 1.5 },
];

const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];

const BROWSERS = [
  { browser: 'chromium', start: startInChromium },
  { browser: 'firefox', start: startInFirefox },
] as const;

const POST = '/blog/the-shape-of-small-tools';
const PLAIN = '/plain';
/** Pixels of a sidebar as narrow as Firefox makes it. */
const NARROW = 240;

/**
 * Draws the windows on screens of their own.
 *
 * @param only a part of the name of the pictures that are wanted
 */
export async function drawWindows(site: Site, folder: string, only: string): Promise<void> {
  for (const screen of SCREENS)
    for (const scheme of SCHEMES)
      for (const { browser, start } of BROWSERS) {
        const name = `window ${browser} ${screen.width}x${screen.height} ${scheme}`;
        if (!name.includes(only)) continue;
        const display = await startDisplay(screen);
        const driver = await start(display, screen, scheme);
        const draw = (what: string): Promise<void> =>
          display.draw(join(folder, `${name} ${what}.png`.replaceAll(' ', '-')));
        await drawWindow(driver, site, draw);
        await driver.close();
        await display.close();
      }
}

async function drawWindow(
  driver: Driver,
  { origin }: Site,
  draw: (what: string) => Promise<void>,
): Promise<void> {
  const page = await driver.browser.newPage();
  await page.goto(origin + PLAIN);
  await drawn(page);
  await draw('unlit');
  await page.goto(origin + POST);
  const popup = await driver.openPopup(page);
  await settled(popup);
  await drawn(popup);
  await draw('popup');
  await popup.close();
  await page.bringToFront();
  const panel = await driver.openPanel(page);
  await settled(panel);
  await drawn(panel);
  await draw('panel');
  if (driver.name !== 'firefox') return;
  await runInFirefox(
    driver.browser,
    `front.document.getElementById('sidebar-box').style.width = '${NARROW}px';`,
  );
  await drawn(panel);
  await draw('narrow-panel');
}

/** Waits for what is animated in the browser's own window, too: it has no other sign of its end. */
export async function drawn(view: Page): Promise<void> {
  await view.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  await new Promise((resolve) => setTimeout(resolve, 700));
}

export async function startInChromium(
  { env }: Display,
  { width, height, scale }: Screen,
  scheme: Scheme,
): Promise<Driver> {
  const driver = await startChromium({
    headless: false,
    env,
    args: [
      `--window-size=${width / scale},${height / scale}`,
      '--window-position=0,0',
      `--force-device-scale-factor=${scale}`,
      '--hide-crash-restore-bubble',
      ...(scheme === 'dark' ? ['--force-dark-mode'] : []),
    ],
  });
  await pin(driver);
  return driver;
}

/** What Chromium's list of extensions can do. */
interface ChromiumList {
  developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> };
}

/** Puts the icon into Chromium's toolbar for good, as its user does. */
async function pin({ browser, extensionUrl }: Driver): Promise<void> {
  const list = await browser.newPage();
  await list.goto('chrome://extensions/');
  await list.evaluate(
    async (extensionId) => {
      const { developerPrivate } = globalThis.chrome as unknown as ChromiumList;
      await developerPrivate.updateExtensionConfiguration({ extensionId, pinnedToToolbar: true });
    },
    new URL(extensionUrl('')).host,
  );
  await list.close();
}

async function startInFirefox(
  { env }: Display,
  { width, height, scale }: Screen,
  scheme: Scheme,
): Promise<Driver> {
  const driver = await startFirefox({
    headless: false,
    env,
    prefs: {
      'layout.css.devPixelsPerPx': String(scale),
      'extensions.activeThemeID': `firefox-compact-${scheme}@mozilla.org`,
      'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1,
    },
  });
  await runInFirefox(
    driver.browser,
    `front.moveTo(0, 0); front.resizeTo(${width / scale}, ${height / scale});`,
  );
  return driver;
}
