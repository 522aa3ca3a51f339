/**
 * Tells whether an element is a form, of which no property may be read: its fields can shadow them
 * (`<input name="parentElement">`), and a loop through its ancestors may never end. Its `localName`
 * is that of a form, or a field of that name.
 */
export function isForm(element: Element): boolean {
  const { localName }: { localName: unknown } = element;
  return localName === 'form' || typeof localName !== 'string';
}

/** The matching descendants in document order, without forms. */
export function elementsIn(root: ParentNode, selector: string): Element[] {
  const elements: Element[] = [];
  for (const element of root.querySelectorAll(selector)) {
    if (!isForm(element)) elements.push(element);
  }
  return elements;
}

/** The ancestors of an element, the innermost first, without forms. */
export function* ancestors(element: Element): Generator<Element> {
  for (let at = parentOf(element); at; at = parentOf(at)) if (!isForm(at)) yield at;
}

/** Moves a tree walker to the next node outside the one it is at; null if there is none. */
export function nextOutside(walker: TreeWalker): Node | null {
  for (;;) {
    const next = walker.nextSibling();
    if (next || !walker.parentNode()) return next;
  }
}

/** For a form, uses the prototype's getter, which its fields cannot shadow; it is slow. */
function parentOf(element: Element): Element | null {
  if (!isForm(element)) return element.parentElement;
  return Reflect.get(Node.prototype, 'parentElement', element) as Element | null;
}
