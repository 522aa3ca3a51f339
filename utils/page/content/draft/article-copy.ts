import { attribute, declaredDirection, isForm, withoutHash } from '../../dom/index.ts';
import { leftOutOf, type Located } from '../../article/index.ts';
import { applyStyleEffects, pairUp, type StyleEffect } from '../../styles/index.ts';
import type { Source } from './draft.ts';

/** A copy of an article to work on, and which of its elements are known already. */
export interface Copy extends Source {
  /** Title, byline and boxes that are not the article's text. */
  leftOut: Element[];
}

/** What can only be seen on the shown page. */
export interface LiveFacts {
  effects: readonly StyleEffect[];
  /** Pictures above the body that belong to the article. */
  covers: readonly Element[];
}

/** For a page that is not shown. */
export const NO_LIVE_FACTS: LiveFacts = { effects: [], covers: [] };

/**
 * Copies an article's body into a document of its own, in which images do not load and nothing
 * runs. The page is not changed.
 *
 * @param url absolute address of the page
 * @param body the element that holds the article's text
 * @param located the article; its elements are found again in the copy
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
    // What Readability returns is not part of a document.
    dir: declaredDirection(body.isConnected ? body : page.documentElement) ?? '',
    url: withoutHash(url),
    base: baseOf(page, url),
  };
}

/**
 * Uses the prototype's getter, since an element with this name can shadow the document's property.
 */
function implementationOf(page: Document): DOMImplementation {
  return Reflect.get<Document, 'implementation'>(Document.prototype, 'implementation', page);
}

/** The address that the page's relative links start from. */
function baseOf(page: Document, url: string): string {
  try {
    return new URL(page.querySelector('base[href]')?.getAttribute('href') ?? '', url).href;
  } catch {
    return url;
  }
}

/** From this number on, forms are replaced while copying. */
const MOST_FORMS = 50;

/**
 * Copies an element with a plain `div` for each form, node by node. When a form is moved or
 * removed, browsers search the whole tree for its fields, which is slow with many forms.
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

/** Uses a range, since a form's fields can shadow its list of children. */
function moveContent(inert: Document, from: Element, to: Element): void {
  const range = inert.createRange();
  range.selectNodeContents(from);
  to.appendChild(range.extractContents());
}

/**
 * Replaces each form by a plain `div`, so that the steps may read any property of any element.
 * `data-was="form"` tells the step that drops forms.
 */
export function freeForms(inert: Document, root: Element): void {
  for (const form of root.querySelectorAll('form')) {
    if (!isForm(form) && !(form instanceof Element)) continue;
    const plain = plainForm(inert);
    moveContent(inert, form, plain);
    Element.prototype.replaceWith.call(form, plain);
  }
}
