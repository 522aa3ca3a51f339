import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { CorpusPage } from './corpus.ts';
import { READERS, type ReaderName, type ReadPage } from './in-page.ts';
import { visitPages } from './visit-pages.ts';

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
  const pages = corpus.map((page) => ({ page, html: page.html, url: page.expected.url }));
  const script = join(import.meta.dirname, 'in-page.ts');
  const answers = await visitPages(pages, script, (tab) => readWithAll(tab, readers));
  return answers.map(({ page: { page }, answer }) => ({ page, readings: answer }));
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
