import type { Page } from 'puppeteer-core';
import { bundle } from '../browser/bundle.ts';
import { launchChromium } from '../browser/chromium.ts';

interface PageToVisit {
  url: string;
  html: string;
}

/** What is asked of some pages. */
export interface Inquiry<P extends PageToVisit, T> {
  pages: readonly P[];
  /** Path of the source of a script of ours, which runs in each of them. */
  script: string;
  /** Asks the page, once the script has run. */
  visit: (tab: Page) => Promise<T>;
}

interface Answered<P extends PageToVisit, T> {
  page: P;
  answer: T;
}

/** Asks one page, whose HTML is open in a tab, and keeps the answer. */
type Ask = (tab: Page) => Promise<void>;

/** Inquiries that are yet to be made, by what is asked of each page. */
let waiting = new Map<string, PageToVisit & { asks: Ask[] }>();
/** The last visit to pages. */
let visited = Promise.resolve();

/**
 * Opens page after page at its own address, with nothing else to load, and runs a script of ours
 * in it. Pages that other inquiries are waiting for, too, are opened once for all of them.
 *
 * @returns makes the inquiry, with all that wait by then, and gives the answers in order
 */
export async function inquire<P extends PageToVisit, T>(
  inquiry: Inquiry<P, T>,
): Promise<() => Promise<Answered<P, T>[]>> {
  const { pages, script, visit } = inquiry;
  const source = await bundle(script);
  const answers = new Map<P, T>();
  for (const page of pages) {
    const key = `${page.url} ${page.html}`;
    const same = waiting.get(key) ?? { url: page.url, html: page.html, asks: [] };
    same.asks.push(async (tab) => {
      await tab.evaluate(source);
      answers.set(page, await visit(tab));
    });
    waiting.set(key, same);
  }
  return async () => {
    const all = [...waiting.values()];
    waiting = new Map();
    if (all.length > 0) visited = visitAll(all);
    await visited;
    return [...answers].map(([page, answer]) => ({ page, answer }));
  };
}

/** One process is enough for pages of which only one is open at a time. */
const FLAGS = [
  '--in-process-gpu',
  '--renderer-process-limit=1',
  '--disable-site-isolation-trials',
  '--disable-features=IsolateOrigins,site-per-process,BackForwardCache',
];

async function visitAll(pages: readonly (PageToVisit & { asks: Ask[] })[]): Promise<void> {
  const browser = await launchChromium({ args: FLAGS });
  try {
    const tab = await browser.newPage();
    let html = '';
    await tab.setRequestInterception(true);
    tab.on('request', (request) => {
      const isPage = request.isNavigationRequest() && request.frame() === tab.mainFrame();
      if (isPage) void request.respond({ contentType: 'text/html; charset=utf-8', body: html });
      else void request.abort();
    });
    for (const { url, html: own, asks } of pages) {
      html = own;
      await tab.goto(url, { waitUntil: 'domcontentloaded' });
      for (const ask of asks) await ask(tab);
    }
  } finally {
    await browser.close();
  }
}
