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

/**
 * Attribute for the quotation marks that the page's styles draw, for example `«»`; empty for none.
 */
export const OWN_MARKS = 'data-quotes';

/** Something that only the shown page knows, to be applied to a copy of it. */
export type StyleEffect = StyledGap | StyleNote;

/**
 * Applies to a copy what styles show on the page: inserts spaces and line breaks, and sets the
 * notes as attributes.
 *
 * @param seen found on the shown page
 * @param copies for each of its elements the copy, if there is one
 */
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

/** Limit of elements whose styles are computed; a page with more of them is hostile. */
const MOST_ASKED = 2_000;

const BLOCK =
  'p,li,dt,dd,td,th,h1,h2,h3,h4,h5,h6,blockquote,figcaption,summary,div,section,article';

/**
 * Notes what only styles say about quotations, text direction, line breaks, icons and the
 * backgrounds of pictures. Styles are computed only for quotations, texts of the other direction,
 * texts with line breaks, empty cells and pictures, since this is slow. Empty for a page that is
 * not shown. Changes nothing.
 *
 * @param body the element that holds the article's text
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

/** Check marks that styles draw in an empty cell or an empty element inside one. */
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

/** Blocks whose direction is set by styles alone. */
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

/** Blocks with text in scripts of the other direction. */
function otherTexts(body: Element, base: string): Set<Element> {
  const found = new Set<Element>();
  // Most pages have none, which one test of the whole text tells at once.
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
