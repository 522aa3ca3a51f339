/** Takes out what the extension never reads: programs and style sheets; payloads are kept. Everything else stays as it was. */
import { type DefaultTreeAdapterTypes as Tree, defaultTreeAdapter as adapter, parse, serialize } from 'parse5';
import type { Captured } from './capture';

type Element = Tree.Element;

export function clean({ html, properties }: Captured): string {
  const document = parse(html);
  walk(document, (element, inHead) => {
    if (isNoise(element, inHead)) adapter.detachNode(element);
  });
  walk(document, (element) => {
    if (element.tagName === 'head') adapter.appendChild(element, rootStyle(properties));
  });
  return `${serialize(document)}\n`;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

export function textOf(node: Tree.Node): string {
  if (adapter.isTextNode(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** Parents before children; the children are those at the time of the visit. */
export function walk(node: Tree.Node, visit: (element: Element, inHead: boolean) => void, inHead = false) {
  if (!('childNodes' in node)) return;
  for (const child of [...node.childNodes]) {
    if (!adapter.isElementNode(child)) continue;
    const head = inHead || child.tagName === 'head';
    visit(child, head);
    walk(child, visit, head);
  }
}

function isNoise(element: Element, inHead: boolean): boolean {
  switch (element.tagName) {
    case 'script':
      return attribute(element, 'type') !== 'application/ld+json' && !/__next_f|^\(self\.__FLIGHT_DATA|^[^;]*\.rsc\.push\(/.test(textOf(element));
    case 'style':
      // a style element in the body is content of a component, as in the Banner, unless React has hoisted it
      return inHead || attribute(element, 'data-precedence') !== undefined || attribute(element, 'data-href') !== undefined;
    case 'link':
      return /\b(stylesheet|modulepreload)\b/.test(attribute(element, 'rel') ?? '') || /^(script|style|font)$/.test(attribute(element, 'as') ?? '');
    default:
      return false;
  }
}

function rootStyle(properties: Record<string, string>): Element {
  const style = adapter.createElement('style', 'http://www.w3.org/1999/xhtml' as never, []);
  const declarations = Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1));
  adapter.insertText(style, `:root{${declarations.map(([name, value]) => `${name}:${value}`).join(';')}}`);
  return style;
}
