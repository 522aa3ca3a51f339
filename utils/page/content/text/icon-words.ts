import { findSigns } from '../../dom/index.ts';
import type { Draft } from '../draft/index.ts';

/** Replaces icons that carry a meaning by their text. */
export function writeSigns(draft: Draft): void {
  for (const [sign, text] of findSigns(draft.root)) {
    const before = /\S$/.test(sign.previousSibling?.textContent ?? '') ? ' ' : '';
    const after = /^\S/.test(sign.nextSibling?.textContent ?? '') ? ' ' : '';
    if (sign.localName === 'td') sign.append(text);
    else sign.replaceWith(before + text + after);
  }
}
