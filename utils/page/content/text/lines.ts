import { OWN_LINES } from '../../styles/index.ts';
import type { Draft } from '../draft/index.ts';

/** Turns line breaks that the page shows by its styles into `br` elements. */
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
