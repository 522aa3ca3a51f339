/** Clones of an article's blocks, made before anything is added to them. */
export type Blocks = readonly Node[];

/** Clones the blocks of some content. */
export function blocksOf(content: ParentNode): Blocks {
  return [...content.children].map((block) => block.cloneNode(true));
}

/**
 * Replaces the shown article by a more complete version. Equal blocks at the beginning stay, with
 * their images, selection and focus. The window keeps its position in the text.
 *
 * @param before blocks of what is shown
 * @param blocks those of the new content, cloned before it was prepared
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

/**
 * The heading above the window's position, and its distance from the window's top in pixels;
 * `undefined` at the very top.
 */
function headingInView(body: HTMLElement): { index: string; top: number } | undefined {
  if (scrollY === 0) return undefined;
  const headings = [...body.querySelectorAll<HTMLElement>('[data-index]')];
  const found = headings.findLast((at) => at.getBoundingClientRect().top < innerHeight / 2);
  const { index } = found?.dataset ?? {};
  return found && index !== undefined
    ? { index, top: found.getBoundingClientRect().top }
    : undefined;
}
