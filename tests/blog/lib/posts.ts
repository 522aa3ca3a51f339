import { slug } from 'github-slugger';
import type { Metadata } from 'next';
import { type LocaleName, localeOfSlugs } from './locales';
import { blogSource } from './source';

export type Post = ReturnType<typeof blogSource.getPages>[number];
export type PostLayout = Post['data']['layout'];

const newestFirst = blogSource
  .getPages()
  .sort((a, b) => b.data.date.localeCompare(a.data.date) || a.url.localeCompare(b.url));

export function listPosts(): Post[] {
  return newestFirst;
}

export function getPost(...slugs: string[]): Post {
  const post = blogSource.getPage(slugs);
  if (!post) throw new Error(`No post at /blog/${slugs.join('/')}`);
  return post;
}

export function getNeighbours(post: Post): { newer?: Post; older?: Post } {
  const index = newestFirst.findIndex(({ url }) => url === post.url);
  return { newer: newestFirst[index - 1], older: newestFirst[index + 1] };
}

export function describePost({ data }: Post): Metadata {
  return { title: data.title, description: data.description };
}

/** The `[slug]` values of one route: the posts of one language, in the layouts that the route renders. */
export function listSlugParams(locale: LocaleName, layouts?: PostLayout[]): { slug: string }[] {
  return newestFirst
    .filter((post) => localeOfSlugs(post.slugs) === locale)
    .filter((post) => !layouts || layouts.includes(post.data.layout))
    .map((post) => ({ slug: post.slugs.at(-1) ?? '' }));
}

/** Where the post's Markdown is served, as Fumadocs' own set-up has it for documentation. */
export function markdownUrl(post: Post): string {
  return `/llms.mdx${post.url}/content.md`;
}

export function tagUrl(tag: string): string {
  return `/tags/${slug(tag)}`;
}

/** Every tag once, by its slug, as its first post writes it. */
export function listTags(): Map<string, string> {
  const tags = newestFirst.flatMap((post) => post.data.tags);
  return new Map(tags.toReversed().map((tag) => [slug(tag), tag]));
}
