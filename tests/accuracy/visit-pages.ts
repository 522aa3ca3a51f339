import type { Page } from 'puppeteer-core';
import { bundle } from '../browser/bundle.ts';
import { launchChromium } from '../browser/chromium.ts';

/**
 * Opens page after page at its own address, with nothing else to load, and runs a script of ours
 * in it.
 *
 * @param script path of the script's source
 * @param visit asks the page, once the script has run
 */
export async function visitPages<P extends { url: string; html: string }, T>(
  pages: readonly P[],
  script: string,
  visit: (tab: Page) => Promise<T>,
): Promise<{ page: P; answer: T }[]> {
  const source = await bundle(script);
  const browser = await launchChromium();
  try {
    const tab = await browser.newPage();
    let html = '';
    await tab.setRequestInterception(true);
    tab.on('request', (request) => {
      const isPage = request.isNavigationRequest() && request.frame() === tab.mainFrame();
      if (isPage) void request.respond({ contentType: 'text/html; charset=utf-8', body: html });
      else void request.abort();
    });
    const answers: { page: P; answer: T }[] = [];
    for (const page of pages) {
      html = page.html;
      await tab.goto(page.url, { waitUntil: 'domcontentloaded' });
      await tab.evaluate(source);
      answers.push({ page, answer: await visit(tab) });
    }
    return answers;
  } finally {
    await browser.close();
  }
}
