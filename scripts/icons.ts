/** Draws the icons of `public/icon` from `assets/icon.svg`, lit and unlit: `npm run icons`. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '../tests/browser/chromium.ts';

const ROOT = join(import.meta.dirname, '..');
const COLOURS = { on: '#4c6ef5', off: '#8b8e98' };
const SIZES = [16, 24, 32, 48, 96, 128];

const svg = readFileSync(join(ROOT, 'assets/icon.svg'), 'utf8');
mkdirSync(join(ROOT, 'public/icon'), { recursive: true });
const browser = await launchChromium();
const page = await browser.newPage();
for (const [state, colour] of Object.entries(COLOURS)) {
  for (const size of SIZES) {
    if (state === 'off' && size > 48) continue;
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<body style="margin:0;--page:${colour}"><div style="width:${size}px;height:${size}px">${svg}</div>`,
    );
    const path = join(ROOT, `public/icon/${state}-${size}.png`) as `${string}.png`;
    await page.screenshot({ path, omitBackground: true });
  }
}
await browser.close();
