/**
 * Most elements inside each other; pages have some thirty, and with formulas up to a hundred. What
 * is asked of the elements around each takes time by this number, so that it bounds the time a page
 * may take. The HTML parser makes 512 levels, and scripts any number.
 */
const MOST_DEPTH = 200;
/** Most levels in the copy of a page that is deeper; more than any article has. */
const MOST_COPIED = 100;
/** Every 32nd element is tested, so that the result may be too low by at most that many levels. */
const EVERY = 32;

/**
 * Returns the page itself or, if it cannot be read safely, a copy that can; neither case occurs in
 * pages written by hand. A copy has no styles, so that only elements with `hidden` are hidden in
 * it. The page is not changed.
 *
 * - Scripts have nested elements deeper than HTML can: the copy has all words and elements, the
 * deepest beside each other. Questions about the ancestors of many elements would otherwise take
 * time that grows with the square of the depth.
 * - The article is inside a form, whose properties are not to be trusted (`isForm`): the copy has a
 * `div` in its place.
 */
export function plainPage(page: Document): Document {
  const containers = new Set(containersIn(page));
  return containers.size > 0 || isDeep(page) ? copyPlain(page, containers) : page;
}

/** Forms that are tested; a page with more of them is hostile. */
const MOST_FORMS = 50;
/** A form that is there to be filled in has fewer paragraphs than this. */
const LEAST_PARAGRAPHS = 3;

/** Forms around the article: of class `prose`, or with most of the page's paragraphs. */
function containersIn(page: Document): Element[] {
  const forms: Element[] = [...Document.prototype.querySelectorAll.call(page, 'form')];
  if (forms.length === 0 || forms.length > MOST_FORMS) return [];
  const all = Document.prototype.querySelectorAll.call(page, 'p').length;
  return forms.filter((form) => {
    if (Element.prototype.matches.call(form, '.prose')) return true;
    if (Element.prototype.querySelector.call(form, '.prose')) return false;
    const own = Element.prototype.querySelectorAll.call(form, 'p').length;
    return own >= LEAST_PARAGRAPHS && own * 2 > all;
  });
}

function isDeep(page: Document): boolean {
  const elements = Document.prototype.getElementsByTagName.call(page, '*');
  for (let at = elements.length - 1; at >= MOST_DEPTH; at -= EVERY) {
    const element = elements[at];
    if (element && isDeeper(element)) return true;
  }
  return false;
}

function isDeeper(element: Element): boolean {
  let around: Node | null = element;
  for (let depth = 0; around && depth <= MOST_DEPTH; depth += 1) around = parentOf(around);
  return around !== null;
}

/** Uses the prototype's getter, since a form's fields can shadow its properties. */
function parentOf(node: Node): Node | null {
  return Reflect.get(Node.prototype, 'parentNode', node) as Node | null;
}

/**
 * Uses the prototypes' functions, since elements of the page can shadow those of forms and
 * documents.
 */
function copyPlain(page: Document, containers: ReadonlySet<Node>): Document {
  const copy = Document.prototype.cloneNode.call(page, false) as Document;
  const walker = Document.prototype.createTreeWalker.call(page, page);
  /** Copies of the node's ancestors, the outermost first. */
  const around: Node[] = [copy];
  /** Levels between the last of these and the node. */
  let deeper = 0;
  /**
   * The last element that is too deep; text is appended to it until another element begins or it
   * ends.
   */
  let last: Node | undefined;
  const add = (node: Node): Node => {
    const made = containers.has(node) ? plainForm(copy, node) : importInto(copy, node);
    const isText = made.nodeType === Node.TEXT_NODE;
    if (!isText) last = undefined;
    Node.prototype.appendChild.call(last ?? around.at(-1) ?? copy, made);
    return made;
  };
  for (let made: Node = copy; ; made = add(walker.currentNode)) {
    if (walker.firstChild()) {
      if (made === copy) continue;
      if (around.length <= MOST_COPIED) around.push(made);
      else {
        deeper += 1;
        last = made;
      }
      continue;
    }
    while (!walker.nextSibling()) {
      if (walker.parentNode() === page) return copy;
      last = undefined;
      if (deeper > 0) deeper -= 1;
      else around.pop();
    }
  }
}

function importInto(copy: Document, node: Node): Node {
  return Document.prototype.importNode.call(copy, node, false);
}

function plainForm(copy: Document, form: Node): Element {
  const plain = Document.prototype.createElement.call(copy, 'div');
  const from = importInto(copy, form) as Element;
  for (const name of ['id', 'class', 'lang', 'dir']) {
    const value = Element.prototype.getAttribute.call(from, name);
    if (value !== null) plain.setAttribute(name, value);
  }
  return plain;
}
