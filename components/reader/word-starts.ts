/** Name used with `::highlight()` in the style sheet. */
const NAME = 'word-start';

/** How much around the window is prepared. */
const NEAR = '1000px 0px';

const BLOCKS = 'p, li, dd, dt, blockquote, td, th, figcaption, summary, [data-callout]';
/** Text that is strong already, or no running text. */
const LEFT_OUT = 'pre, code, kbd, samp, math, button, h1, h2, h3, h4, h5, h6, [data-unspoken]';

/** Words of scripts whose letters stand side by side, in upper and lower case. */
const WORDS = /[\p{Lu}\p{Ll}\p{Lt}][\p{Lu}\p{Ll}\p{Lt}\p{M}’']*/gu;
/** Part of a word that is made stronger. */
const PART = 0.4;

/**
 * Makes the beginnings of words stronger, by the CSS Custom Highlight API: the article and the
 * widths of its words stay as they are. Ends with the signal.
 */
export function strengthenStarts(body: HTMLElement, signal: AbortSignal): void {
  if (!('highlights' in CSS)) return;
  const starts = new Highlight();
  CSS.highlights.set(NAME, starts);
  const shown = new Map<Element, AbstractRange[]>();
  const show = (block: Element): void => {
    if (shown.has(block)) return;
    const ranges = startsIn(block);
    shown.set(block, ranges);
    for (const range of ranges) starts.add(range);
  };
  const hide = (block: Element): void => {
    for (const range of shown.get(block) ?? []) starts.delete(range);
    shown.delete(block);
  };
  const nearness = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) (isIntersecting ? show : hide)(target);
    },
    { rootMargin: NEAR },
  );
  const blocks = [...body.querySelectorAll(BLOCKS)];
  for (const block of blocks) nearness.observe(block);
  // Paper has all of it.
  addEventListener('beforeprint', () => blocks.forEach(show), { signal });
  signal.addEventListener('abort', () => {
    nearness.disconnect();
    CSS.highlights.delete(NAME);
  });
}

/** The beginnings of the words that belong to a block itself, not to one within it. */
function startsIn(block: Element): AbstractRange[] {
  const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const ranges: AbstractRange[] = [];
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const parent = text.parentElement;
    if (parent?.closest(BLOCKS) !== block || parent.closest(LEFT_OUT)) continue;
    for (const { start, end } of wordStarts(text.nodeValue ?? '')) {
      ranges.push(
        new StaticRange({
          startContainer: text, startOffset: start, endContainer: text, endOffset: end,
        }), // prettier-ignore
      );
    }
  }
  return ranges;
}

/** Where the stronger part of each word begins and ends, in UTF-16 units. */
export function wordStarts(text: string): { start: number; end: number }[] {
  return [...text.matchAll(WORDS)].map(({ 0: word, index }) => {
    const letters = [...new Intl.Segmenter(undefined).segment(word)];
    const last = letters[Math.ceil(letters.length * PART) - 1];
    return { start: index, end: index + (last ? last.index + last.segment.length : 0) };
  });
}
