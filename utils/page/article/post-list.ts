import { ancestors, attribute, comparable, visibleText } from '../dom/index.ts';
import { blogPlace, isDocsPath } from '../spot/index.ts';
import { findDate, isChip, isoDay, TAG_LINK } from '../metadata/index.ts';
import type { PostLink } from '../types.ts';
import { inChrome } from '../landmarks/index.ts';

const TITLE = 'h1,h2,h3,h4,h5,h6';
const MOST_POSTS = 500;
const MOST_LINKS = 3000;
const MOST_LINKS_OF_CARD = 40;

/**
 * Finds the posts that a page lists: links to pages below its own address or to posts of a blog,
 * with title, day, description and tags from their cards. In document order, each address once, 500
 * at most. None if the page is mostly something else.
 *
 * @param url absolute address of the page
 */
export function findPosts(page: Document, url: string): PostLink[] {
  const here = new URL(url);
  const lang = page.documentElement.lang;
  const addresses = new Map<Element, string>();
  // Long pages link to the same addresses many times, and judging one is slow.
  const known = new Map<string, string | undefined>();
  const addressOf = (link: Element): string | undefined => {
    const href = attribute(link, 'href');
    if (href.startsWith('#')) return undefined;
    if (!known.has(href)) known.set(href, postAddress(href, link.baseURI, here));
    return known.get(href);
  };
  for (const link of page.querySelectorAll('a[href]')) {
    if (addresses.size >= MOST_LINKS) break;
    const address = addressOf(link);
    if (address && !inChrome(link)) addresses.set(link, address);
  }
  const posts = new Map<string, PostLink>();
  for (const [link, target] of addresses) {
    const other = posts.get(target);
    if (!other && posts.size >= MOST_POSTS) continue;
    const post = describe(cardOf(link, target, addresses), link, target, lang);
    if (post && (!other || richness(post) > richness(other))) posts.set(target, post);
  }
  const found = likely([...posts.values()]);
  return isMostlyElse(page, here, found.length) ? [] : found;
}

/**
 * Has a page that is not the blog's own more than twice as many headings as posts? Then it is a
 * front page.
 */
function isMostlyElse(page: Document, here: URL, posts: number): boolean {
  if (posts === 0 || blogPlace(here.pathname) !== undefined) return false;
  const headings = [...page.querySelectorAll('h2,h3')].filter((heading) => !inChrome(heading));
  return headings.length > posts * 2;
}

/** Keeps the links that are posts for sure: with a date, or at a post's address. */
function likely(posts: PostLink[]): PostLink[] {
  return posts.filter(
    (post) => post.published || blogPlace(new URL(post.href).pathname) === 'post',
  );
}

function postAddress(href: string, base: string, here: URL): string | undefined {
  const target = URL.parse(href, base);
  if (!target?.href.startsWith(`${here.origin}/`)) return undefined;
  const path = target.pathname.replace(/\/$/, '');
  const herePath = here.pathname.replace(/\/$/, '');
  if (path === herePath || path === '') return undefined;
  // Below the root, anything may be a post: `likely` keeps those with a date.
  const below = herePath === '' ? !isDocsPath(path) : path.startsWith(`${herePath}/`);
  const isPost = blogPlace(path) === 'post' || (below && blogPlace(path) !== 'tag');
  return isPost ? target.origin + target.pathname : undefined;
}

/** The card of a post: the largest element around its link without links to other posts. */
function cardOf(link: Element, target: string, addresses: ReadonlyMap<Element, string>): Element {
  let card = link;
  for (const box of ancestors(link)) {
    if (box.matches('body,main,[id^="nd-"]') || box.querySelector('h1')) break;
    const links = box.getElementsByTagName('a');
    if (links.length > MOST_LINKS_OF_CARD) break;
    const isShared = [...links].some((other) => (addresses.get(other) ?? target) !== target);
    if (isShared) break;
    card = box;
  }
  return card;
}

function describe(card: Element, link: Element, href: string, lang: string): PostLink | undefined {
  const all = [...card.querySelectorAll('*')].filter((element) => element.childElementCount === 0);
  const heading =
    card.querySelector(TITLE) ??
    namedByAddress(all, href) ??
    link.querySelector('p,span,div:not(:has(*))') ??
    link;
  const title = visibleText(heading);
  if (title.length < 2) return undefined;
  const leaves = all.filter((element) => element !== heading && !heading.contains(element));
  const published = publishedIn(card, leaves, lang);
  const description = [...card.querySelectorAll('p')]
    .filter((p) => p !== heading && !findDate(visibleText(p), lang))
    .map((p) => visibleText(p))
    .find((text) => text.length > 20 || text.includes(' '));
  const tags = leaves
    .filter((leaf) => isTag(leaf))
    .map((leaf) => visibleText(leaf).replace(/^#\s?/, ''))
    .filter((tag) => tag !== '' && tag.length <= 32 && !findDate(tag, lang));
  return {
    title,
    href,
    ...(published && { published }),
    ...(description && { description }),
    tags: [...new Set(tags)],
  };
}

/** The first text with most of the words in the post's address. */
function namedByAddress(leaves: Element[], href: string): Element | undefined {
  const slug = new URL(href).pathname.split('/').findLast((segment) => segment !== '') ?? '';
  const words = slug.split('-').filter((word) => word.length > 2);
  return leaves.find((leaf) => {
    const text = comparable(visibleText(leaf));
    return words.filter((word) => text.includes(comparable(word))).length * 2 > words.length;
  });
}

function publishedIn(card: Element, leaves: Element[], lang: string): string | undefined {
  const time = card.querySelector('time');
  const shown = time && findDate(visibleText(time), lang)?.iso;
  const said = shown ?? isoDay(time?.getAttribute('datetime'));
  if (said) return said;
  for (const leaf of leaves) {
    const text = visibleText(leaf);
    const found = text.length <= 60 ? findDate(text, lang) : undefined;
    if (found) return found.iso;
  }
  return undefined;
}

function isTag(leaf: Element): boolean {
  const link = leaf.closest('a[href]');
  if (link && TAG_LINK.test(attribute(link, 'href'))) return true;
  return leaf.matches('span,li,small') && (isChip(leaf) || visibleText(leaf).startsWith('#'));
}

function richness(post: PostLink): number {
  return (
    (post.published ? 2 : 0) +
    (post.description ? 2 : 0) +
    post.tags.length +
    post.title.length / 1000
  );
}
