import { browser } from 'wxt/browser';
import type { JumpOptions, JumpTarget } from '../page/position/index.ts';

/** A section by what is known of it: all of the heading, or its id alone. */
export type SectionTarget = Partial<Omit<JumpTarget, 'inside'>>;

/** What a reader page is asked for by the extension's other parts; each has an answer of its own. */
export type ReaderQuestion =
  /** What it shows, without the content. */
  | { ask: 'article' }
  /** The same with the content. */
  | { ask: 'content' }
  /** The text of each section. */
  | { ask: 'texts' }
  /** To go to a section. */
  | { ask: 'jump'; target: SectionTarget; options: JumpOptions }
  /** To go to the page that the article is from. */
  | { ask: 'original' };

/** Is it the address of a reader page? */
export function isReaderAddress(url: string | undefined): boolean {
  return url?.startsWith(browser.runtime.getURL('/reader.html')) ?? false;
}

/**
 * Asks the reader page in a tab, where no script may run. It waits for one that is yet to read its
 * article.
 *
 * @returns undefined where the tab shows no reader, or one that has nothing to show
 */
export function askReader(tabId: number, question: ReaderQuestion): Promise<unknown> {
  return browser.tabs
    .sendMessage(tabId, { type: 'reader', ...question }, { frameId: 0 })
    .catch(() => undefined);
}
