import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageKind } from '../../utils/page/types.ts';

/** The sample blog as it is built by `scripts/blog.ts`. */
export const BLOG = join(import.meta.dirname, '../blog/out');

export interface BlogHeading {
  depth: number;
  text: string;
  id: string | null;
  /** Label of the tab, accordion or `details` that holds it. */
  within?: string;
  /** Must that be opened before the heading can be seen? */
  closed?: boolean;
}

/** What the blog's own sources say of a page. */
export interface BlogPage {
  path: string;
  kind: PageKind;
  lang: string;
  dir: 'ltr' | 'rtl';
  title: string;
  description: string | null;
  date: string | null;
  authors: string[];
  tags: string[];
  headings: BlogHeading[];
  posts?: string[];
}

/** The page of the blog at a path. */
export function blogPage(path: string): BlogPage {
  const found = blogPages().find((page) => page.path === path);
  if (!found) throw new Error(`The blog has no page ${path}`);
  return found;
}

export function blogPages(): BlogPage[] {
  return JSON.parse(readFileSync(join(BLOG, 'truth.json'), 'utf8')) as BlogPage[];
}
