import type { Element, ElementContent } from 'hast';
import type { State } from 'hast-util-to-mdast';
import type { List, ListItem, PhrasingContent } from 'mdast';
import { find, textOf } from './markdown-code.ts';
import { toPhrasing } from './markdown-phrasing.ts';

/** Cards as a list of links, each with its description: `- [Title](address): description`. */
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

/** A tree of files as a list of names, folders with a slash after theirs. */
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

function bulletList(children: ListItem[]): List {
  return { type: 'list', ordered: false, spread: false, children };
}

function elements(node: Element): Element[] {
  return node.children.filter((child) => child.type === 'element');
}

function isList(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'ul';
}
