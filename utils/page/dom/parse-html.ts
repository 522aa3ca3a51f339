/**
 * Parses HTML into a document in which nothing runs or loads, and returns its body (or frameset).
 * Asks by the prototype, since an `<img name="body">` would shadow the document's own property.
 *
 * @throws TypeError if the page's policy demands trusted types
 */
export function parseBody(html: string): HTMLElement {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return Document.prototype.querySelector.call(page, 'body,frameset') as HTMLElement;
}
