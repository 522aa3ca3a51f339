import { readdirSync, readFileSync } from 'node:fs';
import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse as parseYaml } from 'yaml';
import { localeOfSlugs, locales } from '../../lib/locales';
import { listHeadings } from './list-headings';
import type { PageTruth } from './types';

const parser = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm)
  .use(remarkMath)
  .use(remarkMdx);

interface FrontMatter {
  title: string;
  description?: string;
  date?: string;
  authors?: string[];
  tags?: string[];
}

export function readContent(dir: string, baseUrl: string, kind: 'post' | 'docs'): PageTruth[] {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.mdx'));
  return files.sort().map((file) => {
    const root = parser.parse(readFileSync(`${dir}/${file}`, 'utf8'));
    const { title, description = null, date = null, authors = [], tags = [] } = readFrontMatter(root);
    const slugs = file.replace(/\.mdx$/, '').split('/');
    const { lang, dir: direction } = locales[localeOfSlugs(slugs)];
    const path = [baseUrl, ...slugs.filter((part) => part !== 'index')].join('/');
    return { path, kind, lang, dir: direction, title, description, date, authors, tags, headings: listHeadings(root) };
  });
}

function readFrontMatter(root: Root): FrontMatter {
  const [first] = root.children;
  if (first?.type !== 'yaml') throw new Error('A page without front matter');
  return parseYaml(first.value) as FrontMatter;
}
