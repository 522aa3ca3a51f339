import { MOST_CHARACTERS } from './size-limits.ts';
import { isForm } from './ancestors.ts';
import { hasSign, isAscii, scriptPattern } from './characters.ts';
import { isSpokenOnly, SPOKEN_ONLY } from './spoken-only.ts';
import { isWordButton } from './word-button.ts';

/** Elements whose text is not part of what one reads. */
export const SILENT_TAGS: ReadonlySet<string> = new Set(
  'script style noscript template svg button input select textarea iframe object audio video canvas dialog annotation'.split(
    ' ',
  ),
);

const ZERO_WIDTH = /[\u200B\u2060\uFEFF]/g;

/**
 * Turns a text into one well-formed line: white space collapsed, zero-width characters and lone
 * surrogates removed, cut at `MOST_CHARACTERS`.
 */
export function oneLine(text: string): string {
  return text
    .slice(0, MOST_CHARACTERS)
    .toWellFormed()
    .replace(ZERO_WIDTH, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A text reduced to lower-case letters and digits, for comparing. */
export function comparable(text: string): string {
  const lower = text.toLowerCase();
  return isAscii(lower)
    ? lower.replace(/[^a-z\d]+/g, '')
    : lower.replace(scriptPattern('[^\\p{L}\\p{N}]+', 'gu'), '');
}

/**
 * Tells whether an element has one of these classes. Safe on SVG, where `className` is not a
 * string. Fast, since it is called for every element: most have no class that looks similar.
 */
export function hasClass(element: Element, ...names: string[]): boolean {
  const written = element.getAttribute('class');
  if (written === null) return false;
  for (const name of names) {
    if (written.includes(name) && element.classList.contains(name)) return true;
  }
  return false;
}

/** Selector for elements whose text is not read, by their attributes. */
export const SILENT = `[aria-hidden="true"],${SPOKEN_ONLY},.katex-html`;

/** Tells whether an element itself, whatever is around it, has no text for a reader. */
export function isSilent(element: Element): boolean {
  return (
    (SILENT_TAGS.has(element.localName) && !isWordButton(element)) ||
    (element.hasAttributes() &&
      (element.getAttribute('aria-hidden') === 'true' ||
        hasClass(element, 'katex-html') ||
        isSpokenOnly(element)))
  );
}

/** Selector for headings, by tag name or role. */
export const ANY_HEADING = 'h1,h2,h3,h4,h5,h6,[role="heading"]';

/** Number of characters that a reader sees in an element, without white space. Safe on forms. */
export function lettersOf(element: Element): number {
  return String(Reflect.get(Node.prototype, 'textContent', element)).replace(/\s+/g, '').length;
}

const BLOCKS = new Set('p ul ol table pre blockquote h2 h3 h4 h5 h6'.split(' '));

/** Tells whether an element is a block, which no heading may contain. */
export function isBlock(element: Element): boolean {
  return BLOCKS.has(element.localName);
}

/**
 * Tells whether a heading was never closed, so that the parser has put the text after it inside of
 * it.
 */
export function isUnclosed(heading: Element): boolean {
  let isPlain = true;
  for (let at = heading.firstElementChild; at; at = at.nextElementSibling) {
    if (isBlock(at)) return true;
    isPlain &&= !isForm(at) && holdsText(at);
  }
  return !isPlain && heading.querySelector(ANY_HEADING) !== null;
}

/** Is it a link with text only, or a button with an icon? Most headings contain nothing else. */
function holdsText(element: Element): boolean {
  const { localName, childElementCount: count } = element;
  if (localName === 'svg') return true;
  if (element.getAttribute('role') === 'heading') return false;
  if (localName === 'a') return count === 0;
  return localName === 'button' && count === 1 && element.firstElementChild?.localName === 'svg';
}

/** Returns an attribute's value; empty if there is none. */
export function attribute(element: Element, name: string): string {
  return element.getAttribute(name) ?? '';
}

/** The label of an element without text of its own: `aria-label` or `title`. */
export function labelOf(element: Element): string {
  return oneLine(attribute(element, 'aria-label') || attribute(element, 'title'));
}

/**
 * Selector for references to footnotes, as GFM, Hugo, Jekyll, Pandoc, markdown-it and people write
 * them.
 */
export const FOOTNOTE_REFERENCES =
  '[data-footnote-ref],a.footnote-ref,a.footnote[href^="#"],:is(.footnote-reference,.footnote-ref) > a,a[role="doc-noteref"],sup > a:is([href^="#fn"],[href^="#footnote"],[href^="#note"])';

/** Attributes that such links have. */
const REFERENCE = ['class', 'role', 'data-footnote-ref'];

/** Tells whether a link only marks its heading: `#`, `¶`, a zero-width space, or an icon. */
export function isPermalink(element: Element): boolean {
  return (
    element.localName === 'a' &&
    attribute(element, 'href').includes('#') &&
    !hasSign(element.textContent)
  );
}

/** Can it be a reference to a footnote? A fast test before the selector. */
function mayBeReference(link: Element): boolean {
  const around = link.parentElement;
  if (around?.localName === 'sup' || REFERENCE.some((name) => link.hasAttribute(name))) return true;
  return around?.getAttribute('class')?.includes('footnote-ref') === true;
}

/** Tells whether a link is not part of the text around it. */
export function isMark(link: Element): boolean {
  if (link.localName !== 'a') return false;
  if (isPermalink(link)) return true;
  return mayBeReference(link) && link.matches(FOOTNOTE_REFERENCES);
}

/**
 * The text of an element as a reader sees it, on one line: without buttons, icons, text for screen
 * readers and heading marks. A formula gives its TeX. Ignores styles: see `styledText`.
 *
 * @param lineBreak replaces each `<br>`
 * @param isHidden tells which other elements to skip
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

/** Characters between the parts of a formula, so that a half is `1/2` and not 12. */
const BETWEEN: Readonly<Record<string, string>> = { mfrac: '/', msup: '^', msub: '_' };

/**
 * Most nodes of an element that is read as a line; the rest is ignored. Nested boxes would
 * otherwise be read again and again with everything in them.
 */
export const MOST_NODES = 5_000;

/** No separators. */
export const NOWHERE: ReadonlyMap<Element, string> = new Map();

/** What styles do to the text of an element. */
export interface TextOptions {
  isHidden: (element: Element) => boolean;
  /** Separators that styles put before, or after, an element. */
  before: ReadonlyMap<Element, string>;
  after: ReadonlyMap<Element, string>;
}

/**
 * The texts inside an element, in document order, as `visibleText` joins them.
 *
 * @param lineBreak replaces each `<br>`
 * @param most nodes that are visited
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
