import { attribute, withoutHash } from '../dom/index.ts';
/** Extensions at which Fumadocs' starters serve a page's Markdown. */
const ENDINGS = ['.md', '.mdx'];

/**
 * The prop of Fumadocs' page actions (15.7 or newer), found in the page's data and not in its
 * elements.
 */
const IN_DATA = /\\?"markdownUrl\\?":\\?"([^"\\]+)\\?"/g;

/**
 * Returns the addresses at which the page says that its Markdown is, the surest first, all on the
 * page's own origin:
 *
 * - a `link` in the head, or a link such as "View as Markdown"
 * - the address that the page's own button fetches, in the data of the page
 * - if there is such a button but no address (it is in a script): the page's own with `.md` or
 * `.mdx`, as Fumadocs' documentation recommends
 *
 * @param page absolute address of the page
 * @returns absolute addresses without hash; none if the page mentions no Markdown
 */
export function markdownAddresses(document: Document, page: string): string[] {
  const shown = URL.parse(page);
  if (!shown) return [];
  const stated = attributes(document, 'link[rel~="alternate"][type*="markdown"]', 'href');
  const linked = [
    ...attributes(document, 'a[href*=".md"]', 'href'),
    ...addressesInData(document),
  ].filter((href) => isOf(href, shown));
  const addresses = [...stated, ...linked, ...(hasButton(document) ? guesses(shown) : [])];
  const urls = addresses.map((address) => URL.parse(address, page));
  return [
    ...new Set(
      urls.flatMap((url) => (url?.origin === shown.origin ? [withoutHash(url.href)] : [])),
    ),
  ];
}

function attributes(document: Document, selector: string, name: string): string[] {
  return [...document.querySelectorAll(selector)].map((element) => attribute(element, name));
}

/**
 * Addresses in the data of the page that was loaded first; after a soft navigation it is another
 * page's.
 */
function addressesInData(document: Document): string[] {
  return [...document.scripts].flatMap(({ text }) =>
    [...text.matchAll(IN_DATA)].map(([, address = '']) => address),
  );
}

/** Does the address belong to this page, and not to another that is linked? */
function isOf(address: string, page: URL): boolean {
  const url = URL.parse(address, page);
  if (!url || !/\.mdx?(?:$|\/)/.test(url.pathname)) return false;
  const path = url.pathname.replace(/\/content\.mdx?$/, '').replace(/(?:\/index)?\.mdx?$/, '');
  const name = lastPart(page.pathname);
  return name !== '' && lastPart(path) === name;
}

function lastPart(path: string): string {
  return path.replace(/\/$/, '').split('/').at(-1) ?? '';
}

/**
 * A button like "Copy Markdown" or "Markdown kopieren": the name of the format is the same in most
 * languages.
 */
function hasButton(document: Document): boolean {
  return [...document.querySelectorAll('button')].some(({ textContent }) =>
    /^[^.\n]{0,30}\bMarkdown\b[^.\n]{0,30}$/.test((textContent ?? '').trim()),
  );
}

function guesses({ origin, pathname }: URL): string[] {
  const path = pathname.replace(/(?:\.html|\/)$/, '');
  return path === '' ? [] : ENDINGS.map((ending) => origin + path + ending);
}
