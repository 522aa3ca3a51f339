import { ancestors, attribute, comparable, isForm, isSilent, oneLine } from '../dom/index.ts';
import { isShown, styledText } from '../styles/index.ts';
import { inChrome, isBefore, isSiteName } from '../landmarks/index.ts';

/** The title of an article: its heading, or only a text if no heading has it. */
export interface FoundTitle {
  text: string;
  element?: Element;
  /** A heading below the title that continues it and opens no section. */
  subtitle?: Element;
}

/** Separates a page's name from its site's name. */
const SEPARATOR = /\s+[|·•—–:»-]\s+/;

/**
 * Finds the title of the page: the `h1` above the body; otherwise a heading there that the
 * document's title repeats; otherwise the document's title without the site's name. `og:title`
 * comes last, since on many of these sites all pages have the same. The text may be empty.
 */
export function findTitle(page: Document, body: Element | undefined): FoundTitle {
  const names = documentNames(page);
  const levelOne = titlesIn(page, 'h1', body);
  const first = levelOne.find((heading) => isNamedFirst(heading, names));
  const element =
    first ??
    named([...levelOne, ...titlesIn(page, 'h2,h3', body)], names) ??
    closest(levelOne, body);
  if (element) {
    const subtitle = findSubtitle(page, element, body);
    return { text: styledText(element), element, ...(subtitle && { subtitle }) };
  }
  return { text: titleWithoutSite(page) };
}

/** Headings of these levels where a title can be; if there are several, the visible ones. */
function titlesIn(page: Document, levels: string, body: Element | undefined): Element[] {
  const found = [...page.querySelectorAll(levels)].filter(
    (heading) => isTitlePlace(heading, body) && styledText(heading) !== '',
  );
  const shown = found.length > 1 ? found.filter(isShown) : [];
  return shown.length > 0 ? shown : found;
}

/**
 * Is it most of the document's title, from its beginning? Then no other heading can be the title.
 */
function isNamedFirst(heading: Element, names: string[]): boolean {
  const text = comparable(styledText(heading));
  return names.some((name) => name.startsWith(text) && text.length * 2 >= name.length);
}

/**
 * The heading that the document's title repeats; the longest, since the site's name may be a
 * heading, too.
 */
function named(headings: Element[], names: string[]): Element | undefined {
  let best: { element: Element; length: number } | undefined;
  for (const element of headings) {
    const text = comparable(styledText(element));
    const isNamed = names.some((name) => name.startsWith(text) || name.endsWith(text));
    if (isNamed && text.length > Math.max(1, best?.length ?? 0)) {
      best = { element, length: text.length };
    }
  }
  return best?.element;
}

/** Is it above the text of the body, or an `h1`? */
function isTitlePlace(heading: Element, body: Element | undefined): boolean {
  // Fast test first, since most headings of a page are in the body.
  if (heading.localName !== 'h1' && body?.contains(heading)) return false;
  if (isSilent(heading) || inChrome(heading) || heading.closest('a[href]:not([href^="#"])'))
    return false;
  if (heading.localName === 'h1') return !isSiteName(heading);
  if (!body) return false;
  return isBefore(heading, body) && !heading.closest('aside,li,form');
}

/** The last one above the body, otherwise the first one in it. */
function closest(headings: Element[], body: Element | undefined): Element | undefined {
  if (!body) return headings[0];
  const above = headings.findLast((heading) => isBefore(heading, body));
  return above ?? headings.find((heading) => body.contains(heading));
}

const HEADING = 'h1,h2,h3,h4,h5,h6';

/**
 * The heading right below the title, if it is the page's description or, inside the body, a
 * sentence or the only heading without an id.
 */
function findSubtitle(
  page: Document,
  title: Element,
  body: Element | undefined,
): Element | undefined {
  const next = headingAfter(title);
  if (!next) return undefined;
  const text = styledText(next);
  if (comparable(text) === comparable(metaContent(page, 'description'))) return next;
  if (!body?.contains(title)) return undefined;
  const lacksId = !next.matches('[id],:has(a[id])') && body.querySelector(':is(h2,h3)[id]');
  return lacksId || /[.。]$/.test(text) ? next : undefined;
}

/** The heading right after an element, even if each has a wrapper. */
function headingAfter(element: Element): Element | undefined {
  let at = element;
  while (at.matches(':only-child')) {
    const [around] = ancestors(at);
    if (!around) break;
    at = around;
  }
  const next = at.nextElementSibling;
  if (!next || isForm(next)) return undefined;
  const heading = next.matches(HEADING) ? next : next.querySelector(HEADING);
  return heading && sameText(heading, next) ? heading : undefined;
}

function sameText(a: Element, b: Element): boolean {
  return oneLine(a.textContent) === oneLine(b.textContent);
}

function documentNames(page: Document): string[] {
  const names = [titleTag(page), metaContent(page, 'og:title'), metaContent(page, 'twitter:title')];
  return names.map(comparable).filter((name) => name !== '');
}

function titleWithoutSite(page: Document): string {
  const whole = titleTag(page) || metaContent(page, 'og:title');
  const site = comparable(metaContent(page, 'og:site_name'));
  const parts = whole.split(SEPARATOR);
  const rest = parts.filter((part) => comparable(part) !== site);
  return rest.length < parts.length ? rest.join(' – ') : (parts[0] ?? whole);
}

/** `document.title` can be shadowed by an element of that name. */
function titleTag(page: Document): string {
  return oneLine(page.querySelector('title:not(svg title)')?.textContent ?? '');
}

/**
 * Returns the content of the first `<meta>` with this `property` or `name`, on one line; empty if
 * there is none.
 */
export function metaContent(page: Document, name: string): string {
  return metaContents(page, name)[0] ?? '';
}

/** The same for all such elements, in document order. */
export function metaContents(page: Document, name: string): string[] {
  // Browsers cache the list of a tag name.
  return [...page.getElementsByTagName('meta')]
    .filter((meta) => [meta.getAttribute('property'), meta.getAttribute('name')].includes(name))
    .map((meta) => oneLine(attribute(meta, 'content')));
}
