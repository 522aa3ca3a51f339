import { browser } from 'wxt/browser';
import type { JumpOptions, JumpTarget } from '../page/position/index.ts';

/** A section, by its heading or by an id alone. */
export type SectionTarget = Partial<Omit<JumpTarget, 'inside'>>;

/**
 * Questions to a reader page from other parts of the extension; each has its own kind of answer.
 */
export type ReaderQuestion =
  /** The article without its content. */
  | { ask: 'article' }
  /** The article with its content. */
  | { ask: 'content' }
  /** The text of each section. */
  | { ask: 'texts' }
  /** Jump to a section. */
  | { ask: 'jump'; target: SectionTarget; options: JumpOptions }
  /** Go to the words of a mark, by its id. */
  | { ask: 'mark'; id: string }
  /** Go to the page of the article. */
  | { ask: 'original' };

/** Tells whether an address is that of a reader page. */
export function isReaderAddress(url: string | undefined): boolean {
  return url?.startsWith(browser.runtime.getURL('/reader.html')) ?? false;
}

/**
 * Asks the reader page in a tab, in which no script may run. Waits if it has not read its article
 * yet. Never rejects.
 *
 * @returns the answer; `undefined` if the tab shows no reader, or one with nothing to show
 */
export function askReader(tabId: number, question: ReaderQuestion): Promise<unknown> {
  return browser.tabs
    .sendMessage(tabId, { type: 'reader', ...question }, { frameId: 0 })
    .catch(() => undefined);
}
