import type { SafeHtml } from '../../utils/page/content/index.ts';

/** Links within the article stay in the reader; all others open their page in a new tab. */
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

/** The part of the article that an address leads to; undefined where it leads elsewhere. */
export function fragmentWithin(href: string, page: string): string | undefined {
  if (href.startsWith('#')) return href.slice(1);
  const at = href.indexOf('#');
  if (at < 0 || !URL.canParse(href)) return undefined;
  return samePage(href.slice(0, at), page) ? href.slice(at + 1) : undefined;
}

/** A slash at the end makes no other page of it on the sites that this is about. */
function samePage(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

function bare(address: string): string {
  return new URL(address).href.replace(/\/$/, '');
}

/** The element that a fragment names, decoded or as it stands. */
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
