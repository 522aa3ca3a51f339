import { INTRODUCTION } from '../../utils/page/outline/index.ts';

/** Attribute of what belongs to no chosen section. */
const DIMMED = 'data-dimmed';

/**
 * Dims the blocks of an article that belong to none of some sections; for no section, none. A block
 * with headings in it, such as tabs, stays as it is if it holds a chosen one.
 *
 * @param chosen indexes of headings
 */
export function dimOthers(body: Element, chosen: ReadonlySet<number>): void {
  let now = INTRODUCTION;
  for (const block of body.children) {
    const within = indexesIn(block);
    const isOpened = block.hasAttribute('data-index');
    const all = isOpened ? within : [now, ...within];
    const isChosen = chosen.size === 0 || all.some((index) => chosen.has(index));
    block.toggleAttribute(DIMMED, !isChosen);
    now = within.at(-1) ?? now;
  }
}

function indexesIn(block: Element): number[] {
  const headings = [...block.querySelectorAll('[data-index]')];
  if (block.hasAttribute('data-index')) headings.unshift(block);
  return headings.map((heading) => Number(heading.getAttribute('data-index')));
}
