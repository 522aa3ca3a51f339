import { markOf, type ArticleText, type HeadingMark } from '../../../utils/page/text/index.ts';
import { CONTEXT, MOST_OF_QUOTE, type MarkAnchor } from '../../../utils/page/marks/index.ts';

/** Images, and what stands in the place of one that is not shown. */
export const IMAGE = 'img, .image-withheld, .image-failed';

/** What an image is known by: its alternative text, or the name of its file; '' for one without. */
export function nameOfImage(image: HTMLElement): string {
  const alt =
    image instanceof HTMLImageElement
      ? image.alt
      : (image.querySelector('.image-alt')?.textContent ?? '');
  const name = alt.trim() || fileName(image.dataset['picture'] ?? '');
  return name.slice(0, MOST_OF_QUOTE);
}

function fileName(address: string): string {
  if (!URL.canParse(address)) return '';
  const { pathname, host } = new URL(address);
  const last = pathname.split('/').findLast((part) => part !== '') ?? host;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** How an image is to be found again; `undefined` for one that has no name. */
export function anchorOfImage(
  text: ArticleText,
  headings: readonly HeadingMark[],
  image: HTMLElement,
): MarkAnchor | undefined {
  const exact = nameOfImage(image);
  if (exact === '') return undefined;
  const start = offsetOfImage(text, image);
  const heading = headings[headingAt(text, start)];
  return {
    quote: {
      exact,
      prefix: text.text.slice(Math.max(start - CONTEXT, 0), start),
      suffix: text.text.slice(start, start + CONTEXT),
    },
    position: { start, end: start },
    ...(heading && { section: markOf(heading) }),
  };
}

/** The offset in the text at which an image stands. */
export function offsetOfImage(text: ArticleText, image: HTMLElement): number {
  const { parentNode } = image;
  return parentNode ? text.offsetOf(parentNode, [...parentNode.childNodes].indexOf(image)) : 0;
}

/** Index of the heading above an offset; -1 before the first. */
export function headingAt({ blocks }: Pick<ArticleText, 'blocks'>, offset: number): number {
  return (blocks.find(({ end }) => end > offset) ?? blocks.at(-1))?.heading ?? -1;
}

/**
 * Finds a marked image: the one with its name; of several, that with most of what stood around it,
 * then the one nearest to where it was. Only one of several that nothing tells apart is none.
 */
export function findImage(
  text: ArticleText,
  body: HTMLElement,
  { quote, position }: MarkAnchor,
): HTMLElement | undefined {
  const named = [...body.querySelectorAll<HTMLElement>(IMAGE)].filter(
    (image) => nameOfImage(image) === quote.exact,
  );
  if (named.length < 2) return named[0];
  const rated = named.map((image) => {
    const at = offsetOfImage(text, image);
    return {
      image,
      agreement: agreement(text.text, at, quote),
      distance: Math.abs(at - position.start),
    };
  });
  return rated.toSorted(
    (one, other) => other.agreement - one.agreement || one.distance - other.distance,
  )[0]?.image;
}

/** How many characters before and after an offset are those of a quote's context. */
function agreement(text: string, at: number, { prefix, suffix }: MarkAnchor['quote']): number {
  let before = 0;
  while (before < prefix.length && text[at - 1 - before] === prefix.at(-1 - before)) before += 1;
  let after = 0;
  while (after < suffix.length && text[at + after] === suffix[after]) after += 1;
  return before + after;
}
