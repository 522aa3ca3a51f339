/** What a post's own MDX says: headings, prose and code, with the tabs and accordions they stand in. */
import Slugger from 'github-slugger';
import type { Heading, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import 'mdast-util-math';

/** A tab, an accordion, a package manager: something a page may not have mounted. */
export interface Panel {
  label: string;
  parent?: Panel;
  /** the panel that is open at first */
  open: boolean;
}

export interface HeadingTruth {
  depth: number;
  text: string;
  id: string | null;
  panel?: Panel;
}

export interface CodeTruth {
  lang: string | null;
  title: string | null;
  value: string;
  panel?: Panel;
}

export interface Article {
  headings: HeadingTruth[];
  /** prose, one entry a block, headings among it */
  blocks: { text: string; panel?: Panel }[];
  code: CodeTruth[];
  /** words that a component shows and that are no prose: titles of callouts, cards, tabs, files */
  attrText: { component: string; attr: string; text: string }[];
}

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;
type Node = Root | RootContent;

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkMath).use(remarkMdx);

export function readArticle(source: string): Article {
  return new Reader().read(parser.parse(source) as Root);
}

class Reader {
  private article: Article = { headings: [], blocks: [], code: [], attrText: [] };
  private slugger = new Slugger();
  private footnotes = new Map<string, RootContent[]>();
  private cited: string[] = [];

  read(root: Root): Article {
    for (const node of root.children) {
      if (node.type === 'footnoteDefinition') this.footnotes.set(node.identifier, node.children);
    }
    this.children(root);
    // footnotes are rendered at the end, in the order in which they are cited
    for (const id of this.cited) for (const node of this.footnotes.get(id) ?? []) this.node(node);
    return this.article;
  }

  private children(node: { children: Node[] }, panel?: Panel) {
    for (const child of node.children) this.node(child, panel);
  }

  private node(node: Node, panel?: Panel): void {
    switch (node.type) {
      case 'heading':
        return this.heading(node, panel);
      case 'paragraph': {
        // MDX takes a paragraph of nothing but JSX for the JSX itself
        const lone = node.children.every((child) => child.type === 'mdxJsxTextElement' || (child.type === 'text' && !child.value.trim()));
        return lone ? this.children(node, panel) : this.block(node.children, panel);
      }
      case 'tableRow':
        return this.block(node.children.flatMap((cell) => [...cell.children, { type: 'text' as const, value: ' ' }]), panel);
      case 'code':
        return this.codeBlock(node.lang ?? null, node.meta ?? '', node.value, panel);
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return this.component(node, panel);
      case 'footnoteDefinition':
      case 'mdxjsEsm':
      case 'mdxFlowExpression':
      case 'yaml':
      case 'math':
        return;
      default:
        if ('children' in node) this.children(node as { children: Node[] }, panel);
    }
  }

  private block(children: PhrasingContent[], panel?: Panel) {
    const text = squeeze(this.inline(children));
    if (text) this.article.blocks.push({ text, panel });
  }

  /** As fumadocs-core makes ids: `[#own-id]`, else the slug of the whole text, a step's number among it. */
  private heading(node: Heading, panel?: Panel) {
    const raw = this.inline(node.children);
    const own = /\s*\[#([^\]]+)]\s*$/.exec(raw);
    const id = own ? own[1]! : this.slugger.slug(raw);
    const text = squeeze((own ? raw.slice(0, own.index) : raw).replace(/^\d+\.\s/, '').replace(/\s*\[!toc]\s*$/, ''));
    this.article.headings.push({ depth: node.depth, text, id, panel });
    this.article.blocks.push({ text, panel });
  }

  private codeBlock(lang: string | null, meta: string, value: string, panel?: Panel) {
    const title = /\btitle="([^"]*)"/.exec(meta)?.[1] ?? null;
    const tab = /\btab="([^"]*)"/.exec(meta)?.[1];
    // notes to the highlighter are not printed
    const printed = value.replace(/[ \t]*\/\/ \[!code [^\]]*]/g, '');
    this.article.code.push({ lang, title, value: printed, panel: tab ? { label: tab, open: false, parent: panel } : panel });
  }

  private component(node: Jsx, panel?: Panel) {
    const name = node.name ?? '';
    const shown = (attr: string) => {
      const text = attributeOf(node, attr);
      if (text) this.article.attrText.push({ component: name, attr, text });
      return text;
    };
    switch (name) {
      case 'Tabs':
        return this.tabs(node, panel);
      case 'Accordion':
        return this.children(node, { label: shown('title') ?? '', open: false, parent: panel });
      case 'Callout':
      case 'Card':
        shown('title');
        shown('description');
        return this.children(node, panel);
      case 'File':
      case 'Folder':
        shown('name');
        return this.children(node, panel);
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4': {
        // written as JSX: no slug, no mapping to the site's heading component
        const text = squeeze(this.inline(node.children as PhrasingContent[]));
        this.article.headings.push({ depth: Number(name[1]), text, id: attributeOf(node, 'id') ?? null, panel });
        this.article.blocks.push({ text, panel });
        return;
      }
      default:
        if (node.type === 'mdxJsxTextElement') this.block(node.children, panel);
        else this.children(node, panel);
    }
  }

  private tabs(node: Jsx, panel?: Panel) {
    const items = (attributeOf(node, 'items') ?? '').match(/'[^']*'/g)?.map((item) => item.slice(1, -1)) ?? [];
    for (const text of items) this.article.attrText.push({ component: 'Tabs', attr: 'items', text });
    const tabs = (node.children as Node[]).filter((child): child is MdxJsxFlowElement => child.type === 'mdxJsxFlowElement' && child.name === 'Tab');
    tabs.forEach((tab, index) => {
      const label = attributeOf(tab, 'value') ?? items[index] ?? '';
      this.children(tab, { label, open: index === 0, parent: panel });
    });
  }

  private inline(nodes: (PhrasingContent | RootContent)[]): string {
    return nodes
      .map((node): string => {
        switch (node.type) {
          case 'text':
          case 'inlineCode':
            return node.value;
          case 'break':
            return ' ';
          case 'footnoteReference':
            if (!this.cited.includes(node.identifier)) this.cited.push(node.identifier);
            return '';
          default:
            return 'children' in node ? this.inline(node.children as PhrasingContent[]) : '';
        }
      })
      .join('');
  }
}

/** Strings as they are, expressions as their source. */
function attributeOf(node: Jsx, name: string): string | undefined {
  for (const attr of node.attributes) {
    if (attr.type !== 'mdxJsxAttribute' || attr.name !== name) continue;
    return typeof attr.value === 'string' ? attr.value : (attr.value?.value ?? undefined);
  }
  return undefined;
}

const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();
