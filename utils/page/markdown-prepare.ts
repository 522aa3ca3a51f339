import { attribute } from './text.ts';
/** Schemes that a link may have outside the page that it stands on. */
const LINKED = /^(?:https?|mailto|tel|ftp):/;
const SHOWN = /^(?:https?:|data:image\/)/;

/** Columns or rows that one cell may span: HTML allows a thousand, and each would be written out. */
const MOST_SPANNED = 50;

/**
 * Makes content ready to be Markdown, where that is easier to do with elements.
 *
 * @param content is changed
 * @param page address of the page, that links are relative to
 */
export function prepareContent(content: ParentNode, page: string): void {
  for (const back of content.querySelectorAll('a[data-footnote-backref]')) back.remove();
  for (const link of content.querySelectorAll('a[href]:not([data-footnote-ref])')) {
    makeAbsolute(link, 'href', page, LINKED);
  }
  for (const image of content.querySelectorAll('img[src]')) {
    makeAbsolute(image, 'src', page, SHOWN);
  }
  for (const cell of content.querySelectorAll('td, th')) prepareCell(cell);
  for (const end of content.querySelectorAll(':is(h1, h2, h3, h4, h5, h6) br')) {
    end.replaceWith(' ');
  }
  for (const formula of content.querySelectorAll('p > math[display="block"]')) liftOut(formula);
}

function makeAbsolute(element: Element, name: string, page: string, allowed: RegExp): void {
  const url = URL.parse(attribute(element, name), page);
  if (url && allowed.test(url.href)) element.setAttribute(name, url.href);
  else element.removeAttribute(name);
}

function prepareCell(cell: Element): void {
  const align = cell.getAttribute('data-align');
  if (align !== null) cell.setAttribute('align', align);
  for (const name of ['colspan', 'rowspan']) {
    const count = Number(cell.getAttribute(name) ?? 1);
    // A row may go to the end of the table: 0.
    if (!(count >= 1 && count <= MOST_SPANNED)) cell.removeAttribute(name);
  }
}

/** Splits the paragraph around a formula that is a block of its own. */
function liftOut(formula: Element): void {
  const paragraph = formula.parentElement;
  if (!paragraph) return;
  const rest = paragraph.cloneNode() as Element;
  while (formula.nextSibling) rest.append(formula.nextSibling);
  paragraph.after(formula, rest);
}
