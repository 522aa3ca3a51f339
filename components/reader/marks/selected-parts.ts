import type { MarkDraft } from '../../../utils/memory/index.ts';
import { anchorOf, MOST_OF_QUOTE } from '../../../utils/page/marks/index.ts';
import { articleText, type ArticleText, type HeadingMark } from '../../../utils/page/text/index.ts';
import { anchorOfImage, IMAGE } from './marked-images.ts';

/** What can be marked of a selection, or why nothing can. */
export type Markable = { drafts: MarkDraft[] } | { problem: 'too_long' | 'nothing' };

/** What is marked if a selection of the article is. */
export function markableIn(
  body: HTMLElement,
  headings: readonly HeadingMark[],
  selection: Selection,
): Markable {
  const text = articleText(body);
  const drafts: MarkDraft[] = [];
  let isTooLong = false;
  for (let at = 0; at < selection.rangeCount; at += 1) {
    const range = selection.getRangeAt(at);
    if (!range.intersectsNode(body)) continue;
    const stretch = stretchOf(text, range);
    const draft = draftOf(text, headings, stretch);
    if (draft) drafts.push(draft);
    else if (stretch.end - stretch.start > MOST_OF_QUOTE) isTooLong = true;
    else drafts.push(...imagesIn(text, headings, body, range));
  }
  if (drafts.length > 0) return { drafts };
  return { problem: isTooLong ? 'too_long' : 'nothing' };
}

/** Offsets of what a range holds of the article's text. */
export function stretchOf(text: ArticleText, range: AbstractRange): { start: number; end: number } {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  return {
    start: text.offsetOf(startContainer, startOffset),
    end: text.offsetOf(endContainer, endOffset),
  };
}

/** A mark on a stretch of the text; `undefined` for one without words, or with too many. */
export function draftOf(
  text: ArticleText,
  headings: readonly HeadingMark[],
  stretch: { start: number; end: number },
): MarkDraft | undefined {
  const anchor = anchorOf(text, headings, stretch);
  if (!anchor) return undefined;
  const { start, end } = anchor.position;
  const blocks = text.blocks.filter((block) => block.end > start && block.start < end);
  const isCode = blocks.every(({ kind }) => kind === 'code');
  return { ...anchor, kind: isCode ? 'code' : 'text' };
}

/** A mark on a whole section: on its heading. */
export function draftOfSection(
  text: ArticleText,
  headings: readonly HeadingMark[],
  index: number,
): MarkDraft | undefined {
  const block = text.blocks.find(({ heading, kind }) => kind === 'heading' && heading === index);
  const anchor = block && anchorOf(text, headings, block);
  return anchor && { ...anchor, kind: 'section' };
}

/** A mark on an image. */
export function draftOfImage(
  text: ArticleText,
  headings: readonly HeadingMark[],
  image: HTMLElement,
): MarkDraft | undefined {
  const anchor = anchorOfImage(text, headings, image);
  return anchor && { ...anchor, kind: 'image' };
}

function imagesIn(
  text: ArticleText,
  headings: readonly HeadingMark[],
  body: HTMLElement,
  range: Range,
): MarkDraft[] {
  return [...body.querySelectorAll<HTMLElement>(IMAGE)]
    .filter((image) => range.intersectsNode(image))
    .flatMap((image) => draftOfImage(text, headings, image) ?? []);
}
