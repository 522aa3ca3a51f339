import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse as parseYaml, stringify as stringifyYaml } from 'yaml';

export interface Post {
  name: string;
  lang: string;
  title: string;
  description: string;
  /** YYYY-MM-DD */
  date: string;
  updated?: string;
  authors: string[];
  tags: string[];
  /** Markdown, without front matter. */
  body: string;
  tree: Root;
}

const markdown = unified().use(remarkParse).use(remarkGfm);
const languages: Record<string, string> = { werkstatt: 'de', nihongo: 'ja' };

/** Reads one file of `content/`. */
export function readPost(name: string): Post {
  const source = readFileSync(fileURLToPath(new URL(`../content/${name}.md`, import.meta.url)), 'utf8');
  const [, front, body] = /^---\n(.*?)\n---\n+(.*)$/s.exec(source) ?? [];
  if (front === undefined || body === undefined) throw new Error(`content/${name}.md has no front matter`);
  const fields = parseYaml(front, { schema: 'failsafe' }) as Omit<Post, 'name' | 'lang' | 'body' | 'tree'>;
  return { ...fields, name, lang: languages[name] ?? 'en', body, tree: markdown.parse(body) };
}

/** A Markdown file for a framework: its own front matter, and the title as `# Title` where it wants that. */
export function toMarkdown(post: Post, front: Record<string, unknown> | null, options: { h1?: boolean } = {}): string {
  const head = front ? `---\n${stringifyYaml(front)}---\n\n` : '';
  return `${head}${options.h1 ? `# ${post.title}\n\n` : ''}${post.body}`;
}
