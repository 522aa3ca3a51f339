import { attribute } from './text.ts';
/** Schemes that a link may have outside the page that it stands on. */
const LINKED = /^(?:https?|mailto|tel|ftp):/;
const SHOWN = /^(?:https?:|data:image\/)/;

/** Columns or rows that one cell may span: HTML allows a thousand, and each would be written out. */
const MOST_SPANNED = 50;

/** Elements in one another. Those of the longest real articles are some twenty. */
const MOST_DEPTH = 200;

/**
 * Makes content ready to be Markdown, where that is easier to do with elements.
 *
 * @param content is changed
 * @param page address of the page, that links are relative to
 */
export function prepareContent(content: ParentNode, page: string): void {
  flattenDepths(content);
  for (const back of content.querySelectorAll('a[data-footnote-backref]')) back.remove();
  for (const link of content.querySelectorAll('a[href]:not([data-footnote-ref])')) {
    makeAbsolute(link, 'href', page, LINKED);
  }
  for (const image of content.querySelectorAll('img[src]')) {
    makeAbsolute(image, 'src', page, SHOWN);
  }
  for (const table of content.querySelectorAll('table')) dissolveTable(table);
  for (const cell of content.querySelectorAll('td, th')) prepareCell(cell);
  for (const end of content.querySelectorAll(':is(h1, h2, h3, h4, h5, h6) br')) {
    end.replaceWith(' ');
  }
  for (const formula of content.querySelectorAll('math')) {
    // Only its TeX is written or, without, its signs.
    formula.replaceChildren(formula.hasAttribute('data-tex') ? '' : formula.textContent);
    if (formula.matches('p > [display="block"]')) liftOut(formula);
  }
}

/** What is deeper is text alone: the library's time grows with more than the square of the depth. */
function flattenDepths(content: ParentNode): void {
  let level = [...content.children];
  for (let depth = 0; depth < MOST_DEPTH && level.length > 0; depth += 1) {
    level = level.flatMap((element) => [...element.children]);
  }
  for (const element of level) element.replaceChildren(element.textContent);
}

/**
 * Markdown has no table within a table. One that only arranges others gives way to what is in it;
 * of one in a cell each row becomes a line.
 */
function dissolveTable(table: Element): void {
  const holdsTables = table.querySelector('table') !== null;
  const cells = [...table.querySelectorAll('th,td,caption')].filter(
    (cell) => cell.closest('table') === table,
  );
  if (holdsTables && cells.every(({ localName }) => localName === 'td')) {
    table.replaceWith(...cells.flatMap((cell) => contentOf(cell)));
  } else if (table.parentElement?.closest('table')) {
    table.replaceWith(...[...table.querySelectorAll('caption,tr')].map((row) => lineOf(row)));
  }
}

/** What is in a cell of a table that is one no more, as a block. */
function contentOf(cell: Element): Node[] {
  const box = cell.ownerDocument.createElement('div');
  box.append(...cell.childNodes);
  return box.hasChildNodes() ? [box] : [];
}

function lineOf(row: Element): Element {
  const line = row.ownerDocument.createElement('p');
  const cells = row.localName === 'caption' ? [row] : [...row.children];
  for (const [index, cell] of cells.entries()) {
    if (index > 0) line.append(' · ');
    line.append(...cell.childNodes);
  }
  return line;
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
