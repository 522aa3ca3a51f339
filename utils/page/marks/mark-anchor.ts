import { markOf, type ArticleText, type HeadingMark } from '../text/index.ts';

/** The words of a mark, and those around them. */
export interface MarkQuote {
  exact: string;
  /** What stands before and after it, as far as the article goes: `CONTEXT` characters at most. */
  prefix: string;
  suffix: string;
}

/** By what a mark is found again in an article, whatever has become of it. */
export interface MarkAnchor {
  quote: MarkQuote;
  /** Offsets in the article's text when it was marked: a hint. */
  position: { start: number; end: number };
  /** The section that it began in; none before the first heading. */
  section?: HeadingMark;
  /** The words stood nowhere else in the article then: where they are now, there it is. */
  isOnly?: true;
}

/** Characters of context on each side. */
export const CONTEXT = 64;
/** Characters of the longest quote that can be marked. */
export const MOST_OF_QUOTE = 10_000;

/**
 * How a stretch of an article is to be found again: undefined where it has no words, or more than
 * `MOST_OF_QUOTE`. White space at its ends is no part of it.
 *
 * @param from offsets in the article's text
 */
export function anchorOf(
  { text, blocks }: Pick<ArticleText, 'text' | 'blocks'>,
  headings: readonly HeadingMark[],
  from: { start: number; end: number },
): MarkAnchor | undefined {
  const chosen = text.slice(Math.max(from.start, 0), Math.max(from.end, 0));
  const exact = chosen.trim();
  if (exact === '' || exact.length > MOST_OF_QUOTE) return undefined;
  const start = Math.max(from.start, 0) + chosen.length - chosen.trimStart().length;
  const end = start + exact.length;
  const block = blocks.find((one) => one.end > start);
  const heading = headings[block?.heading ?? -1];
  return {
    quote: {
      exact,
      // Half a character at an end is none.
      prefix: text.slice(Math.max(start - CONTEXT, 0), start).replace(/^[\uDC00-\uDFFF]/, ''),
      suffix: text.slice(end, end + CONTEXT).replace(/[\uD800-\uDBFF]$/, ''),
    },
    position: { start, end },
    ...(heading && { section: markOf(heading) }),
    ...(isOnlyOne(text, exact) && { isOnly: true }),
  };
}

/** Characters by which a long quote is told from all else: to look for all of it could take long. */
const HEAD = 200;

function isOnlyOne(text: string, exact: string): boolean {
  const head = exact.slice(0, HEAD);
  return text.indexOf(head, text.indexOf(head) + 1) < 0;
}
