/** Elements in one another; of HTML no browser makes more than 512, and puts what is deeper beside. */
const MOST_DEPTH = 550;
/** In the copy of such a page: more than any article has. */
const MOST_COPIED = 100;
/** One in so many is looked at: what is hidden from that is no deeper than so much more. */
const EVERY = 64;

/**
 * The page itself, or a copy of one that cannot be read as it is; neither is in HTML as people write
 * it. A copy knows no styles: only what says of itself that it is hidden is so.
 *
 * - Scripts have built it deeper than HTML can be: the copy has all of its words and elements, those
 *   that are deeper beside each other. Whoever asks each of many elements what is around it would
 *   take time that grows with the square of such a depth.
 * - The article stands in a form, of which nothing may be asked (`isForm`): it is a plain box.
 */
export function plainPage(page: Document): Document {
  const containers = new Set(containersIn(page));
  return containers.size > 0 || isDeep(page) ? copyPlain(page, containers) : page;
}

/** Forms that are looked at; a page with more has them to keep us busy. */
const MOST_FORMS = 50;
/** Paragraphs that no form has which is only filled in. */
const LEAST_PARAGRAPHS = 3;

/** Forms that hold the article: marked as typography, or with most of the page's paragraphs. */
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

/** By the prototype's own getter: a form's fields stand in for its properties. */
function parentOf(node: Node): Node | null {
  return Reflect.get(Node.prototype, 'parentNode', node) as Node | null;
}

/** By the prototypes' own functions, which nothing on a page can stand in for. */
function copyPlain(page: Document, containers: ReadonlySet<Node>): Document {
  const copy = Document.prototype.cloneNode.call(page, false) as Document;
  const walker = Document.prototype.createTreeWalker.call(page, page);
  /** Copies of what is around the node, the outermost first. */
  const around: Node[] = [copy];
  /** How much deeper the node is than the last of these. */
  let deeper = 0;
  /** The last element too deep for them: text goes into it until another begins, or it ends. */
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
