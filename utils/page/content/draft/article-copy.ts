import { attribute, declaredDirection, isForm, withoutHash } from '../../dom/index.ts';
import { leftOutOf, type Located } from '../../article/index.ts';
import { applyStyleEffects, pairUp, type StyleEffect } from '../../styles/index.ts';
import type { Source } from './draft.ts';

/** A copy of an article to work on, and which of its elements the extractor knows. */
export interface Copy extends Source {
  /** Bylines, boxes and the title: what the extractor does not read as the article's text. */
  leftOut: Element[];
}

/** What is seen on the page alone. */
export interface LiveFacts {
  effects: readonly StyleEffect[];
  /** Pictures above the body that are the article's. */
  covers: readonly Element[];
}

export const NO_LIVE_FACTS: LiveFacts = { effects: [], covers: [] };

/**
 * Copies an article's body into a document of its own: there images do not load and nothing runs,
 * and the page does not change.
 *
 * @param look what a copy of the body alone would not have
 */
export function copyArticle(
  page: Document,
  url: string,
  body: Element,
  located: Located,
  { effects, covers } = NO_LIVE_FACTS,
): Copy {
  const { title, outline } = located;
  const leftOut = leftOutOf(located);
  const wanted = new Map<Element, Element | undefined>();
  for (const { element } of outline.headings) wanted.set(element, undefined);
  for (const element of leftOut) wanted.set(element, undefined);
  for (const { element } of effects) wanted.set(element, undefined);
  const inert = implementationOf(page).createHTMLDocument('');
  const hasMany = body.querySelectorAll('form').length > MOST_FORMS;
  const copied = hasMany ? copyWithoutForms(inert, body) : inert.importNode(body, true);
  pairUp(body, copied, wanted);
  applyStyleEffects(effects, wanted);
  const root = inert.createElement('div');
  moveContent(inert, copied, root);
  root.prepend(...covers.map((cover) => inert.importNode(cover, true)));
  if (!hasMany) freeForms(inert, root);
  const headings = new Map<Element, number>();
  for (const [index, { element }] of outline.headings.entries()) {
    const heading = wanted.get(element);
    if (heading) headings.set(heading, index);
  }
  return {
    root,
    headings,
    outline: outline.headings,
    leftOut: leftOut.flatMap((element) => wanted.get(element) ?? []),
    title: title.text,
    lang: attribute(body.closest('[lang]') ?? page.documentElement, 'lang'),
    // What Readability found stands on no page any more.
    dir: declaredDirection(body.isConnected ? body : page.documentElement) ?? '',
    url: withoutHash(url),
    base: baseOf(page, url),
  };
}

/** By the prototype's own getter: an element named so stands in for the document's property. */
function implementationOf(page: Document): DOMImplementation {
  return Reflect.get<Document, 'implementation'>(Document.prototype, 'implementation', page);
}

/** Where the page's relative addresses start from. */
function baseOf(page: Document, url: string): string {
  try {
    return new URL(page.querySelector('base[href]')?.getAttribute('href') ?? '', url).href;
  } catch {
    return url;
  }
}

/** Forms above which a page has them to keep us busy. */
const MOST_FORMS = 50;

/**
 * A copy with a plain element in the place of each form, made one by one: for each form that is moved
 * or taken out, browsers look through all of the tree for its fields.
 */
function copyWithoutForms(inert: Document, from: Element): Element {
  const root = inert.importNode(from, false);
  const copies = new Map<Node | null, Node>([[from, root]]);
  const walker = document.createTreeWalker(from);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const isPlain = !(node instanceof Element) || !isForm(node);
    const copy = isPlain ? inert.importNode(node, false) : plainForm(inert);
    copies.get(Reflect.get(Node.prototype, 'parentNode', node) as Node | null)?.appendChild(copy);
    copies.set(node, copy);
  }
  return root;
}

function plainForm(inert: Document): Element {
  const plain = inert.createElement('div');
  plain.setAttribute('data-was', 'form');
  return plain;
}

/** Without asking the element for its children, which a field of a form may pretend to be. */
function moveContent(inert: Document, from: Element, to: Element): void {
  const range = inert.createRange();
  range.selectNodeContents(from);
  to.appendChild(range.extractContents());
}

/**
 * Puts a plain element in the place of each form, so that the steps may ask elements anything. It
 * says what it was, for the step that drops forms.
 */
export function freeForms(inert: Document, root: Element): void {
  for (const form of root.querySelectorAll('form')) {
    if (!isForm(form) && !(form instanceof Element)) continue;
    const plain = plainForm(inert);
    moveContent(inert, form, plain);
    Element.prototype.replaceWith.call(form, plain);
  }
}
