import type { Element, ElementContent } from 'hast';
import { defaultHandlers, type Handle, type Options, type State } from 'hast-util-to-mdast';
import type { FootnoteReference, PhrasingContent, RootContent } from 'mdast';
import type { Callout } from './markdown-callout.ts';
import { inCell } from './markdown-cell.ts';
import { codeBlock, find, textOf } from './markdown-code.ts';
import { cards, fileTree, numberedList } from './markdown-lists.ts';
import { toPhrasing } from './markdown-phrasing.ts';

/** How GitHub calls what Fumadocs calls callouts. */
const CALLOUTS: Record<string, Callout['word']> = {
  info: 'NOTE',
  success: 'TIP',
  idea: 'TIP',
  warning: 'WARNING',
  error: 'CAUTION',
};

/**
 * How each element of the content becomes Markdown, where that is not what the library does
 * anyway.
 *
 * @param missing the sentence that stands for a part, by its label, that could not be read
 */
export function markdownRules(missing: (label: string) => string): Options {
  const paragraph: Handle = (state, node) => {
    const label = node.properties['dataMissing'];
    if (label === undefined) return defaultHandlers.p(state, node);
    return { type: 'paragraph', children: [{ type: 'text', value: missing(String(label)) }] };
  };
  return {
    nodeHandlers: { comment: () => undefined },
    handlers: {
      p: paragraph,
      aside,
      a: link,
      img: image,
      section,
      figure,
      figcaption,
      table,
      details,
      ol: orderedList,
      ul: unorderedList,
      li: item,
      td: cell,
      th: cell,
      math: formula,
      code,
      sup: superscript,
      sub: tagged,
      kbd: tagged,
      mark: tagged,
      ins: tagged,
      rt: reading,
    },
  };
}

const aside: Handle = (state, node) => {
  const kind = node.properties['dataCallout'];
  if (kind === undefined) return defaultHandlers.aside(state, node);
  const title = node.children.find((child) => has(child, 'dataCalloutTitle'));
  const rest = node.children.filter((child) => child !== title);
  return {
    type: 'callout',
    word: CALLOUTS[String(kind)] ?? 'NOTE',
    children: [...label(state, title), ...flow(state, rest)] as Callout['children'],
  };
};

/** The label of what follows, as a bold line: it is read as one in any place that shows Markdown. */
function label(state: State, node: ElementContent | undefined): RootContent[] {
  if (node?.type !== 'element') return [];
  return boldLine(state.all(node));
}

function boldLine(nodes: RootContent[]): RootContent[] {
  const children = toPhrasing(nodes);
  if (children.length === 0) return [];
  return [{ type: 'paragraph', children: [{ type: 'strong', children }] }];
}

const link: Handle = (state, node) => {
  if (has(node, 'dataFootnoteRef')) return footnoteReference(node);
  return node.properties.href === undefined ? state.all(node) : defaultHandlers.a(state, node);
};

/** A link cannot stand within code, but code within a link. */
const code: Handle = (state, node) => {
  if (!find(node, 'a')) return defaultHandlers.code(state, node);
  const parts: PhrasingContent[] = [];
  for (const child of node.children) {
    const value = textOf(child);
    const link = child.type === 'element' && (child.tagName === 'a' ? child : find(child, 'a'));
    const url = link && link.properties.href;
    const last = parts.at(-1);
    if (typeof url === 'string')
      parts.push({ type: 'link', url, children: [{ type: 'inlineCode', value }] });
    else if (last?.type === 'inlineCode') last.value += value;
    else if (value !== '') parts.push({ type: 'inlineCode', value });
  }
  return parts;
};

const image: Handle = (state, node) =>
  node.properties.src === undefined ? undefined : defaultHandlers.img(state, node);

const section: Handle = (state, node) => {
  if (has(node, 'dataFootnotes')) return footnotes(state, node);
  const tab = node.properties['dataTab'];
  if (tab === undefined) return defaultHandlers.section(state, node);
  const content = flow(state, node.children);
  // Of a panel that is not in the section that was asked for, its outside may be left.
  return content.length === 0
    ? []
    : [...boldLine([{ type: 'text', value: String(tab) }]), ...content];
};

const figure: Handle = (state, node) => {
  if (has(node, 'dataCode')) return codeBlock(node);
  const source = node.properties['dataSource'];
  if (has(node, 'dataDrawing') && typeof source === 'string') {
    return { type: 'code', lang: 'mermaid', meta: null, value: source };
  }
  return defaultHandlers.figure(state, node);
};

const figcaption: Handle = (state, node) => {
  const children = toPhrasing(state.all(node));
  if (children.length === 0) return undefined;
  return { type: 'paragraph', children: [{ type: 'emphasis', children }] };
};

/** A table has no caption in Markdown: it is said before the table. */
const table: Handle = (state, node) => {
  const caption = node.children.find((child) => isElement(child, 'caption'));
  const result = defaultHandlers.table(state, node) as RootContent;
  if (!caption || result.type !== 'table') return result;
  return [figcaption(state, caption, node) as RootContent, result].filter(Boolean);
};

/**
 * What is folded away on the page is shown under its summary: `<details>` would be HTML, in which
 * not every reader of Markdown looks for headings, tables and code.
 */
const details: Handle = (state, node) => {
  const summary = node.children.find((child) => isElement(child, 'summary'));
  const content = flow(
    state,
    node.children.filter((child) => child !== summary),
  );
  if (summary?.type !== 'element') return content;
  const head = holdsHeading(summary) ? flow(state, summary.children) : label(state, summary);
  return [...head, ...content];
};

const orderedList: Handle = (state, node) => {
  if (!has(node, 'dataSteps')) return numberedList(defaultHandlers.ol(state, node), node);
  // A heading in an item of a list is none of the document's: the steps are told by their headings.
  const steps = node.children.filter((child) => child.type === 'element');
  return steps.some((step) => step.children.some((child) => isHeading(child)))
    ? steps.flatMap((step) => flow(state, step.children))
    : defaultHandlers.ol(state, node);
};

const unorderedList: Handle = (state, node) => {
  if (has(node, 'dataCards')) return cards(state, node);
  if (has(node, 'dataFiles')) return fileTree(node);
  return defaultHandlers.ul(state, node);
};

const item: Handle = (state, node) => {
  const result = defaultHandlers.li(state, node);
  const task = node.properties['dataTask'];
  if (task !== undefined) result.checked = task === 'done';
  return result;
};

const cell: Handle = (state, node) => {
  const result = defaultHandlers.td(state, node);
  result.children = inCell(toPhrasing(result.children));
  return result;
};

const formula: Handle = (_state, node) => {
  const tex = node.properties['dataTex'];
  if (typeof tex !== 'string') return { type: 'text', value: textOf(node) };
  return node.properties['display'] === 'block'
    ? { type: 'math', value: tex, meta: null }
    : { type: 'inlineMath', value: tex };
};

const superscript: Handle = (state, node, parent) => {
  return node.children.some((child) => has(child, 'dataFootnoteRef'))
    ? state.all(node)
    : tagged(state, node, parent);
};

/** Elements that Markdown has no signs for. */
const tagged: Handle = (state, node) => [
  inlineHtml(`<${node.tagName}>`),
  ...state.all(node),
  inlineHtml(`</${node.tagName}>`),
];

function inlineHtml(value: string): RootContent {
  // The name of an inline element: without one, HTML is taken for a block.
  return { type: 'html', value, data: { hName: 'span' } };
}

/** How signs are read, in parentheses as `rp` writes them where it is there. */
const reading: Handle = (state, node, parent) => {
  const children = state.all(node);
  const hasParentheses =
    parent?.type === 'element' && parent.children.some((child) => isElement(child, 'rp'));
  if (hasParentheses) return children;
  return [{ type: 'text', value: '(' }, ...children, { type: 'text', value: ')' }];
};

function footnoteReference(node: Element): FootnoteReference {
  const identifier = footnoteName(node.properties.href ?? '');
  return { type: 'footnoteReference', identifier, label: identifier };
}

/** The definitions; their heading is written by what shows them. */
function footnotes(state: State, node: Element): RootContent[] {
  const notes = (parent: Element): Element[] =>
    parent.children.flatMap((child) => {
      if (child.type !== 'element') return [];
      return child.tagName === 'li' ? [child] : notes(child);
    });
  return notes(node).map((note) => {
    const identifier = footnoteName(`#${note.properties.id ?? ''}`);
    const children = flow(state, note.children) as Callout['children'];
    return { type: 'footnoteDefinition', identifier, label: identifier, children };
  });
}

/** `#user-content-fn-note` is the footnote `note`, unless the site has another word for it. */
function footnoteName(href: string): string {
  let name = href.slice(href.indexOf('#') + 1);
  try {
    name = decodeURIComponent(name);
  } catch {
    // A percent sign that encodes nothing is one.
  }
  return name.replace(/^(?:user-content-)?fn-?/, '').replace(/[\s[\]]+/g, '-') || 'note';
}

function flow(state: State, children: ElementContent[]): RootContent[] {
  return state.toFlow(state.all({ type: 'root', children }));
}

function has(node: ElementContent, property: string): boolean {
  return node.type === 'element' && node.properties[property] !== undefined;
}

function isElement(node: ElementContent, tagName: string): node is Element {
  return node.type === 'element' && node.tagName === tagName;
}

function holdsHeading(node: Element): boolean {
  return node.children.some(
    (child) => isHeading(child) || (child.type === 'element' && holdsHeading(child)),
  );
}

function isHeading(node: ElementContent): boolean {
  return node.type === 'element' && /^h[1-6]$/.test(node.tagName);
}
