import { isForm } from './ancestors.ts';
import { hasLetter, scriptPattern } from './characters.ts';

/** Letters and marks of right-to-left scripts. */
export const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Direction of a text by its first letter, as with `dir="auto"`. */
export function ownDirection(text: string): 'rtl' | 'ltr' {
  return RIGHT_TO_LEFT.test(scriptPattern('\\p{L}').exec(text)?.[0] ?? '') ? 'rtl' : 'ltr';
}

/** Tells whether most letters of a text are of right-to-left scripts. */
export function isRightToLeft(text: string): boolean {
  if (!RIGHT_TO_LEFT.test(text)) return false;
  const letters = text.match(scriptPattern('\\p{L}', 'gu')) ?? [];
  return letters.filter((letter) => RIGHT_TO_LEFT.test(letter)).length * 2 > letters.length;
}

/**
 * Direction of an element as the page declares it, by an attribute or, in a shown page, by its
 * styles; `undefined` if it declares none.
 */
export function declaredDirection(element: Element): 'rtl' | 'ltr' | undefined {
  const { defaultView } = element.ownerDocument;
  if (defaultView?.getComputedStyle(element).direction === 'rtl') return 'rtl';
  const said = element.closest('[dir="rtl" i],[dir="ltr" i]')?.getAttribute('dir');
  if (!said) return undefined;
  return said.toLowerCase() === 'rtl' && !defaultView ? 'rtl' : 'ltr';
}

/** Parts that declare a language of their own, or the other direction. */
function foreignIn(body: Element): string {
  const other = declaredDirection(body) === 'rtl' ? 'ltr' : 'rtl';
  return `:is([lang],[dir="${other}" i]):not(figure,pre,code,figure *)`;
}

/**
 * The text of a body without its parts in other languages; `undefined` if it has no such part, or
 * nothing else.
 */
export function ownText(body: Element): string | undefined {
  const foreign = foreignIn(body);
  const own = body.querySelector(foreign) ? textWithout(foreign, body) : '';
  return hasLetter(own) ? own : undefined;
}

/**
 * The text of an element without code and without certain parts.
 *
 * @param foreign selector of the parts to leave out
 */
export function textWithout(foreign: string, body: Element): string {
  const walker = body.ownerDocument.createTreeWalker(
    body,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) =>
      node.nodeType === Node.ELEMENT_NODE &&
      (isForm(node as Element) || (node as Element).matches(`${foreign},pre,script,style`))
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  );
  const texts: string[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode.nodeValue ?? '');
  return texts.join(' ');
}
