import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown } from 'mdast-util-math';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { math } from 'micromark-extension-math';
import { parse } from 'yaml';

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

export function readMarkdown(markdown: string): MarkdownFacts {
  const root = fromMarkdown(markdown, {
    extensions: [frontmatter(), gfm(), math()],
    mdastExtensions: [frontmatterFromMarkdown(), gfmFromMarkdown(), mathFromMarkdown()],
  });
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
  for (const node of nodesOf(root)) note(node, facts);
  return facts;
}

function note(node: Nodes, facts: MarkdownFacts): void {
  switch (node.type) {
    case 'yaml':
      facts.frontMatter = parse(node.value) as Record<string, unknown>;
      break;
    case 'heading':
      facts.headings.push({ depth: node.depth, text: textOf(node) });
      break;
    case 'code': {
      const title = /\btitle="([^"]*)"/.exec(node.meta ?? '')?.[1] ?? null;
      if (node.lang === 'mermaid') facts.diagrams.push(node.value);
      else facts.code.push({ lang: node.lang ?? null, title, value: node.value });
      break;
    }
    case 'table': {
      const rows = node.children.map((row) => row.children.map(textOf));
      const isOfTypes = rows[0]?.[0] === 'Prop';
      if (isOfTypes) facts.types.push(rows.slice(1).map((row) => row.slice(0, 2)));
      else facts.tables.push(rows);
      break;
    }
    case 'link':
      facts.links.push({ text: textOf(node), href: node.url });
      break;
    case 'image':
      facts.images.push(node.alt ?? '');
      break;
    case 'math':
    case 'inlineMath':
      facts.formulas.push({ tex: node.value, display: node.type === 'math' });
      break;
    case 'footnoteDefinition':
      facts.footnotes.push({ id: node.identifier, text: textOf(node) });
      break;
    case 'listItem':
      if (typeof node.checked === 'boolean') facts.tasks.push(node.checked);
      break;
    case 'blockquote': {
      const word = /^\[!([A-Z]+)\]/.exec(textOf(node))?.[1];
      if (word !== undefined) facts.callouts.push(word);
      break;
    }
    default:
  }
}

function* nodesOf(node: Nodes): Generator<Nodes> {
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
