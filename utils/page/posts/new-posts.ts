import type { PostLink } from '../types.ts';

/**
 * What a feed has that a list of posts on a page has not. A feed goes further back than a page that
 * shows some, and holds what a page of one tag leaves out: where both say days, only what is as new
 * as the newest on the page is news.
 *
 * @param keyOf names a post, whichever of its addresses it is known by
 */
export function newPosts(
  listed: readonly PostLink[],
  fed: readonly PostLink[],
  keyOf: (href: string) => string | undefined,
): PostLink[] {
  const known = new Set(listed.flatMap(({ href }) => [keyOf(href), pathOf(href)]));
  const days = listed.flatMap(({ published }) => (published === undefined ? [] : [published]));
  const newest = days.toSorted().at(-1);
  return fed.filter((post) => {
    const key = keyOf(post.href);
    const isOld = newest !== undefined && (post.published === undefined || post.published < newest);
    // A feed may name the site by another of its hosts.
    if (key === undefined || isOld || known.has(key) || known.has(pathOf(post.href))) return false;
    known.add(key);
    return true;
  });
}

function pathOf(href: string): string {
  const url = URL.parse(href);
  return url ? `path ${url.pathname.replace(/\/$/, '')}${url.search}` : href;
}
