import { attribute } from '../dom/index.ts';

/** Widths of Tailwind's that a window on a desk has. */
const WIDTHS = new Set(['sm', 'md', 'lg', 'xl']);
/** What shows an element again. */
const SHOWS = /^(?:block|flex|grid|contents|inline|inline-\w+|flow-root|table(?:-\w+)*)$/;

/** Pixels of a window on a desk. */
const WIDE = 1280;

/**
 * A page drawn from its payload has no styles: of what it says twice, once for narrow windows and once
 * for wide ones, the former becomes `hidden`.
 */
export function hideNarrow(page: Document): void {
  for (const element of page.querySelectorAll('[class*="hidden"],[class*="-none"]')) {
    if (isNarrow(attribute(element, 'class'))) element.setAttribute('hidden', '');
  }
}

/** Has an element classes that hide it in wide windows, but not in all, or on screens alone? */
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

/** `md:!hidden` of Tailwind, which may have a prefix, and `d-md-none` of Bootstrap. */
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

/** Does a variant apply in a wide window? Undefined where it asks for something else. */
function isInWide(variant: string): boolean | undefined {
  if (variant === 'print') return false;
  const [, bound = 'min', width = ''] = /^(?:(min|max)-)?(.+)$/.exec(variant) ?? [];
  const [, length, unit] = /^\[(\d+(?:\.\d+)?)(px|rem|em)\]$/.exec(width) ?? [];
  const pixels = Number(length) * (unit === 'px' ? 1 : 16);
  if (!WIDTHS.has(width) && !(pixels <= WIDE)) return undefined;
  return bound === 'min';
}
