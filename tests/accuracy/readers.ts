import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { CorpusPage } from './corpus.ts';
import { READERS, type ReaderName, type ReadPage } from './in-page.ts';
import { inquire } from './visit-pages.ts';

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
  const read = await askCorpus(corpus, readers);
  return read();
}

/** The same, to be done together with what others ask of the pages: see `inquire`. */
export async function askCorpus(
  corpus: readonly CorpusPage[],
  readers: readonly ReaderName[],
): Promise<() => Promise<Measured[]>> {
  const answers = await inquire({
    pages: corpus.map((page) => ({ page, html: page.html, url: page.expected.url })),
    script: join(import.meta.dirname, 'in-page.ts'),
    visit: (tab) => readWithAll(tab, readers),
  });
  return async () =>
    (await answers()).map(({ page: { page }, answer }) => ({ page, readings: answer }));
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
