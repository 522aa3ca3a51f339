import { isForm } from '../ancestors.ts';
import type { Draft } from './draft.ts';
import type { Note } from './seen.ts';

/** What a copy is told of text that the page shows with its own line breaks. */
const OWN_LINES = 'data-own-lines';

const KEEPS_LINES = /^(?:pre|break-spaces)/;
/** Elements whose styles are asked for; a page with more is made to keep us busy. */
const MOST_ASKED = 2_000;
const BREAK_WITHIN = /\S[^\S\n]*\n\s*\S/;

/**
 * Poems, addresses and the like, whose lines are in their text and shown by `white-space` alone. Asks
 * for the styles only of what has a line break in a text.
 */
export function lineNotes(body: Element): Note[] {
  const asked = new Map<Element, boolean>();
  const walker = document.createTreeWalker(
    body,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) =>
      node instanceof Element &&
      (isForm(node) || node.localName === 'pre' || node.localName === 'svg')
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  );
  while (walker.nextNode() && asked.size < MOST_ASKED) {
    const node = walker.currentNode;
    const parent = node.parentElement;
    if (node.nodeType !== Node.TEXT_NODE || !parent || asked.has(parent)) continue;
    const text = node.nodeValue ?? '';
    const isBroken = BREAK_WITHIN.test(text) || (text.includes('\n') && hasBesides(node));
    if (isBroken) asked.set(parent, KEEPS_LINES.test(getComputedStyle(parent).whiteSpace));
  }
  return [...asked].flatMap(([element, keeps]) =>
    keeps ? [{ element, name: OWN_LINES, value: '' }] : [],
  );
}

/** Is it text that stands before or after something in a line? */
function hasBesides(node: Node): boolean {
  return /\S/.test(node.nodeValue ?? '') && node.parentElement?.childElementCount !== 0;
}

/** Line breaks that the page shows as such become elements. */
export function writeLines(draft: Draft): void {
  for (const element of draft.all(`[${OWN_LINES}]`)) {
    for (const node of Array.from(element.childNodes)) {
      if (node.nodeType === Node.TEXT_NODE) breakLines(draft, node);
    }
  }
}

function breakLines(draft: Draft, node: Node): void {
  const text = node.nodeValue ?? '';
  const start = node.previousSibling ? text : text.replace(/^\s*\n/, '');
  const lines = (node.nextSibling ? start : start.replace(/\n\s*$/, '')).split('\n');
  if (lines.length < 2) return;
  const made = lines.flatMap((line, index) => (index > 0 ? [draft.make('br'), line] : [line]));
  const fragment = draft.root.ownerDocument.createDocumentFragment();
  for (const one of made) if (one !== '') fragment.append(one);
  node.parentNode?.replaceChild(fragment, node);
}
