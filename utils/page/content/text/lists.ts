import { attribute } from '../../dom/index.ts';
import { type Draft, unwrap } from '../draft/index.ts';

/** Styles of counters that HTML has a letter for. */
const COUNTERS: Readonly<Record<string, string>> = {
  decimal: '1',
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
};

/** In a style, and as Tailwind writes one into a class. */
const COUNTER = /list-(?:style(?:-type)?:\s*|\[)((?:lower|upper)-(?:alpha|latin|roman)|decimal)\b/;

/** Lists hold items and nothing else; an ordered one says what it counts with. */
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

/** Boxes around items: for animations, or one for each item. */
function unwrapItems(list: Element): void {
  for (const box of Array.from(list.children)) {
    const isBox = box.localName === 'div' || box.localName === 'span';
    if (isBox && [...box.children].some(({ localName }) => localName === 'li')) unwrap(box);
  }
}

/**
 * What stands in a list and in no item of it, as a list that editors put right into another one: the
 * page shows it below the item before it, and so it becomes a part of that. What stands before the
 * first item goes before the list.
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

/** Of whatever window: by its kind alone. */
function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

function isNothing(node: Node): boolean {
  if (node.nodeType === Node.TEXT_NODE) return !/\S/.test(node.nodeValue ?? '');
  return !isElement(node) || node.matches('script,style,template');
}
