import { ancestors } from '../dom/index.ts';

/**
 * Parts that belong to the site and not to the article: bars, page trees, tables of contents,
 * dialogs. Ids and data attributes are those of Fumadocs 12.0 and later, roles those of WAI-ARIA.
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

/**
 * Tells whether an element belongs to the site's chrome (navigation, header, footer, dialogs)
 * rather than to an article.
 */
export function inChrome(element: Element): boolean {
  if (element.closest(CHROME)) return true;
  const footer = element.closest('footer');
  if (footer && !footer.matches('article *')) return true;
  const header = element.closest('header');
  return header !== null && header.querySelector('nav') !== null && !header.querySelector('h1');
}

/** Tells whether an element stands in an `aside` that is not part of the page's main content. */
export function isBeside(element: Element): boolean {
  return element.closest('aside')?.matches(':not(main *,article *,.prose *)') ?? false;
}

/**
 * Tells whether a heading is the site's name: its whole text links to the home page, or its class
 * or id says so (`site-title`, `logo`).
 */
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

/** Tells whether `a` comes before `b` in document order and does not contain it. */
export function isBefore(a: Node, b: Node): boolean {
  const position = Node.prototype.compareDocumentPosition.call(a, b);
  return (
    (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
    (position & Node.DOCUMENT_POSITION_CONTAINED_BY) === 0
  );
}

/** The smallest element that contains both; the root of `a` if they share none. */
export function commonAncestor(a: Element, b: Element): Element {
  if (a.contains(b)) return a;
  let top = a;
  for (const ancestor of ancestors(a)) {
    top = ancestor;
    if (ancestor.contains(b)) break;
  }
  return top;
}
