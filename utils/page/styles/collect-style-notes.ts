import type { StyledGap } from './styled-gaps.ts';
import { backgroundNotes } from './picture-backgrounds.ts';
import { lineNotes } from './styled-lines.ts';
import type { StyleNote } from './style-note.ts';
import {
  dirOf,
  ownDirection,
  RIGHT_TO_LEFT,
  WRITTEN,
  writtenByStyles,
  hasLetter,
} from '../dom/index.ts';

/** The attribute that says which quotation marks the page shows, where its styles have others. */
export const OWN_MARKS = 'data-quotes';

/** What has been seen on a page that is shown, and is put into a copy of it. */
export type StyleEffect = StyledGap | StyleNote;

/** Puts into a copy what has been seen: what parts words and lines by styles alone, and the notes. */
export function applyStyleEffects(
  seen: readonly StyleEffect[],
  copies: ReadonlyMap<Element, Element | undefined>,
): void {
  for (const one of seen) {
    const copy = copies.get(one.element);
    if ('side' in one) copy?.[one.side](one.sign);
    else copy?.setAttribute(one.name, one.value);
  }
}

/** Elements whose styles are asked for; a page with more is made to keep us busy. */
const MOST_ASKED = 2_000;

const BLOCK =
  'p,li,dt,dd,td,th,h1,h2,h3,h4,h5,h6,blockquote,figcaption,summary,div,section,article';

/**
 * What a page shows of quotations, directions, lines and grounds by its styles alone. Asks for styles only
 * of quotations, of texts that run the other way, of such with line breaks, and of pictures. A page that is not shown has none.
 */
export function findStyleNotes(body: Element): StyleNote[] {
  if (body.ownerDocument.defaultView === null) return [];
  return [
    ...quotationNotes(body),
    ...directionNotes(body),
    ...backgroundNotes(body),
    ...signNotes(body),
    ...lineNotes(body),
  ];
}

function quotationNotes(body: Element): StyleNote[] {
  const quotations = [...body.querySelectorAll('q')].slice(0, MOST_ASKED);
  return quotations.flatMap((element) => {
    const { quotes } = getComputedStyle(element);
    const { content } = getComputedStyle(element, '::before');
    const written = /^"(.)"$/u.exec(content)?.[1];
    if (content === 'none' || content === 'normal' || content === '""' || quotes === 'none') {
      return [{ element, name: OWN_MARKS, value: '' }];
    }
    if (written) return [{ element, name: OWN_MARKS, value: written + closingOf(element) }];
    const marks = [...quotes.matchAll(/"(.)"/gu)].map(([, mark]) => mark).join('');
    return marks.length >= 2 ? [{ element, name: OWN_MARKS, value: marks }] : [];
  });
}

/** Check marks that are in the styles of a cell, or of an empty element in one. */
function signNotes(body: Element): StyleNote[] {
  const cells = 'td:empty,:is(td,th,li,dt,dd) :is(i,span):empty';
  const empty = [...body.querySelectorAll(cells)].slice(0, MOST_ASKED);
  return empty
    .map((element) => ({ element, name: WRITTEN, value: writtenByStyles(element) }))
    .filter(({ value }) => value !== '');
}

function closingOf(element: Element): string {
  return /^"(.)"$/u.exec(getComputedStyle(element, '::after').content)?.[1] ?? '';
}

/** Blocks that styles alone turn around. */
function directionNotes(body: Element): StyleNote[] {
  const base = getComputedStyle(body).direction;
  const notes: StyleNote[] = [];
  const whole = body.closest('[dir]');
  if (base === 'rtl' && (!whole || dirOf(whole) === 'ltr')) {
    notes.push({ element: body, name: 'dir', value: base });
  }
  for (const element of otherTexts(body, base)) {
    const { direction } = getComputedStyle(element);
    const said = element.closest('[dir]');
    const declared = said && body.contains(said) ? dirOf(said) : base;
    if (direction !== declared && declared !== 'auto') {
      notes.push({ element, name: 'dir', value: direction });
    }
  }
  return notes;
}

/** The blocks of texts that would run the other way. */
function otherTexts(body: Element, base: string): Set<Element> {
  const found = new Set<Element>();
  // Most pages have none at all, and of a whole text a browser tells that at once.
  if (base === 'ltr' && !RIGHT_TO_LEFT.test(body.textContent)) return found;
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() && found.size < MOST_ASKED) {
    const text = walker.currentNode.nodeValue ?? '';
    const isOther = base === 'rtl' ? ownDirection(text) === 'ltr' : RIGHT_TO_LEFT.test(text);
    if (!isOther || !hasLetter(text)) continue;
    const block = walker.currentNode.parentElement?.closest(BLOCK);
    if (block && block !== body && body.contains(block) && !block.closest('pre')) found.add(block);
  }
  return found;
}
