/** Documents for tests of code that takes one. */

/** A document of its own: no layout, no styles, and no script of it runs. */
export function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

/** The first element that matches; a test that has none is a broken test. */
export function pick(root: ParentNode, selector: string): HTMLElement {
  const element = root.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`no ${selector}`);
  return element;
}

/** So many words of prose. */
export function words(count: number): string {
  return Array.from({ length: count }, (_, index) => (index % 2 === 0 ? 'fine' : 'words')).join(
    ' ',
  );
}

/** A paragraph of so many words. */
export function paragraph(count: number): string {
  return `<p>${words(count)}</p>`;
}

/**
 * Puts HTML into the page that the test runs in, for what needs layout, styles or history.
 *
 * @returns takes it out again
 */
export function mount(html: string): () => void {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  document.body.append(holder);
  return () => holder.remove();
}
