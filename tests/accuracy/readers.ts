import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { bundle } from '../browser/bundle.ts';
import { launchChromium } from '../browser/chromium.ts';
import type { CorpusPage } from './corpus.ts';
import { READERS, type ReaderName, type ReadPage } from './in-page.ts';

export interface Measured {
  page: CorpusPage;
  readings: Record<ReaderName, ReadPage>;
}

/**
 * Reads every page of a corpus with every reader, in one run of one browser: each page at its own
 * address, with nothing else to load.
 */
export async function readCorpus(
  corpus: readonly CorpusPage[],
  readers: readonly ReaderName[] = READERS,
): Promise<Measured[]> {
  const script = await bundle(join(import.meta.dirname, 'in-page.ts'));
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
    const measured: Measured[] = [];
    for (const page of corpus) {
      html = page.html;
      await tab.goto(page.expected.url, { waitUntil: 'domcontentloaded' });
      await tab.evaluate(script);
      measured.push({ page, readings: await readWithAll(tab, readers) });
    }
    return measured;
  } finally {
    await browser.close();
  }
}

async function readWithAll(
  tab: Page,
  readers: readonly ReaderName[],
): Promise<Record<ReaderName, ReadPage>> {
  const readings = await tab.evaluate(
    (names) =>
      names.map((name) => {
        const { read } = globalThis as unknown as { read: (reader: string) => unknown };
        return [name, read(name)] as const;
      }),
    [...readers],
  );
  return Object.fromEntries(readings) as Record<ReaderName, ReadPage>;
}
