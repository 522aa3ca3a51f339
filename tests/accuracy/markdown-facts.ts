import type { Nodes, Paragraph } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown } from 'mdast-util-math';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { math } from 'micromark-extension-math';
import { parse } from 'yaml';
import { markedTextOfMarkdown, type MarkedText } from '../marked-text.ts';

/** What a parser of Markdown finds in a text. */
export interface MarkdownFacts {
  frontMatter: Record<string, unknown>;
  headings: { depth: number; text: string }[];
  code: { lang: string | null; title: string | null; value: string }[];
  tables: string[][][];
  /** Names and types, of tables that say them. */
  types: string[][][];
  links: { text: string; href: string }[];
  images: string[];
  formulas: { tex: string; display: boolean }[];
  footnotes: { id: string; text: string }[];
  tasks: boolean[];
  callouts: string[];
  diagrams: string[];
}

/** What a parser of GitHub's Markdown with formulas makes of a text. */
export function parseMarkdown(markdown: string): Nodes {
  return fromMarkdown(markdown, {
    extensions: [frontmatter(), gfm(), math()],
    mdastExtensions: [frontmatterFromMarkdown(), gfmFromMarkdown(), mathFromMarkdown()],
  });
}

/** Each line of a text with its emphasis, and for each table how many cells its rows have. */
export function readLines(markdown: string): { lines: MarkedText[]; cells: number[][] } {
  const nodes = [...nodesOf(parseMarkdown(markdown))];
  return {
    lines: nodes
      .filter(({ type }) => type === 'paragraph' || type === 'heading' || type === 'tableCell')
      .flatMap(linesOf)
      .map(markedTextOfMarkdown)
      .map(withoutWord),
    cells: nodes.flatMap((node) =>
      node.type === 'table' ? [node.children.map(({ children }) => children.length)] : [],
    ),
  };
}

/** A block; and what stood in a cell as several, of which Markdown has the breaks alone. */
function linesOf(node: Nodes): Nodes[] {
  const lines = [node];
  if (node.type !== 'tableCell') return lines;
  let line: Paragraph = { type: 'paragraph', children: [] };
  lines.push(line);
  for (const child of node.children) {
    if (child.type === 'html' && /^<br\b/.test(child.value)) {
      line = { type: 'paragraph', children: [] };
      lines.push(line);
    } else line.children.push(child);
  }
  return lines;
}

/** A callout without a title begins in the line of its word. */
function withoutWord({ text, marks }: MarkedText): MarkedText {
  const word = /^\[![A-Z]+\] ?/.exec(text)?.[0] ?? '';
  return { text: text.slice(word.length), marks: marks.slice(word.trim().length) };
}

export function readMarkdown(markdown: string): MarkdownFacts {
  const root = parseMarkdown(markdown);
  const facts: MarkdownFacts = {
    frontMatter: {},
    headings: [],
    code: [],
    tables: [],
    types: [],
    links: [],
    images: [],
    formulas: [],
    footnotes: [],
    tasks: [],
    callouts: [],
    diagrams: [],
  };
  for (const node of nodesOf(root)) {
    (NOTES[node.type] as ((node: Nodes, facts: MarkdownFacts) => void) | undefined)?.(node, facts);
  }
  return facts;
}

type Note = {
  [T in Nodes['type']]?: (node: Extract<Nodes, { type: T }>, facts: MarkdownFacts) => void;
};

/** What there is to note of nodes, by their type. */
const NOTES: Note = {
  yaml: ({ value }, facts) => {
    facts.frontMatter = parse(value) as Record<string, unknown>;
  },
  heading: (node, { headings }) => {
    headings.push({ depth: node.depth, text: textOf(node) });
  },
  code: ({ lang, meta, value }, { code, diagrams }) => {
    const title = /\btitle="([^"]*)"/.exec(meta ?? '')?.[1] ?? null;
    if (lang === 'mermaid') diagrams.push(value);
    else code.push({ lang: lang ?? null, title, value });
  },
  table: ({ children }, { tables, types }) => {
    const rows = children.map((row) => row.children.map(textOf));
    if (rows[0]?.[0] === 'Prop') types.push(rows.slice(1).map((row) => row.slice(0, 2)));
    else tables.push(rows);
  },
  link: (node, { links }) => {
    links.push({ text: textOf(node), href: node.url });
  },
  image: ({ alt }, { images }) => {
    images.push(alt ?? '');
  },
  math: ({ value }, { formulas }) => {
    formulas.push({ tex: value, display: true });
  },
  inlineMath: ({ value }, { formulas }) => {
    formulas.push({ tex: value, display: false });
  },
  footnoteDefinition: (node, { footnotes }) => {
    footnotes.push({ id: node.identifier, text: textOf(node) });
  },
  listItem: ({ checked }, { tasks }) => {
    if (typeof checked === 'boolean') tasks.push(checked);
  },
  blockquote: (node, { callouts }) => {
    const word = /^\[!([A-Z]+)\]/.exec(textOf(node))?.[1];
    if (word !== undefined) callouts.push(word);
  },
};

/** A node and all in it, in document order. */
export function* nodesOf(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* nodesOf(child);
}

/** The text of a node as the facts of the sources have it: without formulas and references. */
function textOf(node: Nodes): string {
  return gather(node).replace(/\s+/g, ' ').trim();
}

function gather(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if (node.type === 'html') return node.value === '<br>' ? ' ' : '';
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (!('children' in node)) return '';
  const joint = node.type === 'paragraph' || node.type === 'listItem' ? ' ' : '';
  return node.children.map(gather).join('') + joint;
}
