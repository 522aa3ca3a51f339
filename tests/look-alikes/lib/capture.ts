import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import puppeteer, { type Browser, type HTTPRequest } from 'puppeteer-core';
import { inspectPage, rootProperties, trimPage, type PageFacts } from './in-page.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.mjs': 'text/javascript',
  '.json': 'application/json', '.svg': 'image/svg+xml', '.txt': 'text/plain; charset=utf-8', '.png': 'image/png',
  '.xml': 'application/xml', '.woff2': 'font/woff2', '.md': 'text/plain; charset=utf-8',
};

export function launch(): Promise<Browser> {
  return puppeteer.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', '--lang=en-US',
    ],
    env: { ...process.env, TZ: 'UTC', LANG: 'en_US.UTF-8' },
  });
}

/** The file for a path, as static hosts look for it. */
function resolve(folder: string, pathname: string): string | undefined {
  const path = join(folder, decodeURIComponent(pathname));
  const candidates = [path, `${path}.html`, join(path, 'index.html')];
  return candidates.find((candidate) => existsSync(candidate) && statSync(candidate).isFile());
}

function answer(request: HTTPRequest, origin: string, folder: string): Promise<void> {
  const url = new URL(request.url());
  if (url.protocol === 'data:' || url.protocol === 'blob:') return request.continue();
  const file = url.origin === origin ? resolve(folder, url.pathname) : undefined;
  if (file === undefined) return url.origin === origin ? request.respond({ status: 404, body: '' }) : request.abort();
  return request.respond({
    status: 200,
    contentType: types[extname(file)] ?? 'application/octet-stream',
    body: readFileSync(file),
  });
}

export interface Capture {
  html: string;
  facts: PageFacts;
}

/** Opens a page of a rendered site under its public address and returns it without scripts and style sheets. */
export async function capture(browser: Browser, folder: string, url: string, stage: 'server' | 'hydrated'): Promise<Capture> {
  const tab = await browser.newPage();
  try {
    await tab.setRequestInterception(true);
    const { origin, pathname } = new URL(url);
    tab.on('request', (request) => void answer(request, origin, folder));
    const response = await tab.goto(url, { waitUntil: 'networkidle0', timeout: 60_000 });
    if (!response?.ok()) throw new Error(`${pathname} is not in the site`);
    const properties = await tab.evaluate(rootProperties);
    const source = stage === 'server' ? await response.text() : await tab.content();
    const html = await tab.evaluate(trimPage, source, properties);
    return { html, facts: await tab.evaluate(inspectPage, html) };
  } finally {
    await tab.close();
  }
}
