import type { JumpOptions, Landing } from '../position/index.ts';
import type { SoughtMark } from './find-image.ts';
import { findWords, type FoundOnPage } from './find-words.ts';
import { selectedWords, type SelectedWords } from './selected-words.ts';
import { showWords, type ShownWords } from './show-words.ts';

/** What can be asked of the words of an article in its page. */
export interface PageWords {
  selected: () => SelectedWords;
  find: (anchors: readonly SoughtMark[]) => FoundOnPage[];
  show: (anchor: SoughtMark, options: JumpOptions) => Promise<ShownWords>;
}

/**
 * Creates what is asked of a page.
 *
 * @param land the page's own; undefined without a window
 */
export function createPageWords(page: Document, land: Landing | undefined): PageWords {
  return {
    selected: () => selectedWords(page),
    find: (anchors) => findWords(page, anchors),
    show: (anchor, options) =>
      land ? showWords(page, anchor, land, options) : Promise.resolve('lost'),
  };
}
