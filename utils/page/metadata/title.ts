import { ancestors, attribute, comparable, isForm, isSilent, oneLine } from '../dom/index.ts';
import { isShown, styledText } from '../styles/index.ts';
import { inChrome, isBefore, isSiteName } from '../landmarks/index.ts';

/** The heading that names the article, or only its text where no heading does. */
export interface FoundTitle {
  text: string;
  element?: Element;
  /** A heading that goes on with the title and opens no section. */
  subtitle?: Element;
}

/** Between a page's name and its site's name. */
const SEPARATOR = /\s+[|·•—–:»-]\s+/;

/**
 * The title of the page: the level-1 heading above the body, else another heading there that the
 * document's title repeats, else the document's title without the site's name.
 *
 * `og:title` comes last: on many of these sites every page carries the site's own.
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

/** The headings of some levels that stand where a title does; of several those that are shown. */
function titlesIn(page: Document, levels: string, body: Element | undefined): Element[] {
  const found = [...page.querySelectorAll(levels)].filter(
    (heading) => isTitlePlace(heading, body) && styledText(heading) !== '',
  );
  const shown = found.length > 1 ? found.filter(isShown) : [];
  return shown.length > 0 ? shown : found;
}

/** Is it most of the document's title, from its start? Then nothing else can be the title. */
function isNamedFirst(heading: Element, names: string[]): boolean {
  const text = comparable(styledText(heading));
  return names.some((name) => name.startsWith(text) && text.length * 2 >= name.length);
}

/** The heading that the document's title repeats; the longest, since the site's name is there too. */
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

/** A title stands above the body's text, or at its very start. */
function isTitlePlace(heading: Element, body: Element | undefined): boolean {
  // Most headings of a page are those of the body: the quick question first.
  if (heading.localName !== 'h1' && body?.contains(heading)) return false;
  if (isSilent(heading) || inChrome(heading) || heading.closest('a[href]:not([href^="#"])'))
    return false;
  if (heading.localName === 'h1') return !isSiteName(heading);
  if (!body) return false;
  return isBefore(heading, body) && !heading.closest('aside,li,form');
}

/** Of several, the last above the body, which shares most of the page with it; else its first. */
function closest(headings: Element[], body: Element | undefined): Element | undefined {
  if (!body) return headings[0];
  const above = headings.findLast((heading) => isBefore(heading, body));
  return above ?? headings.find((heading) => body.contains(heading));
}

const HEADING = 'h1,h2,h3,h4,h5,h6';

/**
 * The heading right below the title, if it is what the head says of the page; or in the body, if it
 * is a sentence, or has no id as the body's other headings have.
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

/** The heading that follows an element at once, even where both have a box of their own. */
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

/** Read through the tree: `document.title` can be shadowed by an element of that name. */
function titleTag(page: Document): string {
  return oneLine(page.querySelector('title:not(svg title)')?.textContent ?? '');
}

/** The content of a `<meta>` by its `property` or `name`; empty where there is none. */
export function metaContent(page: Document, name: string): string {
  return metaContents(page, name)[0] ?? '';
}

/** The same of all that there are, in their order. */
export function metaContents(page: Document, name: string): string[] {
  // A list by tag name is kept by the browser from one question to the next.
  return [...page.getElementsByTagName('meta')]
    .filter((meta) => [meta.getAttribute('property'), meta.getAttribute('name')].includes(name))
    .map((meta) => oneLine(attribute(meta, 'content')));
}
