/** The pages of this app, as the generator listed them in pages.json. */
import { cache } from 'react';
import listed from '@/pages.json';
import { compile } from '@/site/lib/compile';
import { allPosts, readPost, readSource } from '@/site/lib/posts';
import type { Loaded } from '@/site/lib/render-page';
import type { PageEntry } from '@/site/lib/types';

export const pages = listed as PageEntry[];

export function findPage(path: string[] = []): PageEntry {
  const wanted = `/${path.map(decodeURIComponent).join('/')}`;
  const page = pages.find((entry) => entry.path === wanted);
  if (!page) throw new Error(`no page ${wanted}`);
  return page;
}

export const loadPage = cache(async (page: PageEntry): Promise<Loaded> => {
  const posts = allPosts(page.lang);
  if (!page.content || page.kind === 'index') return { posts, toc: [] };
  const folder = page.kind === 'docs' ? 'docs' : 'posts';
  const compiled = await compile(readSource(folder, page.content));
  return { posts, post: readPost(folder, page.content), ...compiled };
});
