import { attribute } from '../../dom/index.ts';
import { type Draft, unwrap } from '../draft/index.ts';

/** CSS counter styles for which HTML's `type` has a letter. */
const COUNTERS: Readonly<Record<string, string>> = {
  decimal: '1',
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
};

/** As in a style, or in a class of Tailwind. */
const COUNTER = /list-(?:style(?:-type)?:\s*|\[)((?:lower|upper)-(?:alpha|latin|roman)|decimal)\b/;

/**
 * Cleans lists so that they contain items only; an ordered list gets its counter style as `type`.
 */
export function rebuildLists(draft: Draft): void {
  for (const list of draft.all('ul,ol,menu')) {
    if (draft.made.has(list)) continue;
    if (list.localName === 'ol') tellCounter(list);
    unwrapItems(list);
    settleLoose(list);
  }
}

function tellCounter(list: Element): void {
  const [, name = ''] =
    COUNTER.exec(`${attribute(list, 'style')};${attribute(list, 'class')}`) ?? [];
  const type = COUNTERS[name];
  if (type !== undefined) list.setAttribute('type', type);
}

/** Wrappers around items, for instance for animations. */
function unwrapItems(list: Element): void {
  for (const box of Array.from(list.children)) {
    const isBox = box.localName === 'div' || box.localName === 'span';
    if (isBox && [...box.children].some(({ localName }) => localName === 'li')) unwrap(box);
  }
}

/**
 * Content that is in a list but in none of its items, such as a list that an editor has nested
 * directly. It is shown below the item before it, and so becomes part of that. What comes before
 * the first item is moved before the list.
 */
function settleLoose(list: Element): void {
  let item: Element | undefined;
  for (const node of Array.from(list.childNodes)) {
    if (isElement(node) && node.localName === 'li') item = node;
    else if (!isNothing(node)) {
      if (item) item.append(node);
      else list.before(node);
    }
  }
  if (!item) list.remove();
}

/** Without `instanceof`, so that it works for nodes of any window. */
function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

function isNothing(node: Node): boolean {
  if (node.nodeType === Node.TEXT_NODE) return !/\S/.test(node.nodeValue ?? '');
  return !isElement(node) || node.matches('script,style,template');
}
