/** Letters and marks of the scripts that run from right to left. */
export const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** The way that a text runs by its first letter, as `dir="auto"` has it. */
export function ownDirection(text: string): 'rtl' | 'ltr' {
  return RIGHT_TO_LEFT.test(/\p{L}/u.exec(text)?.[0] ?? '') ? 'rtl' : 'ltr';
}

/** Are most letters of a text of scripts that run from right to left? */
export function isRightToLeft(text: string): boolean {
  if (!RIGHT_TO_LEFT.test(text)) return false;
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.filter((letter) => RIGHT_TO_LEFT.test(letter)).length * 2 > letters.length;
}

/**
 * The way that an element's text runs as far as the page says so, by an attribute or, where it is
 * shown, by its styles; undefined: it says nothing.
 */
export function declaredDirection(element: Element): 'rtl' | 'ltr' | undefined {
  const { defaultView } = element.ownerDocument;
  if (defaultView?.getComputedStyle(element).direction === 'rtl') return 'rtl';
  const said = element.closest('[dir="rtl" i],[dir="ltr" i]')?.getAttribute('dir');
  if (!said) return undefined;
  return said.toLowerCase() === 'rtl' && !defaultView ? 'rtl' : 'ltr';
}
