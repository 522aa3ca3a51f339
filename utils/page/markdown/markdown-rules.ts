import type { Element, ElementContent } from 'hast';
import { defaultHandlers, type Handle, type Options, type State } from 'hast-util-to-mdast';
import type { FootnoteReference, PhrasingContent, RootContent } from 'mdast';
import type { Callout } from './markdown-callout.ts';
import { inCell } from './markdown-cell.ts';
import { codeBlock, find, textOf } from './markdown-code.ts';
import { cards, fileTree, numberedList } from './markdown-lists.ts';
import { toPhrasing } from './markdown-phrasing.ts';

/** GitHub's words for Fumadocs' kinds of callouts. */
const CALLOUTS: Record<string, Callout['word']> = {
  info: 'NOTE',
  success: 'TIP',
  idea: 'TIP',
  warning: 'WARNING',
  error: 'CAUTION',
};

/**
 * Rules for `hast-util-to-mdast` for the elements of our content that it does not convert as we
 * want.
 *
 * @param missing returns the sentence for a part that could not be read, given its label
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

/** A label as a bold line, which any Markdown viewer shows. */
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

/**
 * Code with links in it is split into pieces: Markdown allows code inside links, but not links
 * inside code.
 */
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
  // A section may end with the empty shell of a panel that begins after it.
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

/** Markdown's tables have no caption: it is written before the table. */
const table: Handle = (state, node) => {
  const caption = node.children.find((child) => isElement(child, 'caption'));
  const result = defaultHandlers.table(state, node) as RootContent;
  if (!caption || result.type !== 'table') return result;
  return [figcaption(state, caption, node) as RootContent, result].filter(Boolean);
};

/**
 * Shows folded content below its summary: with `<details>` it would be HTML, in which not all
 * Markdown tools find headings, tables and code.
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
  // Headings inside list items are no headings to most tools: steps with headings are not written
  // as a list.
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

/** Elements without a notation in Markdown, written as HTML. */
const tagged: Handle = (state, node) => [
  inlineHtml(`<${node.tagName}>`),
  ...state.all(node),
  inlineHtml(`</${node.tagName}>`),
];

function inlineHtml(value: string): RootContent {
  // The name of an inline element: without one, HTML is taken for a block.
  return { type: 'html', value, data: { hName: 'span' } };
}

/** The reading in `ruby`, in parentheses; `rp`, if there, brings its own. */
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

/** The definitions of footnotes. Whatever shows the Markdown adds their heading. */
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

/** `#user-content-fn-note` is the footnote `note`; other sites have other ids, which are kept. */
function footnoteName(href: string): string {
  let name = href.slice(href.indexOf('#') + 1);
  try {
    name = decodeURIComponent(name);
  } catch {
    // A percent sign that encodes nothing stays as it is.
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
