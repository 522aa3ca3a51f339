/**
 * A form: its fields can stand in for its own properties (`<input name="parentElement">`), so that
 * nothing may be asked of it, and a climb that passes through it may never end.
 */
export function isForm(element: Element): boolean {
  return element instanceof HTMLFormElement;
}

/** The elements around an element, the innermost first, without forms. */
export function* ancestors(element: Element): Generator<Element> {
  for (let at = parentOf(element); at; at = parentOf(at)) if (!isForm(at)) yield at;
}

/** Of a form by the prototype's own getter, which none of its fields can shadow; but that is slow. */
function parentOf(element: Element): Element | null {
  if (!isForm(element)) return element.parentElement;
  return Reflect.get(Node.prototype, 'parentElement', element) as Element | null;
}
