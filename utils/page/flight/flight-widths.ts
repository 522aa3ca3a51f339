import { attribute } from '../dom/index.ts';

/** Tailwind's breakpoints that a desktop window reaches. */
const WIDTHS = new Set(['sm', 'md', 'lg', 'xl']);
/** Display utilities that show an element again. */
const SHOWS = /^(?:block|flex|grid|contents|inline|inline-\w+|flow-root|table(?:-\w+)*)$/;

/** Width of a desktop window, in pixels. */
const WIDE = 1280;

/**
 * Marks as `hidden` what a page shows in narrow windows only. A page drawn from its payload has no
 * styles: what it holds twice, for narrow and for wide windows, would be read twice.
 */
export function hideNarrow(page: Document): void {
  for (const element of page.querySelectorAll('[class*="hidden"],[class*="-none"]')) {
    if (isNarrow(attribute(element, 'class'))) element.setAttribute('hidden', '');
  }
}

/** Do its classes hide an element in wide windows, but not in all windows nor on screens alone? */
function isNarrow(classes: string): boolean {
  let isHidden = false;
  let dependsOnWidth = false;
  for (const name of classes.split(/\s+/)) {
    const { variants, display } = partsOf(name);
    const isHiding = display === 'hidden';
    if (!isHiding && !SHOWS.test(display)) continue;
    if (variants.length === 0) {
      isHidden ||= isHiding;
      continue;
    }
    const applies = new Set(variants.map(isInWide));
    if (applies.has(undefined)) continue;
    dependsOnWidth = true;
    if (!applies.has(false)) isHidden = isHiding;
  }
  return isHidden && dependsOnWidth;
}

/** Splits `md:!hidden` of Tailwind, with or without a prefix, or `d-md-none` of Bootstrap. */
function partsOf(name: string): { variants: string[]; display: string } {
  const bootstrap = /^d-(?:(sm|md|lg|xl)-)?([a-z-]+)$/.exec(name);
  if (bootstrap) {
    const [, width, display = ''] = bootstrap;
    return { variants: width ? [width] : [], display: display === 'none' ? 'hidden' : display };
  }
  const variants = name.split(':');
  const display = variants.pop() ?? '';
  if (variants[0] === 'tw') variants.shift();
  return { variants, display: display.replace(/^!?(?:tw-)?|!$/g, '') };
}

/** Does a variant apply in a wide window? `undefined` if it asks about something else. */
function isInWide(variant: string): boolean | undefined {
  if (variant === 'print') return false;
  const [, bound = 'min', width = ''] = /^(?:(min|max)-)?(.+)$/.exec(variant) ?? [];
  const [, length, unit] = /^\[(\d+(?:\.\d+)?)(px|rem|em)\]$/.exec(width) ?? [];
  const pixels = Number(length) * (unit === 'px' ? 1 : 16);
  if (!WIDTHS.has(width) && !(pixels <= WIDE)) return undefined;
  return bound === 'min';
}
