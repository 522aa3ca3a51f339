import type { PostState } from '../../utils/memory/index.ts';
import { sortPosts, type PostOrder } from '../../utils/page/posts/index.ts';
import type { PostLink } from '../../utils/page/types.ts';
import { find, type Searchable } from '../outline/find.ts';

/** Which posts of a list to show, and in what order. */
export interface PostChoice {
  /** The query as typed. */
  query: string;
  /** Tags that a post must have, all of them. */
  tags: ReadonlySet<string>;
  isReadHidden: boolean;
  order: PostOrder;
}

export const ALL_POSTS: PostChoice = {
  query: '',
  tags: new Set(),
  isReadHidden: false,
  order: 'page',
};

/** Most tags that are offered. */
const MOST_TAGS = 24;

/** Returns the text of a post in which queries are searched. */
export function textOfPost({ title, description = '', tags }: PostLink): string {
  return [title, description, ...tags].join('\n');
}

/**
 * Returns the posts to show, in order.
 *
 * @param searchable the texts of all posts, in their order
 * @param lang of the titles
 */
export function choosePosts(
  posts: readonly PostLink[],
  searchable: Searchable,
  { query, tags, isReadHidden, order }: PostChoice,
  states: ReadonlyMap<string, PostState> | undefined,
  lang: string,
): PostLink[] {
  const found =
    query.trim() === '' ? posts : find(searchable, query).flatMap((at) => posts[at] ?? []);
  const chosen = found.filter(
    (post) =>
      [...tags].every((tag) => post.tags.includes(tag)) &&
      !(isReadHidden && states?.get(post.href)?.kind === 'read'),
  );
  return sortPosts(chosen, order, lang);
}

/** Returns the tags by which posts can be filtered further, the most frequent first, with those chosen. */
export function tagsOf(posts: readonly PostLink[], chosen: ReadonlySet<string>): string[] {
  const counts = new Map<string, number>();
  for (const tag of posts.flatMap(({ tags }) => tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const others = [...counts]
    .filter(([tag, count]) => !chosen.has(tag) && count < posts.length)
    .toSorted(([, one], [, other]) => other - one)
    .map(([tag]) => tag);
  return [...chosen, ...others].slice(0, MOST_TAGS);
}
