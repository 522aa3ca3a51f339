import { attribute } from './text.ts';

/** Widths of Tailwind's that a window on a desk has. */
const WIDTHS = new Set(['sm', 'md', 'lg', 'xl']);
const SHOWS = /^(?:block|flex|grid|contents|inline|inline-\w+|flow-root|table(?:-\w+)*)$/;

/**
 * A page drawn from its payload has no styles: of what it says twice, once for narrow windows and once
 * for wide ones, the former becomes `hidden`.
 */
export function hideNarrow(page: Document): void {
  for (const element of page.querySelectorAll('[class*="hidden"]')) {
    if (isNarrow(attribute(element, 'class'))) element.setAttribute('hidden', '');
  }
}

/** Has an element Tailwind's classes that hide it in wide windows, but not in all? */
function isNarrow(classes: string): boolean {
  const names = classes.split(/\s+/);
  let isHidden = names.includes('hidden');
  let dependsOnWidth = false;
  for (const name of names.filter((one) => one.includes(':'))) {
    const [width = '', display = ''] = name.split(':');
    if (!WIDTHS.has(width.replace(/^m(?:ax|in)-/, ''))) continue;
    if (display !== 'hidden' && !SHOWS.test(display)) continue;
    dependsOnWidth = true;
    if (!width.startsWith('max-')) isHidden = display === 'hidden';
  }
  return isHidden && dependsOnWidth;
}
