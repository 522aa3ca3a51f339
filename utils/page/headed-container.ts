import { ancestors } from './ancestors.ts';
import { attribute } from './text.ts';
import { commonAncestor, inChrome, isBefore } from './zones.ts';

/** What stands under the headings of a post, however short it is. */
const TEXT = 'p,li,pre,blockquote,td,dd';
/** So many of them make a post. */
const LEAST_TEXTS = 2;

/**
 * The container of a post of headings and lists that has less prose than the site's own footer: what
 * holds the headings below the page's one title, up to where the prose stands; without any, the main
 * part of the page that the title is in.
 *
 * @param prose where most of the page's prose stands
 */
export function headedContainer(page: Document, prose: Element | undefined): Element | undefined {
  const [title, ...others] = outsideChrome(page, 'h1');
  if (!title || others.length > 0 || prose?.contains(title)) return undefined;
  const below = outsideChrome(page, 'h2,h3,h4').filter((heading) => isBefore(title, heading));
  // A list of posts, each with its title.
  if (below.some(leadsElsewhere)) return undefined;
  const headings = below.filter((heading) => !prose || isBefore(heading, prose));
  if (prose && below.some((heading) => prose.contains(heading))) return undefined;
  return headings.length > 0 ? around(headings) : mainPart(title, prose);
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
  return [...page.querySelectorAll(selector)].filter((element) => !inChrome(element));
}

/** How many of its texts are no links. */
function textsIn(container: Element): number {
  return [...container.querySelectorAll(TEXT)].filter((text) => !text.querySelector('a')).length;
}

/** The heading of another page, in a list of such. */
function leadsElsewhere(heading: Element): boolean {
  const link = heading.closest('a[href]') ?? heading.querySelector('a[href]');
  return link !== null && !attribute(link, 'href').startsWith('#');
}
