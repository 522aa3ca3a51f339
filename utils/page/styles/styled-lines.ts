import { isForm } from '../dom/index.ts';
import type { StyleNote } from './style-note.ts';

/** Attribute for text whose line breaks the page shows. */
export const OWN_LINES = 'data-own-lines';

/** Elements that are read as they are, or not at all. */
const WHOLE = 'pre,svg,script,style,textarea';
const KEEPS_LINES = /^(?:pre|break-spaces)/;
/** Limit of elements whose styles are computed; a page with more of them is hostile. */
const MOST_ASKED = 2_000;
const BREAK_WITHIN = /\S[^\S\n]*\n\s*\S/;

/**
 * Notes elements such as poems and addresses whose line breaks are in the text and shown by
 * `white-space` alone. Computes styles only of elements with a line break in a text.
 */
export function lineNotes(body: Element): StyleNote[] {
  const asked = new Map<Element, boolean>();
  const keepsLines = asker();
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() && asked.size < MOST_ASKED) {
    const node = walker.currentNode;
    const text = node.nodeValue ?? '';
    if (!text.includes('\n') || !/\S/.test(text)) continue;
    const parent = node.parentElement;
    if (!parent || asked.has(parent) || isForm(parent)) continue;
    if (!BREAK_WITHIN.test(text) && parent.childElementCount === 0) continue;
    asked.set(parent, keepsLines(parent) && !parent.closest(WHOLE));
  }
  return [...asked].flatMap(([element, keeps]) =>
    keeps ? [{ element, name: OWN_LINES, value: '' }] : [],
  );
}

/** Answers once for siblings with the same tag name and no class or style. */
function asker(): (element: Element) => boolean {
  const plain = new Map<Element | null, Map<string, boolean>>();
  return (element) => {
    const { parentElement, localName } = element;
    const isPlain = !element.hasAttribute('class') && !element.hasAttribute('style');
    const alike = plain.get(parentElement) ?? new Map<string, boolean>();
    const known = isPlain ? alike.get(localName) : undefined;
    const keeps = known ?? KEEPS_LINES.test(getComputedStyle(element).whiteSpace);
    if (isPlain) plain.set(parentElement, alike.set(localName, keeps));
    return keeps;
  };
}
