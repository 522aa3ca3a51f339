import { anchorMarks } from '../marks/index.ts';
import { findImage, type SoughtMark } from './find-image.ts';
import { readWords } from './words-on-page.ts';

/** Where the words of a mark are in its page, if they are. */
export interface FoundOnPage {
  state: 'found' | 'changed' | 'lost';
  /** Index of the heading whose section they are in; -1 before the first. */
  section?: number;
}

/** Finds the words of marks in their page, as many as there are marks. Changes nothing. */
export function findWords(page: Document, anchors: readonly SoughtMark[]): FoundOnPage[] {
  const words = readWords(page);
  if (!words) return anchors.map(() => ({ state: 'lost' }));
  const { text, headings } = words;
  return anchorMarks(text, headings, anchors).map((found, index) => {
    const anchor = anchors[index];
    if (anchor?.kind === 'image') {
      const image = findImage(words, anchor);
      return image ? { state: 'found', section: image.section } : { state: 'lost' };
    }
    if (found.state === 'lost') return { state: 'lost' };
    const block = text.blocks.find(({ end }) => end > found.start);
    const state = found.state === 'changed' ? 'changed' : 'found';
    return { state, section: block?.heading ?? -1 };
  });
}
