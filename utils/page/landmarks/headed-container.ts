import { ancestors, attribute } from '../dom/index.ts';
import { commonAncestor, inChrome, isBefore, isBeside, isSiteName } from './site-chrome.ts';

/** Elements that hold the text of a post, however short it is. */
const TEXT = 'p,li,pre,blockquote,td,dd';
/** A container needs at least this many of them to be a post. */
const LEAST_TEXTS = 2;
const OWN_LINK = 'a:not([href^="https:"],[href^="http:"])';

/**
 * Finds a post made of headings and lists, which may have less prose than the site's footer. It is
 * the container of the headings that follow the page's only title; if there are none, the `main` or
 * `article` around the title. `undefined` if the page has no single title, or the headings are
 * those of a list of posts.
 *
 * @param prose the element where most of the page's prose is
 */
export function headedContainer(page: Document, prose: Element | undefined): Element | undefined {
  const title = titleOf(page);
  if (!title) return undefined;
  const headings = outsideChrome(page, 'h2,h3,h4');
  const part = partOf(title, (around) =>
    [prose, ...headings.filter((heading) => isBefore(heading, title))].some(
      (other) => other !== undefined && around.contains(other),
    ),
  );
  const below = headings.filter((heading) => isBefore(title, heading));
  const own = part ? below.filter((heading) => part.contains(heading)) : [];
  if (own.length > 0) return own.some(leadsElsewhere) ? undefined : around(own);
  // The headings are links: a list of posts, each with its title.
  if (below.some(leadsElsewhere)) return part && mainPart(title, prose);
  const before = below.filter((heading) => !prose || isBefore(heading, prose));
  const within = below.filter((heading) => prose?.contains(heading));
  if (within.length > 0 && within.length >= before.length) return part && mainPart(title, prose);
  return before.length > 0 ? around(before) : mainPart(title, prose);
}

/**
 * The only `h1` that is not the site's name; if there are several, the only one inside an
 * `article`.
 */
function titleOf(page: Document): Element | undefined {
  const found = outsideChrome(page, 'h1').filter((heading) => !isSiteName(heading));
  const inArticle = found.filter((heading) => heading.closest('article'));
  const [title, ...others] = found.length > 1 ? inArticle : found;
  return others.length > 0 ? undefined : title;
}

/**
 * The largest ancestor of the title that is not shared with another article, if it holds enough
 * text.
 */
function partOf(title: Element, isShared: (around: Element) => boolean): Element | undefined {
  let part: Element | undefined;
  for (const around of ancestors(title)) {
    if (around.localName === 'body' || isShared(around)) break;
    part = around;
  }
  return part && textsIn(part) >= LEAST_TEXTS ? part : undefined;
}

function around([first, ...rest]: readonly Element[]): Element | undefined {
  if (!first) return undefined;
  const shared = rest.reduce<Element>(commonAncestor, first);
  return [shared, ...ancestors(shared)].find(
    (element) => element.localName !== 'html' && textsIn(element) >= LEAST_TEXTS,
  );
}

function mainPart(title: Element, prose: Element | undefined): Element | undefined {
  const main = title.closest('main,article');
  if (!main || (prose && main.contains(prose))) return undefined;
  return textsIn(main) >= LEAST_TEXTS ? main : undefined;
}

function outsideChrome(page: Document, selector: string): Element[] {
  return [...page.querySelectorAll(selector)].filter(
    (element) => !inChrome(element) && !isBeside(element),
  );
}

/** Number of text elements that do not link to other pages of the site. */
function textsIn(container: Element): number {
  return [...container.querySelectorAll(TEXT)].filter((text) => !text.querySelector(OWN_LINK))
    .length;
}

/** Is it the heading of another page, as in a list of posts? */
function leadsElsewhere(heading: Element): boolean {
  const link = heading.closest('a[href]') ?? heading.querySelector('a[href]');
  return link !== null && !attribute(link, 'href').startsWith('#');
}
