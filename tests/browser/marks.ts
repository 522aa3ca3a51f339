import type { Page } from 'puppeteer-core';
import { openExtensionPage, waitFor, type Driver } from './driver.ts';
import { choose } from './options.ts';

/** A mark, as far as tests say what it is. */
export interface MadeMark {
  url: string;
  exact: string;
  title?: string;
  prefix?: string;
  suffix?: string;
  section?: { id: string; text: string; depth: number };
  note?: string;
  labels?: string[];
  colour?: number;
  kind?: string;
  /** Milliseconds since 1970. */
  at?: number;
}

/** Marks as a file of Web Annotations, which the list takes in. */
export function annotationsOf(marks: readonly MadeMark[]): string {
  const items = marks.map((mark, index) => {
    const {
      url,
      exact,
      prefix = '',
      suffix = '',
      note,
      labels = [],
      at = 1_790_000_000_000,
    } = mark;
    const { title = 'A post', section, colour = 1, kind = 'text' } = mark;
    const date = new Date(at + index).toISOString();
    const body = [
      ...(note === undefined ? [] : [{ type: 'TextualBody', value: note, purpose: 'commenting' }]),
      ...labels.map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' })),
    ];
    return {
      id: `urn:uuid:00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
      type: 'Annotation',
      created: date,
      modified: date,
      body,
      target: { source: url, selector: [{ type: 'TextQuoteSelector', exact, prefix, suffix }] },
      reader: { title, colour, kind, ...(section && { section }) },
    };
  });
  return JSON.stringify(items);
}

/** The list of all marks, once it has read them. */
export async function openHighlights(driver: Driver, query = ''): Promise<Page> {
  const page = await openExtensionPage(driver, `highlights.html${query}`);
  await waitFor(() => page.$('.highlights:not([data-state="loading"])'), { what: 'the list' });
  return page;
}

/** Chooses a file, as somebody does in the dialog of the system. */
export async function chooseFile(
  page: Page,
  selector: string,
  text: string,
  name = 'marks.jsonld',
): Promise<void> {
  await page.$eval(
    selector,
    (input, text, name) => {
      const files = new DataTransfer();
      files.items.add(new File([text], name));
      (input as HTMLInputElement).files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    text,
    name,
  );
}

/** Takes marks in through the list. */
export async function bringIn(page: Page, file: string, name?: string): Promise<void> {
  await chooseFile(page, '[data-import="marks"]', file, name);
  await waitFor(() => page.$('[data-action="import-go"]'), { what: 'the plan' });
  await choose(page, '[data-action="import-go"]');
  await waitFor(() => page.$('.import-marks[data-result="done"]'), { what: 'the marks' });
}

/** Keeps marks before anything else is done. */
export async function keepMarks(driver: Driver, marks: readonly MadeMark[]): Promise<void> {
  const page = await openHighlights(driver);
  await bringIn(page, annotationsOf(marks));
  await page.close();
}

/** The words of the marks that a list shows, in order. */
export function shownMarks(page: Page, selector = '.mark-row .mark-go'): Promise<string[]> {
  return page.$$eval(selector, (all) => all.map((at) => at.textContent));
}

/** Selects words in a page, where they stand within one text. */
export async function selectWords(page: Page, words: string): Promise<void> {
  await page.bringToFront();
  const isThere = await page.evaluate((words) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(words) ?? -1;
      if (at < 0) continue;
      getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
      return true;
    }
    return false;
  }, words);
  if (!isThere) throw new Error(`The page does not say "${words}"`);
}

/** Notes what a page saves as files from now on; the answer tells what they hold. */
export async function watchSaved(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const saved: Blob[] = [];
    Object.assign(globalThis, { savedBlobs: saved });
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      if (blob instanceof Blob) saved.push(blob);
      return create(blob);
    };
  });
  return () =>
    page.evaluate(() =>
      Promise.all(
        ((globalThis as { savedBlobs?: Blob[] }).savedBlobs ?? []).map((blob) => blob.text()),
      ),
    );
}
