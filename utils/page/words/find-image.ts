import type { MarkAnchor } from '../marks/index.ts';
import type { WordsOnPage } from './words-on-page.ts';

/** What is looked for in a page: the words of a mark, or the name of a marked image. */
export interface SoughtMark extends MarkAnchor {
  kind?: 'text' | 'code' | 'image' | 'section';
}

/** An image of the page, with the index of the heading whose section it is in. */
export interface FoundImage {
  image: HTMLImageElement;
  section: number;
}

/**
 * Finds a marked image in its page, by what the reader knows it by: its alternative text, or the
 * name of its file. Of several with one name it is that in its section, or the first.
 */
export function findImage(
  { body, outline, leftOut }: WordsOnPage,
  { quote, section }: SoughtMark,
): FoundImage | undefined {
  const all = [...body.querySelectorAll('img')].filter(
    (image) =>
      nameOf(image) === quote.exact && ![...leftOut].some((element) => element.contains(image)),
  );
  const found = all.map((image) => ({ image, section: sectionOf(image, outline) }));
  const own = found.find(({ section: at }) => {
    const heading = outline[at];
    return section?.id === undefined ? heading?.text === section?.text : heading?.id === section.id;
  });
  return own ?? found[0];
}

function nameOf(image: HTMLImageElement): string {
  return image.alt.trim() || fileName(image.src);
}

/** The name of an image's file, also where it comes through what makes images smaller. */
function fileName(address: string): string {
  const url = URL.parse(address);
  if (!url) return '';
  const asked = url.searchParams.get('url');
  const { pathname, host } = (asked === null ? null : URL.parse(asked, address)) ?? url;
  const last = pathname.split('/').findLast((part) => part !== '') ?? host;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** The last heading before an image. */
function sectionOf(image: Element, outline: WordsOnPage['outline']): number {
  return outline.findLastIndex(
    ({ element }) =>
      (element.compareDocumentPosition(image) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
}
