import { ancestors } from '../dom/index.ts';

/**
 * Parts of a page that belong to the site and not to the article: bars, trees, tables of contents,
 * dialogs. Ids and attributes as Fumadocs gives them (12.0 and later), roles as anybody does.
 */
const CHROME = [
  'nav',
  'dialog',
  '[role="navigation"]',
  '[role="dialog"]',
  '[role="banner"]',
  '[role="contentinfo"]',
  '[role="search"]',
  '#nd-sidebar',
  '#nd-sidebar-mobile',
  '#nd-nav',
  '#nd-subnav',
  '#nd-tocnav',
  '#nd-toc',
  '[data-toc]',
  '[data-toc-popover]',
  '[data-radix-popper-content-wrapper]',
  'next-route-announcer',
].join(',');

/** Does the element stand in the site's chrome rather than in an article? */
export function inChrome(element: Element): boolean {
  if (element.closest(CHROME)) return true;
  const footer = element.closest('footer');
  if (footer && !footer.matches('article *')) return true;
  const header = element.closest('header');
  return header !== null && header.querySelector('nav') !== null && !header.querySelector('h1');
}

/** Does it stand in a column beside the page's main part? */
export function isBeside(element: Element): boolean {
  return element.closest('aside')?.matches(':not(main *,article *,.prose *)') ?? false;
}

/** Is a heading what the site is called: all of it a link home, or named so by its class or id? */
export function isSiteName(heading: Element): boolean {
  if (
    /(?:^|[\s_-])(?:(?:site|blog)[_-]?(?:title|name)|logo|brand)/i.test(
      `${heading.className} ${heading.id}`,
    )
  )
    return true;
  const link = heading.querySelector('a[href]');
  return (
    link !== null &&
    link.textContent.trim() === heading.textContent.trim() &&
    /^(?:https?:\/\/[^/]*)?\/?$/.test(link.getAttribute('href') ?? '')
  );
}

/** Does `a` come before `b` in the document, without holding it? */
export function isBefore(a: Node, b: Node): boolean {
  const position = Node.prototype.compareDocumentPosition.call(a, b);
  return (
    (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
    (position & Node.DOCUMENT_POSITION_CONTAINED_BY) === 0
  );
}

/** The smallest element that holds both. */
export function commonAncestor(a: Element, b: Element): Element {
  if (a.contains(b)) return a;
  let top = a;
  for (const ancestor of ancestors(a)) {
    top = ancestor;
    if (ancestor.contains(b)) break;
  }
  return top;
}
