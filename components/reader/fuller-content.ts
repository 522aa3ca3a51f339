/** Clones of an article's blocks as they came, before anything was added to them. */
export type Blocks = readonly Node[];

export function blocksOf(content: ParentNode): Blocks {
  return [...content.children].map((block) => block.cloneNode(true));
}

/**
 * Puts what has more in it in the place of what an article had: what is the same at its beginning
 * stays, with its images, and with what is selected and has focus there. The window stays where it
 * was in the text.
 *
 * @param before the blocks of what is shown
 * @param blocks those of the content that comes, which has been made ready since
 */
export function replaceContent(
  body: HTMLElement,
  before: Blocks,
  content: DocumentFragment,
  blocks: Blocks,
): void {
  const other = before.findIndex((block, at) => !blocks[at]?.isEqualNode(block));
  const same = other < 0 ? before.length : other;
  const anchor = headingInView(body);
  dropUpTo(content, content.children[same]);
  const first = body.children[same];
  if (first) {
    const left = new Range();
    left.setStartBefore(first);
    left.setEnd(body, body.childNodes.length);
    left.deleteContents();
  }
  body.append(content);
  const now = anchor && body.querySelector(`[data-index="${anchor.index}"]`);
  if (now) scrollBy({ top: now.getBoundingClientRect().top - anchor.top, behavior: 'instant' });
}

function dropUpTo(content: DocumentFragment, end: Element | undefined): void {
  while (content.firstChild && content.firstChild !== end) content.firstChild.remove();
}

/** The heading under which the window stands, and how far from its top; none at the very top. */
function headingInView(body: HTMLElement): { index: string; top: number } | undefined {
  if (scrollY === 0) return undefined;
  const headings = [...body.querySelectorAll<HTMLElement>('[data-index]')];
  const found = headings.findLast((at) => at.getBoundingClientRect().top < innerHeight / 2);
  const { index } = found?.dataset ?? {};
  return found && index !== undefined
    ? { index, top: found.getBoundingClientRect().top }
    : undefined;
}
