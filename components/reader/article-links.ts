import type { SafeHtml } from '../../utils/page/content/index.ts';

/**
 * Prepares the links of an article: links within it stay in the reader, all others open in a new
 * tab.
 *
 * @param page absolute address of the article's page
 */
export function prepareLinks(content: SafeHtml, page: string): void {
  for (const link of content.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const fragment = fragmentWithin(link.getAttribute('href') ?? '', page);
    if (fragment !== undefined) {
      link.setAttribute('href', `#${fragment}`);
    } else {
      link.target = '_blank';
      link.rel = 'noopener noreferrer';
    }
  }
}

/**
 * Returns the fragment of an address within the article; `undefined` if the address leads
 * elsewhere.
 */
export function fragmentWithin(href: string, page: string): string | undefined {
  if (href.startsWith('#')) return href.slice(1);
  const at = href.indexOf('#');
  if (at < 0 || !URL.canParse(href)) return undefined;
  return samePage(href.slice(0, at), page) ? href.slice(at + 1) : undefined;
}

/** Ignores a slash at the end, which makes no difference on these sites. */
function samePage(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

function bare(address: string): string {
  return new URL(address).href.replace(/\/$/, '');
}

/**
 * Returns the element with the id in a fragment, percent-decoded or as it is; null if there is
 * none.
 */
export function elementNamed(body: ParentNode, fragment: string): HTMLElement | null {
  const find = (id: string): HTMLElement | null =>
    id === '' ? null : body.querySelector(`[id="${CSS.escape(id)}"]`);
  return find(fragment) ?? find(decoded(fragment));
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
