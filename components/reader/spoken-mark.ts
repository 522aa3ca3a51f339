/** Name used with `::highlight()` in the style sheet. */
const NAME = 'spoken';

/**
 * Marks the text that is being read aloud by the CSS Custom Highlight API, without changing the
 * article; `undefined` removes the mark.
 */
export function markSpoken(range: AbstractRange | undefined): void {
  if (!('highlights' in CSS)) return;
  if (range) CSS.highlights.set(NAME, new Highlight(range));
  else CSS.highlights.delete(NAME);
}
