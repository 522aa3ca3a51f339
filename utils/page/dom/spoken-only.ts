/**
 * Classes for text that only screen readers read: of Tailwind, Bootstrap, HTML5 Boilerplate and
 * WordPress.
 */
const NAMES = ['sr-only', 'visually-hidden', 'visuallyhidden', 'screen-reader-text'];

/** Radix, Base UI and React Aria use inline styles for it. */
const CLIPPED = /clip:\s*rect\(0/;

/**
 * Selector for what `isSpokenOnly` tests. Tailwind may show such text in wide windows
 * (`sm:not-sr-only`), or on focus, which does not count for a reader.
 */
export const SPOKEN_ONLY = `:is(.${NAMES.join(',.')}):not([class*=":not-sr-only"]:not([class*="focus"])),[style*="clip:rect(0"],[style*="clip: rect(0"]`;

/** Tells by class and inline style whether an element is text for screen readers only. */
export function isSpokenOnly(element: Element): boolean {
  const classes = element.getAttribute('class');
  if (classes && NAMES.some((name) => classes.includes(name) && element.classList.contains(name))) {
    return !classes.includes(':not-sr-only') || classes.includes('focus');
  }
  return CLIPPED.test(element.getAttribute('style') ?? '');
}
