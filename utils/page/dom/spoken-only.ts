/** What frameworks call text that only screen readers say: Tailwind, Bootstrap, HTML5 Boilerplate, WordPress. */
const NAMES = ['sr-only', 'visually-hidden', 'visuallyhidden', 'screen-reader-text'];

/** Radix, Base UI and React Aria have styles of their own for it. */
const CLIPPED = /clip:\s*rect\(0/;

/**
 * The same as `isSpokenOnly`. Tailwind shows it again in wide windows (`sm:not-sr-only`), or where
 * it has the focus, which nobody sees who reads.
 */
export const SPOKEN_ONLY = `:is(.${NAMES.join(',.')}):not([class*=":not-sr-only"]:not([class*="focus"])),[style*="clip:rect(0"],[style*="clip: rect(0"]`;

/** Is an element text for screen readers alone, by what it says itself? */
export function isSpokenOnly(element: Element): boolean {
  const classes = element.getAttribute('class');
  if (classes && NAMES.some((name) => classes.includes(name) && element.classList.contains(name))) {
    return !classes.includes(':not-sr-only') || classes.includes('focus');
  }
  return CLIPPED.test(element.getAttribute('style') ?? '');
}
