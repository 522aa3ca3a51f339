/**
 * What stands in attacks for the harm that a real one does: marks that do nothing wherever they come
 * out, and are counted there.
 */

/** A call that leaves a trace on the window that it runs in. */
export const PWN = 'window.pwned=1';
/** Nobody answers there; a request for it is what the attack wants. */
export const EVIL = 'https://evil.example';

/** Names of elements and attributes that no page, no browser and none of our own markup has. */
export const MARK_ELEMENTS: readonly string[] = ['x-mark-1', 'x-mark-2', 'x-mark-3'];
export const MARK_ATTRIBUTES: readonly string[] = [
  'data-mark-7',
  'x-handler-7', // in the place of an event's handler
  'onmark7', // called like one; there is no such event
  'aria-mark-7',
];

export const MARK_NAMES = [...MARK_ELEMENTS, ...MARK_ATTRIBUTES];

/** Marks that are elements or attributes. As text, or in the value of an attribute, they are words. */
export function marksIn(root: ParentNode): string[] {
  return [...root.querySelectorAll('*')]
    .flatMap((element) => element.getAttributeNames().concat(element.localName))
    .filter((name) => MARK_NAMES.includes(name));
}
