import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { waitFor, type Driver } from './driver.ts';

/** What stands on paper. */
export interface Printed {
  /** Of all pages, with single spaces. */
  text: string;
  /** How many points of the first page have each colour, by `red,green,blue`. */
  colours: Record<string, number>;
}

/** As far as it is asked, Firefox's viewer of PDF files. */
interface Viewer {
  pdfDocument?: {
    numPages: number;
    getPage(index: number): Promise<{ getTextContent(): Promise<{ items: { str: string }[] }> }>;
  };
}

/** Prints a page in Firefox, and reads what is on paper in Firefox's own viewer. */
export async function printed(driver: Driver, page: Page): Promise<Printed> {
  const folder = mkdtempSync(join(tmpdir(), 'printed-'));
  const file = join(folder, 'page.pdf');
  writeFileSync(file, await page.pdf({ format: 'a4' }));
  const viewer = await driver.browser.newPage();
  // What is shown is no page that tells when it has been loaded.
  await viewer.goto(`file://${file}#zoom=page-fit`).catch(() => undefined);
  const isDrawn = (): Promise<boolean> =>
    viewer
      .evaluate(() => document.querySelector('.page[data-page-number="1"][data-loaded] canvas') !== null)
      .catch(() => false); // prettier-ignore
  await waitFor(isDrawn, { what: 'the first page' });
  const answer = await viewer.evaluate(async () => {
    const { PDFViewerApplication } = globalThis as unknown as { PDFViewerApplication: Viewer };
    const { pdfDocument } = PDFViewerApplication;
    const texts: string[] = [];
    for (let index = 1; index <= (pdfDocument?.numPages ?? 0); index += 1) {
      const { items = [] } = (await (await pdfDocument?.getPage(index))?.getTextContent()) ?? {};
      texts.push(...items.map(({ str }) => str));
    }
    const canvas = document.querySelector<HTMLCanvasElement>('.page[data-page-number="1"] canvas');
    const { width = 1, height = 1 } = canvas ?? {};
    const points = canvas?.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
    const colours: Record<string, number> = {};
    for (let at = 0; at < points.length; at += 4) {
      const colour = [points[at], points[at + 1], points[at + 2]].join();
      colours[colour] = (colours[colour] ?? 0) + 1;
    }
    return { text: texts.join(' ').replace(/\s+/g, ' '), colours };
  });
  await viewer.close();
  rmSync(folder, { recursive: true });
  return answer;
}
