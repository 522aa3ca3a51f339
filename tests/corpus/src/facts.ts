/** `npm run facts`: writes facts.json, what each post's MDX says besides its text. Needs no rendered page. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Slugger from 'github-slugger';
import type { Code, Heading, List, Root, RootContent, Table } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse } from 'yaml';
import 'mdast-util-math';
import type { CodeFact, Placed, PostFacts } from './post-facts.ts';

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;
type Node = Root | RootContent;

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkMath).use(remarkMdx);

const MARKS: Record<string, string> = { highlight: 'highlighted', hl: 'highlighted', '++': 'add', '--': 'remove', focus: 'focused', error: 'error', warning: 'warning' };

class Reader {
  private facts: PostFacts = {
    title: '', headings: [], paragraphs: [], lists: [], tables: [], code: [], quotes: [], rules: 0, breaks: 0, links: [], images: [], formulas: [],
    footnotes: [], callouts: [], cards: [], files: [], types: [], tabs: [], accordions: [], diagrams: [], strong: [], emphasis: [], inlineCode: [],
  };
  private slugger = new Slugger();
  private within: string[] = [];
  private definitions = new Map<string, string>();

  read(root: Root): PostFacts {
    for (const node of root.children) if (node.type === 'definition') this.definitions.set(node.identifier, node.url);
    for (const node of root.children) if (node.type === 'yaml') this.facts.title = String((parse(node.value) as { title: unknown }).title);
    this.children(root);
    return this.facts;
  }

  private place(): Placed {
    return this.within.length > 0 ? { within: [...this.within] } : {};
  }

  private inside(label: string, visit: () => void) {
    this.within.push(label);
    visit();
    this.within.pop();
  }

  private children(node: object) {
    for (const child of ((node as { children?: Node[] }).children ?? [])) this.node(child);
  }

  private node(node: Node): void {
    const { facts } = this;
    switch (node.type) {
      case 'heading':
        return this.heading(node);
      case 'paragraph': {
        const text = textOf(node);
        const isJsx = node.children.every((child) => child.type === 'mdxJsxTextElement' || (child.type === 'text' && !child.value.trim()));
        if (text && !isJsx) facts.paragraphs.push({ text, ...this.place() });
        return this.children(node);
      }
      case 'list':
        this.list(node);
        return this.children(node);
      case 'table':
        this.table(node);
        return this.children(node);
      case 'code':
        return this.codeBlock(node);
      case 'blockquote':
        facts.quotes.push({ text: textOf(node), ...this.place() });
        return this.children(node);
      case 'thematicBreak':
        facts.rules += 1;
        return;
      case 'break':
        facts.breaks += 1;
        return;
      case 'link':
        facts.links.push({ text: textOf(node), href: node.url, ...this.place() });
        return this.children(node);
      case 'linkReference':
        facts.links.push({ text: textOf(node), href: this.definitions.get(node.identifier) ?? '', ...this.place() });
        return this.children(node);
      case 'image':
        facts.images.push({ alt: node.alt ?? '', src: node.url, ...this.place() });
        return;
      case 'math':
      case 'inlineMath':
        facts.formulas.push({ tex: node.value, display: node.type === 'math', ...this.place() });
        return;
      case 'footnoteDefinition':
        facts.footnotes.push({ id: node.identifier, text: textOf(node) });
        return this.children(node);
      case 'strong':
        facts.strong.push(textOf(node));
        return this.children(node);
      case 'emphasis':
        facts.emphasis.push(textOf(node));
        return this.children(node);
      case 'inlineCode':
        facts.inlineCode.push(node.value);
        return;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return this.component(node);
      case 'mdxjsEsm':
      case 'mdxFlowExpression':
      case 'yaml':
        return;
      default:
        this.children(node);
    }
  }

  private heading(node: Heading) {
    const raw = textOf(node);
    const own = /\s*\[#([^\]]+)]\s*$/.exec(raw);
    const id = own ? own[1]! : this.slugger.slug(raw);
    // Only in the table of contents; it still takes its slug.
    if (/\[toc]\s*$/.test(raw)) return;
    const text = (own ? raw.slice(0, own.index) : raw).replace(/\s*\[(?:!toc|step)]\s*$/, '');
    const isStep = /^\d+\.\s/.test(text) || /\[step]\s*$/.test(raw);
    this.facts.headings.push({ depth: node.depth, text: text.replace(/^\d+\.\s/, ''), id, ...(isStep && { step: true as const }), ...this.place() });
    this.children(node);
  }

  private list(node: List) {
    const tasks = node.children.map((item) => item.checked);
    this.facts.lists.push({
      ordered: node.ordered === true,
      start: node.start ?? null,
      items: node.children.map((item) => squeeze(item.children.filter((child) => child.type !== 'list').map(textOf).join(' '))),
      ...(tasks.some((task) => typeof task === 'boolean') && { tasks: tasks.map((task) => task === true) }),
      ...this.place(),
    });
  }

  private table(node: Table) {
    this.facts.tables.push({
      align: node.align ?? [],
      rows: node.children.map((row) => row.children.map(textOf)),
      ...this.place(),
    });
  }

  private codeBlock({ lang, meta, value }: Code) {
    if (lang === 'mermaid') return void this.facts.diagrams.push(value);
    if (lang === 'files') return void this.facts.files.push(pathsOfDrawing(value));
    const title = /\btitle="([^"]*)"/.exec(meta ?? '')?.[1] ?? null;
    const tab = /\btab="([^"]*)"/.exec(meta ?? '')?.[1];
    const numbers = /\blineNumbers(?:=(\d+))?/.exec(meta ?? '');
    const notes = readNotes(value);
    this.facts.code.push({
      lang: lang ?? null,
      title,
      value: notes.value,
      ...(tab !== undefined && { tab }),
      ...(numbers && { lineNumbers: Number(numbers[1] ?? 1) }),
      ...(Object.keys(notes.marks).length > 0 && { marks: notes.marks }),
      ...(notes.words.length > 0 && { words: notes.words }),
      ...this.place(),
    });
  }

  private component(node: Jsx): void {
    const { facts } = this;
    const attribute = (name: string) => attributeOf(node, name);
    switch (node.name) {
      case 'Tabs': {
        const labels = stringsIn(attribute('items'));
        facts.tabs.push({ labels, ...this.place() });
        const tabs = (node.children as Node[]).filter((child) => child.type === 'mdxJsxFlowElement' && child.name === 'Tab') as MdxJsxFlowElement[];
        return tabs.forEach((tab, index) => this.inside(attributeOf(tab, 'value') ?? labels[index] ?? '', () => this.children(tab)));
      }
      case 'Accordion': {
        const title = attribute('title') ?? '';
        facts.accordions.push({ title, id: attribute('id') ?? null, ...this.place() });
        return this.inside(title, () => this.children(node));
      }
      case 'details': {
        const summary = (node.children as Node[]).find((child) => 'name' in child && child.name === 'summary');
        return this.inside(summary ? textOf(summary) : '', () => this.children({ children: (node.children as Node[]).filter((child) => child !== summary) }));
      }
      case 'Callout': {
        const type = attribute('type') ?? 'info';
        facts.callouts.push({ type: type === 'warn' ? 'warning' : type, title: attribute('title') ?? null, text: textOf(node), ...this.place() });
        return this.children(node);
      }
      case 'Card':
        facts.cards.push({ title: attribute('title') ?? '', description: squeeze(`${attribute('description') ?? ''} ${textOf(node)}`), href: attribute('href') ?? null, ...this.place() });
        return;
      case 'Files':
        facts.files.push(pathsOf(node, ''));
        return;
      case 'TypeTable':
        facts.types.push(readTypes(attribute('type') ?? ''));
        return;
      case 'figure': {
        const inner = (node.children as Node[]).flatMap((child) => [child, ...('children' in child ? (child.children as Node[]) : [])]);
        const caption = inner.find((child) => 'name' in child && child.name === 'figcaption');
        const before = facts.images.length;
        this.children(node);
        for (const image of facts.images.slice(before)) if (caption) image.caption = textOf(caption);
        return;
      }
      case 'Image':
      case 'ImageZoom':
      case 'img':
        facts.images.push({ alt: attribute('alt') ?? '', src: attribute('src') ?? '', ...this.place() });
        return;
      case 'a':
        facts.links.push({ text: textOf(node), href: attribute('href') ?? '', ...this.place() });
        return this.children(node);
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
        facts.headings.push({ depth: Number(node.name[1]), text: textOf(node), id: attribute('id') ?? null, ...this.place() });
        return this.children(node);
      default:
        this.children(node);
    }
  }
}

/** Notes to the highlighter, taken out of the code as the highlighter does. */
function readNotes(source: string) {
  const marks: Record<number, string[]> = {};
  const words: string[] = [];
  const lines = source.split('\n').map((line, index) => {
    for (const [, mark = '', rest = ''] of line.matchAll(/\[!code ([a-z+-]+)(?::([^\]]*))?]/g)) {
      if (mark === 'word') words.push(rest);
      const name = MARKS[mark];
      for (let at = index; name && at < index + Number(rest || 1); at += 1) (marks[at] ??= []).push(name);
    }
    return line.replace(/[ \t]*(?:\/\/|#)\s*\[!code [^\]]*]/g, '');
  });
  return { value: lines.join('\n'), marks, words };
}

function pathsOf(node: Jsx, folder: string): string[] {
  return (node.children as Node[]).flatMap((child) => {
    if (!('name' in child)) return 'children' in child ? pathsOf(child as unknown as Jsx, folder) : [];
    const path = folder + (attributeOf(child as Jsx, 'name') ?? '');
    return child.name === 'Folder' ? [`${path}/`, ...pathsOf(child as Jsx, `${path}/`)] : [path];
  });
}

/** Of a tree drawn with lines, four signs a level. A line with deeper ones after it is a folder. */
function pathsOfDrawing(drawing: string): string[] {
  const rows = drawing.split('\n').map((line) => ({ depth: (/^[│├└─\s]*/.exec(line)?.[0].length ?? 0) / 4, name: line.replace(/^[│├└─\s]*/, '') }));
  const around: string[] = [];
  return rows.map(({ depth, name }, index) => {
    const isFolder = (rows[index + 1]?.depth ?? 0) > depth;
    around.length = depth;
    const whole = around.join('') + name + (isFolder ? '/' : '');
    around.push(`${name}/`);
    return whole;
  });
}

/** The object that a TypeTable takes, which is written as an expression of literals. */
function readTypes(source: string): PostFacts['types'][number] {
  const types = new Function(`return (${source})`)() as Record<string, Record<string, unknown>>;
  return Object.entries(types).map(([name, about]) => ({
    name,
    type: String(about['type']),
    description: String(about['description'] ?? '').replaceAll('`', ''),
    required: about['required'] === true,
    default: about['default'] === undefined ? null : String(about['default']),
  }));
}

/** Strings as they are, expressions as their source. */
function attributeOf(node: Jsx, name: string): string | undefined {
  for (const attr of node.attributes) {
    if (attr.type !== 'mdxJsxAttribute' || attr.name !== name) continue;
    return typeof attr.value === 'string' ? attr.value : (attr.value?.value ?? undefined);
  }
  return undefined;
}

function stringsIn(expression = ''): string[] {
  return expression.match(/'[^']*'/g)?.map((item) => item.slice(1, -1)) ?? [];
}

/** Without references to footnotes and formulas, which pages show in signs of their own. */
function textOf(node: Node): string {
  const text = (at: Node): string => {
    if (at.type === 'break') return ' ';
    if (at.type === 'inlineMath' || at.type === 'math' || at.type === 'footnoteReference') return '';
    if ('value' in at) return at.type === 'text' || at.type === 'inlineCode' ? at.value : '';
    const joint = at.type === 'paragraph' || at.type === 'listItem' ? ' ' : '';
    return 'children' in at ? (at.children as Node[]).map(text).join('') + joint : '';
  };
  return squeeze(text(node));
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const root = path.join(import.meta.dirname, '..');
const folders = { posts: 'site/content/posts', docs: 'site/content/docs', blog: '../blog/content/blog' };
const all: Record<string, PostFacts> = {};
for (const [name, folder] of Object.entries(folders)) {
  for (const file of readdirSync(path.join(root, folder), { recursive: true }) as string[]) {
    if (!file.endsWith('.mdx')) continue;
    const source = readFileSync(path.join(root, folder, file), 'utf8');
    all[`${name}/${file.replace(/\.mdx$/, '')}`] = new Reader().read(parser.parse(source) as Root);
  }
}
const sorted = Object.fromEntries(Object.entries(all).sort(([a], [b]) => a.localeCompare(b)));
writeFileSync(path.join(root, 'facts.json'), `${JSON.stringify(sorted, null, 1)}\n`);
console.log(`${Object.keys(sorted).length} posts`);
