import { hasSign } from './characters.ts';
import { SPOKEN_ONLY } from './spoken-only.ts';

/** Buttons that open something about their own text: a popover, a tooltip, a hover card. */
const OPENER =
  '[aria-haspopup],[aria-expanded],[aria-describedby],[data-state],[data-slot$="trigger"],[popovertarget]';

/** Inline elements, which are read together with the text beside them. */
const IN_LINE = new Set(
  'a abbr b button cite code del em i ins kbd mark q s small span strong sub sup u'.split(' '),
);

/** Labels of buttons that do something, wherever they are, in the extension's languages. */
const CONTROL =
  /^(?:cop(?:y|ied|ier|iar)|share|tweet|teilen|partager|kopier|复制|複製|分享|コピー|共有|복사|공유|копировать|поделиться|نسخ|مشاركة)/i;

const MOST_STEPS = 20;

/**
 * Tells whether a button's text is a word of the sentence around it. It is if text follows, or, for
 * a button that opens a popover or the like, if text comes before it.
 */
export function isWordButton(button: Element): boolean {
  if (button.localName !== 'button' || button.getAttribute('role') !== null) return false;
  const said = button.textContent.trim();
  if (!hasSign(said) || CONTROL.test(said)) return false;
  if (button.querySelector(SPOKEN_ONLY)) return false;
  if (isBesideText(button, 'nextSibling')) return true;
  return button.matches(OPENER) && isBesideText(button, 'previousSibling');
}

/** Is there text on that side in the same line? */
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
