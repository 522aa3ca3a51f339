/** Front matter of the posts and docs pages, read from content/. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { type AuthorId, authors } from '../content/authors';
import type { Post } from './types';

const root = path.join(process.cwd(), 'site/content');

export function readSource(folder: 'posts' | 'docs', slug: string): string {
  return readFileSync(path.join(root, folder, `${slug}.mdx`), 'utf8');
}

export function readPost(folder: 'posts' | 'docs', slug: string): Post {
  return postOf(slug, parse(/^---\n(.*?)\n---/s.exec(readSource(folder, slug))![1]!));
}

export function postOf(slug: string, data: Record<string, any>): Post {
  const lang = data.lang ?? 'en';
  return {
    ...data,
    slug,
    lang,
    dir: lang === 'ar' ? 'rtl' : 'ltr',
    title: data.title,
    authors: (data.authors ?? []).map((id: AuthorId) => authors[id]),
    tags: data.tags ?? [],
  };
}

export function allPosts(lang: string): Post[] {
  const posts = readdirSync(path.join(root, 'posts')).map((file) => readPost('posts', file.replace(/\.mdx$/, '')));
  const same = posts.filter((post) => post.lang === lang);
  return (same.length > 3 ? same : posts).sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
}
