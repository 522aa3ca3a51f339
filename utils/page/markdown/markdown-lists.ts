import type { Element, ElementContent } from 'hast';
import type { State } from 'hast-util-to-mdast';
import type { List, ListItem, PhrasingContent } from 'mdast';
import { find, textOf } from './markdown-code.ts';
import { toPhrasing } from './markdown-phrasing.ts';

/**
 * Cards as a list of links, each followed by its description: `- [Title](address): description`.
 *
 * @param node our `ul[data-cards]`
 */
export function cards(state: State, node: Element): List {
  return bulletList(
    elements(node).map((card) => {
      const text = cardText(state, card);
      return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children: text }] };
    }),
  );
}

function cardText(state: State, card: Element): PhrasingContent[] {
  const link = find(card, 'a');
  const title = find(card, 'strong');
  const inTitle = title ? toPhrasing(state.all(title)) : [];
  const rest = (link ?? card).children.filter((child) => child !== title);
  const description = toPhrasing(state.toFlow(state.all({ type: 'root', children: rest })));
  const url = link?.properties.href;
  const head: PhrasingContent[] =
    typeof url === 'string' ? [{ type: 'link', url, children: inTitle }] : inTitle;
  if (head.length === 0 || description.length === 0) return [...head, ...description];
  return [...head, { type: 'text', value: ': ' }, ...description];
}

/**
 * A file tree as nested lists of names in code; a folder's name ends with a slash.
 *
 * @param node our `ul[data-files]`
 */
export function fileTree(node: Element): List {
  return bulletList(
    elements(node).map((entry) => {
      const inner = entry.children.find((child) => isList(child));
      const isFolder = entry.properties['dataFolder'] !== undefined;
      const name = entry.children.flatMap((child) => (child === inner ? [] : [textOf(child)]));
      const value = name.join('').trim().replace(/\/$/, '') + (isFolder ? '/' : '');
      const children: ListItem['children'] = [
        { type: 'paragraph', children: [{ type: 'inlineCode', value }] },
      ];
      if (inner && elements(inner).length > 0) children.push(fileTree(inner));
      return { type: 'listItem', spread: false, children };
    }),
  );
}

/**
 * An ordered list with the numbers that the page shows, split where the page does not count on by
 * one, since Markdown does. It has no letters, Roman numerals or numbers below 0: those are written
 * as text.
 *
 * @param list the list as the library made it
 * @param node the `ol` it was made from
 */
export function numberedList(list: List, { properties, children }: Element): List[] {
  const items = children.filter((child) => child.type === 'element' && child.tagName === 'li');
  const isReversed = properties['reversed'] !== undefined && properties['reversed'] !== false;
  let next = wholeNumber(properties['start']) ?? (isReversed ? list.children.length : 1);
  const numbers = list.children.map((_, index) => {
    const item = items[index];
    const number = (item?.type === 'element' && wholeNumber(item.properties['value'])) || next;
    next = number + (isReversed ? -1 : 1);
    return number;
  });
  const type = properties['type'] ?? '1';
  if (type !== '1' || numbers.some((number) => number < 0)) return [lettered(list, numbers, type)];
  const lists: List[] = [];
  for (const [index, item] of list.children.entries()) {
    const number = numbers[index] ?? 1;
    const last = lists.at(-1);
    if (last && (numbers[index - 1] ?? 0) + 1 === number) last.children.push(item);
    else lists.push({ ...list, start: number, children: [item] });
  }
  return lists;
}

function wholeNumber(value: unknown): number | undefined {
  const number = Number(value ?? Number.NaN);
  return Number.isInteger(number) ? number : undefined;
}

/** A bulleted list whose items begin with the page's counters as text. */
function lettered(list: List, numbers: readonly number[], type: string): List {
  for (const [index, item] of list.children.entries()) {
    const value = `${counterOf(numbers[index] ?? 1, type)}. `;
    const [first] = item.children;
    if (first?.type === 'paragraph') first.children.unshift({ type: 'text', value });
    else item.children.unshift({ type: 'paragraph', children: [{ type: 'text', value }] });
  }
  return { type: 'list', ordered: false, spread: list.spread ?? false, children: list.children };
}

const NUMERALS: readonly [sign: string, value: number][] = [
  ['m', 1000], ['cm', 900], ['d', 500], ['cd', 400], ['c', 100], ['xc', 90], ['l', 50], ['xl', 40],
  ['x', 10], ['ix', 9], ['v', 5], ['iv', 4], ['i', 1],
]; // prettier-ignore

/** A number as letters or Roman numerals; in digits if it has no such form. */
function counterOf(number: number, type: string): string {
  const isRoman = type === 'i' || type === 'I';
  if (number < 1 || (isRoman && number > 3999) || type === '1') return String(number);
  let text = '';
  let rest = number;
  if (isRoman) {
    for (const [sign, value] of NUMERALS) for (; rest >= value; rest -= value) text += sign;
  } else {
    for (; rest > 0; rest = Math.floor((rest - 1) / 26)) {
      text = String.fromCodePoint(97 + ((rest - 1) % 26)) + text;
    }
  }
  return type === type.toUpperCase() ? text.toUpperCase() : text;
}

function bulletList(children: ListItem[]): List {
  return { type: 'list', ordered: false, spread: false, children };
}

function elements(node: Element): Element[] {
  return node.children.filter((child) => child.type === 'element');
}

function isList(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'ul';
}
