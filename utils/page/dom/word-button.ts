import { hasSign } from './characters.ts';
import { SPOKEN_ONLY } from './spoken-only.ts';

/** What opens something about its own word: a popover, a tooltip, a hover card. */
const OPENER =
  '[aria-haspopup],[aria-expanded],[aria-describedby],[data-state],[data-slot$="trigger"],[popovertarget]';

/** Elements of a line, which what stands beside them is read on with. */
const IN_LINE = new Set(
  'a abbr b button cite code del em i ins kbd mark q s small span strong sub sup u'.split(' '),
);

/** What only does something, wherever it stands, in the languages of these blogs. */
const CONTROL =
  /^(?:cop(?:y|ied|ier|iar)|share|tweet|teilen|partager|kopier|复制|複製|分享|コピー|共有|복사|공유|копировать|поделиться|نسخ|مشاركة)/i;

const MOST_STEPS = 20;

/**
 * Is a button a word of the sentence that it stands in? So it is where the sentence goes on after
 * it; one that opens something about its word also at a sentence's end.
 */
export function isWordButton(button: Element): boolean {
  if (button.localName !== 'button' || button.getAttribute('role') !== null) return false;
  const said = button.textContent.trim();
  if (!hasSign(said) || CONTROL.test(said)) return false;
  if (button.querySelector(SPOKEN_ONLY)) return false;
  if (isBesideText(button, 'nextSibling')) return true;
  return button.matches(OPENER) && isBesideText(button, 'previousSibling');
}

/** Does the line that an element stands in have text at that side? */
function isBesideText(element: Element, side: 'nextSibling' | 'previousSibling'): boolean {
  let at: Node = element;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const next: Node | null = at[side] ?? at.parentElement;
    if (!next) return false;
    at = next;
    if (at.nodeType === Node.TEXT_NODE && /\S/.test(at.nodeValue ?? '')) return true;
    if (at.nodeType === Node.ELEMENT_NODE && !IN_LINE.has((at as Element).localName)) return false;
  }
  return false;
}
