import { ancestors, attribute } from '../dom/index.ts';
import { commonAncestor, inChrome, isBefore, isBeside, isSiteName } from './site-chrome.ts';

/** What stands under the headings of a post, however short it is. */
const TEXT = 'p,li,pre,blockquote,td,dd';
/** So many of them make a post. */
const LEAST_TEXTS = 2;
const OWN_LINK = 'a:not([href^="https:"],[href^="http:"])';

/**
 * The container of a post of headings and lists that has less prose than the site's own footer: what
 * holds the headings below the page's one title, up to where the prose stands; without any, the main
 * part of the page that the title is in.
 *
 * @param prose where most of the page's prose stands
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
  // A list of posts, each with its title.
  if (below.some(leadsElsewhere)) return part && mainPart(title, prose);
  const before = below.filter((heading) => !prose || isBefore(heading, prose));
  const within = below.filter((heading) => prose?.contains(heading));
  if (within.length > 0 && within.length >= before.length) return part && mainPart(title, prose);
  return before.length > 0 ? around(before) : mainPart(title, prose);
}

/** The one level-1 heading that is not the site's name; of several the one in an article. */
function titleOf(page: Document): Element | undefined {
  const found = outsideChrome(page, 'h1').filter((heading) => !isSiteName(heading));
  const inArticle = found.filter((heading) => heading.closest('article'));
  const [title, ...others] = found.length > 1 ? inArticle : found;
  return others.length > 0 ? undefined : title;
}

/** The largest part of the page around a title that is its own, if there is text in it. */
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

/** How many of its texts are no links to other pages of the site. */
function textsIn(container: Element): number {
  return [...container.querySelectorAll(TEXT)].filter((text) => !text.querySelector(OWN_LINK))
    .length;
}

/** The heading of another page, in a list of such. */
function leadsElsewhere(heading: Element): boolean {
  const link = heading.closest('a[href]') ?? heading.querySelector('a[href]');
  return link !== null && !attribute(link, 'href').startsWith('#');
}
