/**
 * A form: its fields can stand in for its own properties (`<input name="parentElement">`), so that
 * nothing may be asked of it, and a climb that passes through it may never end. Its name tells: that
 * of a form, or the field called `localName` in place of it.
 */
export function isForm(element: Element): boolean {
  const { localName }: { localName: unknown } = element;
  return localName === 'form' || typeof localName !== 'string';
}

/** The elements in an element that match, in document order, without forms. */
export function elementsIn(root: ParentNode, selector: string): Element[] {
  return [...root.querySelectorAll(selector)].filter((element) => !isForm(element));
}

/** The elements around an element, the innermost first, without forms. */
export function* ancestors(element: Element): Generator<Element> {
  for (let at = parentOf(element); at; at = parentOf(at)) if (!isForm(at)) yield at;
}

/** Goes on with a walk outside the node that it is at; null where that was the last. */
export function nextOutside(walker: TreeWalker): Node | null {
  for (;;) {
    const next = walker.nextSibling();
    if (next || !walker.parentNode()) return next;
  }
}

/** Of a form by the prototype's own getter, which none of its fields can shadow; but that is slow. */
function parentOf(element: Element): Element | null {
  if (!isForm(element)) return element.parentElement;
  return Reflect.get(Node.prototype, 'parentElement', element) as Element | null;
}
