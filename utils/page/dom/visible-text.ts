import { MOST_CHARACTERS } from './size-limits.ts';
import { isForm } from './ancestors.ts';
import { hasSign, isAscii, scriptPattern } from './characters.ts';
import { isSpokenOnly, SPOKEN_ONLY } from './spoken-only.ts';
import { isWordButton } from './word-button.ts';

/** Elements whose text nobody reads as part of the article. */
export const SILENT_TAGS: ReadonlySet<string> = new Set(
  'script style noscript template svg button input select textarea iframe object audio video canvas dialog annotation'.split(
    ' ',
  ),
);

const ZERO_WIDTH = /[\u200B\u2060\uFEFF]/g;

/**
 * One line of well-formed text: white space folded, zero-width characters and lone surrogates out,
 * and cut where it is longer than any line.
 */
export function oneLine(text: string): string {
  return text
    .slice(0, MOST_CHARACTERS)
    .toWellFormed()
    .replace(ZERO_WIDTH, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Text for comparing: letters and digits only, in one case. */
export function comparable(text: string): string {
  const lower = text.toLowerCase();
  return isAscii(lower)
    ? lower.replace(/[^a-z\d]+/g, '')
    : lower.replace(scriptPattern('[^\\p{L}\\p{N}]+', 'gu'), '');
}

/**
 * Has the element one of these classes? Safe on SVG, where `className` is no string. Asked of every
 * element there is, and most have no class like these: their lists need not be made.
 */
export function hasClass(element: Element, ...names: string[]): boolean {
  const written = element.getAttribute('class');
  if (written === null) return false;
  for (const name of names) {
    if (written.includes(name) && element.classList.contains(name)) return true;
  }
  return false;
}

/** The same for what an attribute says. */
export const SILENT = `[aria-hidden="true"],${SPOKEN_ONLY},.katex-html`;

/** Is the element itself, whatever is around it, without text for a reader? */
export function isSilent(element: Element): boolean {
  return (
    (SILENT_TAGS.has(element.localName) && !isWordButton(element)) ||
    (element.hasAttributes() &&
      (element.getAttribute('aria-hidden') === 'true' ||
        hasClass(element, 'katex-html') ||
        isSpokenOnly(element)))
  );
}

/** Headings, by their elements or by their role. */
export const ANY_HEADING = 'h1,h2,h3,h4,h5,h6,[role="heading"]';

/** How many signs a reader sees in an element; a form's fields cannot shadow what it asks for. */
export function lettersOf(element: Element): number {
  return String(Reflect.get(Node.prototype, 'textContent', element)).replace(/\s+/g, '').length;
}

const BLOCKS = new Set('p ul ol table pre blockquote h2 h3 h4 h5 h6'.split(' '));

/** An element that no heading may hold. */
export function isBlock(element: Element): boolean {
  return BLOCKS.has(element.localName);
}

/**
 * A heading that is never closed: the parser puts what follows into it, be it another heading in a
 * box of its own.
 */
export function isUnclosed(heading: Element): boolean {
  let isPlain = true;
  for (let at = heading.firstElementChild; at; at = at.nextElementSibling) {
    if (isBlock(at)) return true;
    isPlain &&= !isForm(at) && holdsText(at);
  }
  return !isPlain && heading.querySelector(ANY_HEADING) !== null;
}

/** Is it a link with text, or a button with an icon? Most headings hold nothing else. */
function holdsText(element: Element): boolean {
  const { localName, childElementCount: count } = element;
  if (localName === 'svg') return true;
  if (element.getAttribute('role') === 'heading') return false;
  if (localName === 'a') return count === 0;
  return localName === 'button' && count === 1 && element.firstElementChild?.localName === 'svg';
}

/** What an attribute says; nothing where there is none. */
export function attribute(element: Element, name: string): string {
  return element.getAttribute(name) ?? '';
}

/** What an element is called that has no words of its own. */
export function labelOf(element: Element): string {
  return oneLine(attribute(element, 'aria-label') || attribute(element, 'title'));
}

/** Links to footnotes, as GFM, Hugo, Jekyll, Pandoc, markdown-it and people write them. */
export const FOOTNOTE_REFERENCES =
  '[data-footnote-ref],a.footnote-ref,a.footnote[href^="#"],:is(.footnote-reference,.footnote-ref) > a,a[role="doc-noteref"],sup > a:is([href^="#fn"],[href^="#footnote"],[href^="#note"])';

/** Attributes that such links have themselves. */
const REFERENCE = ['class', 'role', 'data-footnote-ref'];

/** A link that only marks its heading: `#`, `¶`, a zero-width space, or an icon. */
export function isPermalink(element: Element): boolean {
  return (
    element.localName === 'a' &&
    attribute(element, 'href').includes('#') &&
    !hasSign(element.textContent)
  );
}

/** Have the link, or what it stands in, anything that such links have? */
function mayBeReference(link: Element): boolean {
  const around = link.parentElement;
  if (around?.localName === 'sup' || REFERENCE.some((name) => link.hasAttribute(name))) return true;
  return around?.getAttribute('class')?.includes('footnote-ref') === true;
}

/** A link that is no part of the text that it stands in. */
function isMark(link: Element): boolean {
  if (link.localName !== 'a') return false;
  if (isPermalink(link)) return true;
  return mayBeReference(link) && link.matches(FOOTNOTE_REFERENCES);
}

/**
 * The text of an element as a reader sees it, on one line: without buttons, icons, text for screen
 * readers only and heading marks. A formula gives its TeX.
 *
 * Knows nothing of styles: of what is shown, `seenText` says it.
 *
 * @param lineBreak what stands for a `<br>`
 * @param isHidden what else has no text that is read
 */
export function visibleText(
  element: Element,
  lineBreak = ' ',
  isHidden?: TextOptions['isHidden'],
): string {
  if (element.childElementCount === 0) return oneLine(element.textContent);
  const look = isHidden && { isHidden, before: NOWHERE, after: NOWHERE };
  return oneLine(textsIn(element, lineBreak, look, MOST_NODES).join(''));
}

/** What stands between the parts of a formula in a line: without it a half would be twelve. */
const BETWEEN: Readonly<Record<string, string>> = { mfrac: '/', msup: '^', msub: '_' };

/**
 * Nodes of an element above which it is no line of text, and what comes after them is not read: of
 * boxes in one another each would be read again with all that is in it.
 */
export const MOST_NODES = 5_000;

/** Where nothing is parted. */
export const NOWHERE: ReadonlyMap<Element, string> = new Map();

/** What styles make of an element's text. */
export interface TextOptions {
  isHidden: (element: Element) => boolean;
  /** Before, and after, which elements words or lines are parted, and by what. */
  before: ReadonlyMap<Element, string>;
  after: ReadonlyMap<Element, string>;
}

/**
 * The pieces of that text, as they stand in the element.
 *
 * @param most nodes that are looked at
 */
export function textsIn(
  element: Element,
  lineBreak: string,
  look?: TextOptions,
  most = Infinity,
): string[] {
  const parts: string[] = [];
  collectText(element, { lineBreak, parts, look, left: most });
  return parts;
}

interface Collection {
  lineBreak: string;
  parts: string[];
  look: TextOptions | undefined;
  left: number;
}

function collectText(element: Element, collection: Collection): void {
  const { lineBreak, parts, look } = collection;
  const between = betweenIn(element);
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (collection.left <= 0) return;
    collection.left -= 1;
    if (node.nodeType === Node.TEXT_NODE) parts.push(node.nodeValue ?? '');
    if (node.nodeType !== Node.ELEMENT_NODE) continue;
    const child = node as Element;
    if (between && child.previousElementSibling) parts.push(between);
    if (isSilent(child) || isMark(child) || look?.isHidden(child)) continue;
    addSign(parts, look?.before.get(child));
    const whole = child.localName === 'br' ? lineBreak : formulaOf(child);
    if (whole) parts.push(whole);
    else collectText(child, collection);
    addSign(parts, look?.after.get(child));
  }
}

function betweenIn({ localName }: Element): string | undefined {
  return Object.hasOwn(BETWEEN, localName) ? BETWEEN[localName] : undefined;
}

function addSign(parts: string[], sign: string | undefined): void {
  if (sign !== undefined) parts.push(sign);
}

function formulaOf(element: Element): string {
  if (!hasClass(element, 'katex')) return '';
  return element.querySelector('annotation')?.textContent ?? '';
}
