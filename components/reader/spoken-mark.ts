/** The name that `::highlight()` of the stylesheet knows. */
const NAME = 'spoken';

/** Marks what is being read aloud, without a change to the article; undefined: nothing. */
export function markSpoken(range: AbstractRange | undefined): void {
  if (!('highlights' in CSS)) return;
  if (range) CSS.highlights.set(NAME, new Highlight(range));
  else CSS.highlights.delete(NAME);
}
