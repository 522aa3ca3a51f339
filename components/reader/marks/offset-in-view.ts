import type { ArticleText } from '../../../utils/page/text/index.ts';

/** Parts of the window's height at which is looked: in some of them there may be a gap. */
const HEIGHTS = [0.5, 0.4, 0.6, 0.3, 0.7];

/** Offset in the article's text of something in the middle of the window; 0 if nothing of it is. */
export function offsetInView(text: ArticleText, body: HTMLElement): number {
  const { left, width } = body.getBoundingClientRect();
  for (const share of HEIGHTS) {
    const at = document.elementFromPoint(left + width / 2, innerHeight * share);
    if (at && at !== body && body.contains(at)) return text.offsetOf(at, 0);
  }
  return 0;
}
