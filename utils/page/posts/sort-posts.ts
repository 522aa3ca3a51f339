import type { PostLink } from '../types.ts';

/** That of the page, by their days, or by their titles. */
export const POST_ORDERS = ['page', 'newest', 'oldest', 'title'] as const;
export type PostOrder = (typeof POST_ORDERS)[number];

/**
 * Posts in an order; those without a day come last where the day is what counts.
 *
 * @param lang of the titles
 */
export function sortPosts(posts: readonly PostLink[], order: PostOrder, lang: string): PostLink[] {
  if (order === 'page') return [...posts];
  if (order === 'title') {
    const { compare } = collatorOf(lang);
    return posts.toSorted((one, other) => compare(one.title, other.title));
  }
  const sign = order === 'newest' ? -1 : 1;
  return posts.toSorted(({ published: one }, { published: other }) => {
    if (one === undefined || other === undefined) {
      return Number(one === undefined) - Number(other === undefined);
    }
    return one === other ? 0 : sign * (one < other ? -1 : 1);
  });
}

function collatorOf(lang: string): Intl.Collator {
  const options = { numeric: true, sensitivity: 'base' } as const;
  try {
    return new Intl.Collator(lang, options);
  } catch {
    // What a page calls its language may be none.
    return new Intl.Collator(undefined, options);
  }
}
