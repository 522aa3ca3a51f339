import { anchorOf, MOST_OF_QUOTE, type MarkAnchor } from '../marks/index.ts';
import { readWords, type WordsOnPage } from './words-on-page.ts';

/**
 * Why what is selected cannot be marked: nothing is selected, some of it is no text of the article,
 * there is no article, or it is too long.
 */
export type SelectionProblem = 'nothing' | 'outside' | 'no_article' | 'too_long';

export type SelectedWords = { anchor: MarkAnchor } | { problem: SelectionProblem };

/** What is selected in a page, as what a mark is found again by. Changes nothing. */
export function selectedWords(page: Document): SelectedWords {
  const range = selectedRange(page);
  if (!range) return { problem: 'nothing' };
  const words = readWords(page);
  if (!words) return { problem: 'no_article' };
  const own = withinArticle(words, range);
  if (!own) return { problem: 'outside' };
  const { text, headings } = words;
  const start = text.offsetOf(own.startContainer, own.startOffset);
  const end = text.offsetOf(own.endContainer, own.endOffset);
  const anchor = anchorOf(text, headings, { start, end });
  if (anchor) return { anchor };
  return { problem: end - start > MOST_OF_QUOTE ? 'too_long' : 'outside' };
}

function selectedRange(page: Document): Range | undefined {
  const selection = page.getSelection();
  if (!selection || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  return range.toString().trim() === '' ? undefined : range;
}

/**
 * A selection that holds words of the article and no others. What is selected by clicks ends at the
 * beginning of the next element, which may be no part of the article.
 */
function withinArticle({ body, leftOut }: WordsOnPage, selected: Range): Range | undefined {
  const whole = selected.cloneRange();
  whole.selectNodeContents(body);
  const own = selected.cloneRange();
  const { START_TO_START, END_TO_END } = Range;
  if (own.compareBoundaryPoints(START_TO_START, whole) < 0)
    own.setStart(whole.startContainer, whole.startOffset);
  if (own.compareBoundaryPoints(END_TO_END, whole) > 0)
    own.setEnd(whole.endContainer, whole.endOffset);
  const isOnlyOwn = bare(own) === bare(selected);
  return isOnlyOwn && !isLeftOut(own, leftOut) ? own : undefined;
}

function isLeftOut({ startContainer }: Range, leftOut: ReadonlySet<Element>): boolean {
  return [...leftOut].some((element) => element.contains(startContainer));
}

function bare(range: Range): string {
  return range.toString().replace(/\s+/g, '');
}
