import { findStyledGaps, lineStarts } from './styled-gaps.ts';
import {
  type TextOptions,
  MOST_NODES,
  NOWHERE,
  oneLine,
  textsIn,
  visibleText,
} from '../dom/index.ts';
import { isHidden } from './hidden-elements.ts';

/** With more pieces of text than this, styles are not asked about spaces between words. */
const MOST_STYLED = 500;

/**
 * The text of an element as the page shows it, on one line: `visibleText` without what styles hide,
 * and with spaces where styles alone separate words. Computes styles only if the element has
 * children.
 *
 * @param lineBreak replaces each `<br>`
 * @param isLeftOut tells which elements to skip, if the caller knows; by default what styles hide
 */
export function styledText(element: Element, lineBreak = ' ', isLeftOut = isHidden): string {
  if (element.childElementCount === 0 || element.ownerDocument.defaultView === null) {
    return visibleText(element, lineBreak, isLeftOut === isHidden ? undefined : isLeftOut);
  }
  const plain = { isHidden: isLeftOut, before: NOWHERE, after: NOWHERE };
  const texts = textsIn(element, lineBreak, plain, MOST_NODES);
  if (texts.length < 2 || texts.length >= MOST_STYLED) return oneLine(texts.join(''));
  const look = lookOf(element, isLeftOut);
  return oneLine(textsIn(element, lineBreak, look, MOST_NODES).join(''));
}

/**
 * The code of a block as the page shows it, with a line break also where lines are separated by
 * styles or `<br>` alone.
 */
export function styledCode(pre: Element): string {
  const code = pre.textContent;
  if (pre.childElementCount === 0) return code;
  const before = new Map(lineStarts(pre).map((element) => [element, '\n']));
  const isBroken = before.size > 0 || (!code.includes('\n') && pre.querySelector('br') !== null);
  return isBroken
    ? textsIn(pre, '\n', { isHidden: () => false, before, after: NOWHERE }).join('')
    : code;
}

function lookOf(element: Element, isLeftOut: TextOptions['isHidden']): TextOptions {
  const gaps = findStyledGaps(element, isLeftOut);
  const on = (side: 'before' | 'after'): Map<Element, string> =>
    new Map(gaps.filter((one) => one.side === side).map((one) => [one.element, one.sign]));
  return { isHidden: isLeftOut, before: on('before'), after: on('after') };
}
