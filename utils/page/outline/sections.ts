import {
  findSigns,
  isForm,
  isUnclosed,
  isWordButton,
  nextOutside,
  SILENT,
  SILENT_TAGS,
} from '../dom/index.ts';
import { beginsInWord, endsInWord, isText, styledCode, textsApart } from '../styles/index.ts';
import { isTypeTable, isWidget } from '../landmarks/index.ts';
import { boxOfForm, isTitleBlock } from './foreign-boxes.ts';
import { countWords, type Amount } from './reading-time.ts';

/** Parts of a body that are not prose: tables of contents, tab labels, formulas, boxes. */
const LEFT_OUT = [
  SILENT,
  '[role="tablist"]',
  '[role="dialog"]',
  '[role="navigation"]',
  '.katex',
  '.mermaid',
  // Titles of Cards and Accordions, descriptions of Cards: texts of the pages that they lead to.
  ':is(h2,h3,h4).not-prose,summary[data-accordion-value]',
  '[data-card="true"] > p',
  'a.not-prose',
  // VitePress: the language of a code block.
  '[class*="language-"] > .lang',
  'sup > a[data-footnote-ref]',
  'a[data-footnote-backref]',
].join(',');

/** The same by tag name. Forms are left out earlier. */
const LEFT_OUT_TAGS = new Set(['nav', 'math']);

/** The content of one section, or of what comes before the first heading. */
export interface Section {
  /** Prose; blocks are separated by white space. */
  text: string;
  /** One text per code block, as written. */
  code: string[];
  images: number;
}

/**
 * Splits the article's text into its sections, in one pass over the body. Changes nothing.
 *
 * @param headings the article's headings with their texts, in document order
 * @param skip elements of the body that are not the article's text
 * @returns one section more than there are headings: the first is what comes before them
 */
export function readSections(
  body: Element,
  headings: ReadonlyMap<Element, string>,
  skip: ReadonlySet<Element>,
): Section[] {
  const leftOut = new Set([...skip, ...boxesIn(body)]);
  const signs = findSigns(body);
  const areApart = textsApart(body);
  // Paragraphs with such a part or an icon in them. Paragraphs around a form are never plain, so
  // forms need no lookup.
  const holders = new Set<Element | null>(
    [...leftOut, ...signs.keys()].map((element) => (isForm(element) ? null : element.closest('p'))),
  );
  const seenPanels = new PanelTexts();
  const first = newSection();
  let section = first;
  const sections = new Map<Element, OpenSection>();
  const enters = (element: Element): boolean => {
    const heading = headings.get(element);
    if (heading !== undefined) {
      // An unclosed heading contains the text after it: first itself, then that text.
      const isWhole = !isUnclosed(element);
      section = newSection(isWhole ? ` ${heading} ` : '');
      sections.set(element, section);
      return !isWhole;
    }
    const sign = leftOut.has(element) ? undefined : signs.get(element);
    if (sign !== undefined) section.texts.push(` ${sign} `);
    if (sign !== undefined) return false;
    const name = element.localName;
    if (leftOut.has(element) || isLeftOut(element, name)) return false;
    if (name === 'p' && isPlain(element) && !holders.has(element)) {
      section.texts.push(element.textContent);
      return false;
    }
    if (name === 'pre') section.code.push(codeOf(element));
    else if (name === 'img') section.images += 1;
    else return !seenPanels.isRepeated(name, element);
    return false;
  };
  // A single loop, since this visits every node; no recursion, since pages can be nested more
  // deeply than the stack allows.
  const walker = body.ownerDocument.createTreeWalker(
    body,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
  );
  let last: Text | undefined;
  let isEntered = true;
  for (
    let node = walker.nextNode();
    node;
    node = isEntered ? walker.nextNode() : nextOutside(walker)
  ) {
    if (partsWords(node) || partsWords(node.previousSibling)) {
      section.texts.push(' ');
      last = undefined;
    }
    isEntered = isText(node) || enters(node as Element);
    if (isText(node)) {
      const { data } = node;
      if (last && beginsInWord(data) && areApart(last, node)) section.texts.push(' ');
      section.texts.push(data);
      last = endsInWord(data) ? node : undefined;
    }
  }
  // A heading inside a part that is left out has not been visited.
  const all = [...headings.keys()].map((heading) => sections.get(heading) ?? newSection());
  return [first, ...all].map(({ texts, code, images }) => ({
    text: texts.join(''),
    code,
    images,
  }));
}

/** Counts what there is to read in a section. */
export function amountOf({ text, code, images }: Section): Amount {
  const codeLines = code.reduce(
    (lines, block) => lines + (block === '' ? 0 : block.split('\n').length),
    0,
  );
  return { words: countWords(text), codeLines, images };
}

interface OpenSection extends Omit<Section, 'text'> {
  texts: string[];
}

function newSection(heading = ''): OpenSection {
  return { texts: [heading], code: [], images: 0 };
}

/** Inline elements do not separate words; all others do. */
const INLINE = new Set(
  'a abbr b bdi bdo code del em i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** Elements that need a closer look, in a paragraph: all but bare inline elements and links. */
const NOT_PLAIN = `:not(${[...INLINE].join(',')}),[class],[style],[role],[aria-hidden],[data-footnote-ref],[data-footnote-backref]`;

/** Can a paragraph's text be taken as it is? That of most paragraphs can. */
function isPlain(paragraph: Element): boolean {
  const { firstElementChild: first } = paragraph;
  if (!first) return true;
  if (paragraph.hasAttribute('class') || paragraph.hasAttribute('style')) return false;
  return paragraph.querySelector(NOT_PLAIN) === null;
}

/** Is it an element that separates the words before and after it? */
function partsWords(node: Node | null): boolean {
  return node?.nodeType === Node.ELEMENT_NODE && !INLINE.has((node as Element).localName);
}

/**
 * Called for every element. Most have no attributes, and links only one, so that the tag name
 * decides.
 */
function isLeftOut(element: Element, name: string): boolean {
  if (SILENT_TAGS.has(name)) return !isWordButton(element);
  if (LEFT_OUT_TAGS.has(name)) return true;
  if (!element.hasAttributes() || (name === 'a' && element.getAttributeNames().length < 2)) {
    return false;
  }
  return element.matches(LEFT_OUT);
}

/**
 * Elements that are left out because of what they contain: tested on few elements, while a selector
 * with `:has()` would be tested on all.
 */
function* boxesIn(body: Element): Generator<Element> {
  let last: Element | undefined;
  for (const element of body.querySelectorAll(
    '.not-prose:not(pre,button),header,figcaption,form',
  )) {
    // What is in a box goes with it.
    if (last?.contains(element)) continue;
    if (isForm(element)) {
      yield boxOfForm(element, body);
    } else if (element.localName === 'header') {
      if (isTitleBlock(element)) yield element;
    } else if (element.localName === 'figcaption') {
      if (element.closest('figure')?.querySelector('pre')) yield element;
    } else if (isWidget(element) || holdsTypeTable(element)) {
      last = element;
      yield element;
    }
  }
}

/** Rows of a type table describe parameters and are not prose. */
function holdsTypeTable(block: Element): boolean {
  const [table] = block.children;
  return table?.localName === 'table' && isTypeTable(table);
}

/** Limit of characters compared, since nested panels repeat the text of those inside them. */
const MOST_COMPARED = 5_000_000;

/** Tabs that are mounted but not shown may repeat a text; it is read once. */
class PanelTexts {
  readonly #seen = new Set<string>();
  #left = MOST_COMPARED;

  isRepeated(name: string, element: Element): boolean {
    if (name !== 'div' || element.getAttribute('role') !== 'tabpanel' || this.#left < 0) {
      return false;
    }
    const text = element.textContent;
    this.#left -= text.length;
    if (this.#seen.has(text)) return text.trim() !== '';
    this.#seen.add(text);
    return false;
  }
}

function codeOf(pre: Element): string {
  return styledCode(pre).replace(/\n+$/, '');
}
