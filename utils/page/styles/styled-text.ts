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

/** Pieces of a text above which its styles are not asked whether they part its words. */
const MOST_STYLED = 500;

/**
 * The text of an element as the page shows it, on one line: like `visibleText`, without what its
 * styles hide, and with words apart that they part. Asks for styles only where the element has
 * others in it.
 *
 * @param lineBreak what stands for a `<br>`
 * @param isLeftOut answers for who has asked the elements before
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
 * The code of a block as the page shows it: with line breaks also where lines stand below each
 * other by their styles alone.
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
