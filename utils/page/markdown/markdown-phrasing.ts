import type { Html, ListItem, PhrasingContent, RootContent } from 'mdast';

/** A line break that works where Markdown has one line only, as in table cells. */
function lineEnd(): Html {
  return { type: 'html', value: '<br>' };
}

/**
 * Writes blocks as one line, with `<br>` between them, for places where Markdown allows no blocks:
 * table cells, headings, link texts.
 */
export function toPhrasing(nodes: readonly RootContent[]): PhrasingContent[] {
  const lines: PhrasingContent[][] = [];
  let open: PhrasingContent[] | undefined;
  for (const node of nodes) {
    const blocks = linesOf(node);
    if (blocks) {
      lines.push(...blocks);
      open = undefined;
    } else {
      if (!open) lines.push((open = []));
      open.push(withoutBreaks(node as PhrasingContent));
    }
  }
  // A single line keeps its space: it may separate words.
  return lines.length === 1 ? lines.flat() : join(lines.filter((line) => !isBlank(line)));
}

/** The lines of a block; `undefined` if the node is inline. */
function linesOf(node: RootContent): PhrasingContent[][] | undefined {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return [toPhrasing(node.children)];
    case 'blockquote':
    case 'callout':
      return node.children.map((child) => toPhrasing([child]));
    case 'list':
      return node.children.map((item, index) =>
        listLine(item, node.ordered ? `${(node.start ?? 1) + index}.` : '•'),
      );
    case 'code':
      return node.value.split('\n').map((value) => [{ type: 'inlineCode', value }]);
    case 'math':
      return [[{ type: 'inlineMath', value: node.value.replace(/\s+/g, ' ') }]];
    case 'thematicBreak':
      return [];
    default:
      return undefined;
  }
}

function listLine(item: ListItem, sign: string): PhrasingContent[] {
  const box = typeof item.checked === 'boolean' ? (item.checked ? ' ☑' : ' ☐') : '';
  return [{ type: 'text', value: `${sign}${box} ` }, ...toPhrasing(item.children)];
}

function withoutBreaks(node: PhrasingContent): PhrasingContent {
  if (node.type === 'break') return lineEnd();
  if (!('children' in node)) return node;
  return { ...node, children: toPhrasing(node.children) };
}

function isBlank(line: readonly PhrasingContent[]): boolean {
  return line.every(
    (node) => (node.type === 'text' || node.type === 'inlineCode') && node.value.trim() === '',
  );
}

function join(lines: PhrasingContent[][]): PhrasingContent[] {
  return lines.flatMap((line, index) => (index === 0 ? line : [lineEnd(), ...line]));
}
