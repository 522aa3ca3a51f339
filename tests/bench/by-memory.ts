/** Evaluated in a page with an article's content: what the reader does with what it remembers of it. */
import {
  compareReadings,
  printSections,
  type SectionPrint,
} from '../../utils/page/changes/index.ts';
import {
  articleText,
  findPlace,
  placeAt,
  type HeadingMark,
  type ReadingPlace,
} from '../../utils/page/text/index.ts';

let headings: HeadingMark[] = [];
let place: ReadingPlace;
let before: SectionPrint[] = [];

/** Remembers the article as it was before some of it was edited, and a place late in it. */
export function prepare(): number {
  const elements = [...document.querySelectorAll<HTMLElement>('[data-index]')];
  headings = elements.map(({ id, textContent, tagName }) => ({
    id,
    text: textContent,
    depth: Number(tagName[1]),
  }));
  const text = articleText(document.body);
  const found = placeAt(text, headings, {
    block: Math.floor(text.blocks.length * 0.7),
    part: 0.5,
  });
  if (!found) throw new Error('No article');
  place = { ...found, view: 'reader', at: 1 };
  before = printSections(text, headings, 'en');
  for (const [nth, block] of [...document.querySelectorAll('p')].entries()) {
    if (nth % 10 === 0) block.append(' Here a new sentence has been added, as authors do.');
    if (nth % 25 === 0)
      block.before(Object.assign(document.createElement('p'), { textContent: 'A new one.' }));
  }
  return text.blocks.length;
}

/** Finds the place, as the reader does when it opens; then what has changed, once it is shown. */
export function remember(): number {
  const text = articleText(document.body);
  const { block } = findPlace(text, headings, place);
  const now = printSections(text, headings, 'en', new Set(), before);
  return block + compareReadings(before, now).length;
}
