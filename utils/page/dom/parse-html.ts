/**
 * Parses HTML into a document where nothing runs or loads, and gives its body, or the frameset that
 * it has in its place. Not by the document's own properties: an `<img name="body">` would answer in
 * the place of any of them.
 */
export function parseBody(html: string): HTMLElement {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return Document.prototype.querySelector.call(page, 'body,frameset') as HTMLElement;
}
