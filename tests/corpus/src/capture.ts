/** A page as the server sends it, and as it stands in a browser once it has run. */
import puppeteer, { type Browser } from 'puppeteer-core';
import type { Stage } from './pages';

const flags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=en-US',
];

export interface Captured {
  html: string;
  /** `--fd-*` and `--color-fd-*` as the style sheets define them on the root */
  properties: Record<string, string>;
}

export class Camera {
  private constructor(private browser: Browser) {}

  static async open(): Promise<Camera> {
    const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
    return new Camera(await puppeteer.launch({ executablePath, args: flags, env: { ...process.env, TZ: 'UTC' } }));
  }

  close = () => this.browser.close();

  async take(url: string, stages: Stage[]): Promise<Partial<Record<Stage, Captured>>> {
    const page = await this.browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    const failures: string[] = [];
    page.on('pageerror', (error) => failures.push(String(error)));
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForFunction(hasReact, { timeout: 10_000 });
    // effects, and what mounts only in the browser
    await new Promise((resolve) => setTimeout(resolve, 700));
    const { html, properties } = await page.evaluate(readPage);
    await page.close();
    if (failures.length) console.warn(`  ${url}: ${failures[0]!.slice(0, 200)}`);

    const taken: Partial<Record<Stage, Captured>> = {};
    if (stages.includes('hydrated')) taken.hydrated = { html, properties };
    if (stages.includes('server')) {
      const response = await fetch(url, { headers: { accept: 'text/html' } });
      if (!response.ok) throw new Error(`${response.status} ${url}`);
      taken.server = { html: await response.text(), properties };
    }
    return taken;
  }
}

/** What a server sends to its own router, as Chromium shows it when it is opened in a tab. */
export async function takePayload(url: string, headers: Record<string, string>): Promise<string> {
  const response = await fetch(url, { headers });
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  const text = (await response.text()).replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]!);
  const head = '<head><meta name="color-scheme" content="light dark"></head>';
  return `<html>${head}<body><pre style="word-wrap: break-word; white-space: pre-wrap;">${text}</pre></body></html>\n`;
}

/**
 * React marks every node that it has taken over. This and the next function run in the page:
 * no named function inside them, for tsx would wrap it in a helper that is not there.
 */
const hasReact = () => [...document.querySelectorAll('body *')].some((node) => Object.keys(node).some((key) => key.startsWith('__reactFiber')));

function readPage(): Captured {
  const properties: Record<string, string> = {};
  const lists = [...document.styleSheets].map((sheet) => sheet.cssRules);
  for (const list of lists) {
    for (const rule of list) {
      if (rule instanceof CSSLayerBlockRule || rule instanceof CSSSupportsRule) lists.push(rule.cssRules);
      if (!(rule instanceof CSSStyleRule) || !/(^|,)\s*(:root|:host|html)\s*(,|$)/.test(rule.selectorText)) continue;
      for (const name of rule.style) {
        if (/^--(color-)?fd-/.test(name)) properties[name] = rule.style.getPropertyValue(name).trim();
      }
    }
  }
  return { html: `<!DOCTYPE html>${document.documentElement.outerHTML}`, properties };
}
