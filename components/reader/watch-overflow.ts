import { message } from '../../utils/ui/index.ts';

/** Elements that may be wider than the article. */
const BOXES = 'pre, .table-box, math[display="block"]';

/**
 * Makes every box of the article that scrolls sideways focusable, so that keys can scroll it, and
 * only those. In a very long article boxes are measured when they come near, since measuring all
 * would lay out everything.
 *
 * @returns a function that adds the boxes in some blocks
 */
export function watchOverflow(
  body: HTMLElement,
  signal: AbortSignal,
): (blocks: readonly Element[]) => void {
  const sizes = new ResizeObserver((entries) => {
    for (const { target } of entries) update(target as HTMLElement);
  });
  const nearness = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) sizes.observe(target);
        else sizes.unobserve(target);
      }
    },
    { rootMargin: '100%' },
  );
  signal.addEventListener('abort', () => {
    sizes.disconnect();
    nearness.disconnect();
  });
  return (blocks) => {
    const watcher = body.dataset['long'] === 'true' ? nearness : sizes;
    for (const block of blocks) {
      if (block.matches(BOXES)) watcher.observe(block);
      for (const box of block.querySelectorAll(BOXES)) watcher.observe(box);
    }
  };
}

function update(box: HTMLElement): void {
  const overflows = box.scrollWidth > box.clientWidth + 1;
  if (!overflows) {
    for (const name of ['tabindex', 'role', 'aria-label']) box.removeAttribute(name);
    return;
  }
  box.tabIndex = 0;
  if (box.localName === 'math') return;
  box.role = 'region';
  const isCode = box.localName === 'pre';
  const name = isCode
    ? box.closest('figure')?.querySelector('figcaption')?.firstChild?.textContent
    : box.querySelector('caption')?.textContent;
  box.ariaLabel = name?.trim() || message(isCode ? 'code' : 'table');
}
