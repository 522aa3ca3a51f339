import type { Nodes, Parents } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { toString } from 'mdast-util-to-string';
import type { HeadingTruth } from './types';

type Enclosure = Required<Pick<HeadingTruth, 'within' | 'closed'>>;

/** What `node` shuts away, if it is a tab, an accordion or a `<details>`. */
export function findEnclosure(node: Nodes, parent: Parents): Enclosure | undefined {
  if (node.type !== 'mdxJsxFlowElement') return undefined;
  switch (node.name) {
    case 'Tab':
      return parent.type === 'mdxJsxFlowElement' ? describeTab(node, parent) : undefined;
    case 'Accordion':
      return { within: readAttribute(node, 'title') ?? '', closed: true };
    case 'details':
      return { within: readSummary(node), closed: readAttribute(node, 'open') === undefined };
    default:
      return undefined;
  }
}

function describeTab(tab: MdxJsxFlowElement, tabs: MdxJsxFlowElement): Enclosure {
  const labels = readItems(tabs);
  const position = tabs.children.filter((child) => 'name' in child && child.name === 'Tab').indexOf(tab);
  const within = readAttribute(tab, 'value') ?? labels[position] ?? '';
  return { within, closed: within !== labels[0] };
}

function readItems(tabs: MdxJsxFlowElement): string[] {
  const items = tabs.attributes.find((attribute) => 'name' in attribute && attribute.name === 'items')?.value;
  const statement = typeof items === 'object' ? items?.data?.estree?.body[0] : undefined;
  if (statement?.type !== 'ExpressionStatement' || statement.expression.type !== 'ArrayExpression') return [];
  return statement.expression.elements.flatMap((item) =>
    item?.type === 'Literal' && typeof item.value === 'string' ? [item.value] : [],
  );
}

function readSummary(details: MdxJsxFlowElement): string {
  const summary = findByName(details, 'summary');
  return summary ? toString(summary).trim() : '';
}

// On a line of its own a `<summary>` is an inline element, inside a paragraph.
function findByName(node: Nodes, name: string): Nodes | undefined {
  if ('name' in node && node.name === name) return node;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = findByName(child, name);
    if (found) return found;
  }
  return undefined;
}

/** The value of a plain attribute; an empty string for one without a value. */
export function readAttribute(element: MdxJsxFlowElement | MdxJsxTextElement, name: string): string | undefined {
  for (const attribute of element.attributes) {
    if (attribute.type === 'mdxJsxAttribute' && attribute.name === name) {
      return typeof attribute.value === 'string' ? attribute.value : '';
    }
  }
  return undefined;
}
