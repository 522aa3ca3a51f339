import { attribute, flattenDepths } from '../dom/index.ts';
/** Schemes of links that work outside the page. */
const LINKED = /^(?:https?|mailto|tel|ftp):/;
const SHOWN = /^(?:https?:|data:image\/)/;

/** Most columns or rows that one cell may span. HTML allows 1000, and each would be written out. */
const MOST_SPANNED = 50;

const SPANS = ['colspan', 'rowspan'];

/**
 * A table may be written with at most this many times its cells, plus a constant for small ones.
 */
const MOST_SPREAD = 8;
const MOST_EMPTY = 2_000;

/**
 * Most elements inside each other; the longest real articles have about 20. Each level of lists and
 * quotations adds characters to every line.
 */
const MOST_DEPTH = 60;

/**
 * Prepares an article's content for the conversion to Markdown, where that is easier with elements
 * than with the tree: makes addresses absolute, dissolves nested tables, limits spans and depth.
 *
 * @param content is changed
 * @param page absolute address of the page, the base of its relative links
 */
export function prepareContent(content: ParentNode, page: string): void {
  flattenDepths(content, MOST_DEPTH);
  for (const back of content.querySelectorAll('a[data-footnote-backref]')) back.remove();
  for (const link of content.querySelectorAll('a[href]:not([data-footnote-ref])')) {
    makeAbsolute(link, 'href', page, LINKED);
  }
  for (const image of content.querySelectorAll('img[src]')) {
    makeAbsolute(image, 'src', page, SHOWN);
  }
  for (const figure of content.querySelectorAll('[data-code]')) bareCode(figure);
  for (const table of content.querySelectorAll('table')) dissolveTable(table);
  for (const cell of content.querySelectorAll('td, th')) prepareCell(cell);
  for (const table of content.querySelectorAll('table')) settleShape(table);
  for (const end of content.querySelectorAll(':is(h1, h2, h3, h4, h5, h6) br')) {
    end.replaceWith(' ');
  }
  for (const formula of content.querySelectorAll('math')) {
    // Only its TeX is written; without any, its characters.
    formula.replaceChildren(formula.hasAttribute('data-tex') ? '' : formula.textContent);
    if (formula.matches('p > [display="block"]')) liftOut(formula);
  }
}

/**
 * Markdown has no nested tables. A layout table gives way to its content; of a table inside a cell
 * each row becomes a line.
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

/**
 * Replaces a code block's lines by plain text and keeps their marks in `data-marks`: after each
 * line break the library searches all empty elements, which is slow.
 */
function bareCode(figure: Element): void {
  const marks = [...figure.querySelectorAll('[data-line]')].map((line) =>
    attribute(line, 'data-line'),
  );
  figure.setAttribute('data-marks', marks.join(';'));
  for (const pre of figure.querySelectorAll('pre')) pre.replaceChildren(pre.textContent);
}

/**
 * Each row is written as long as the longest, with an empty cell for each that is spanned. If most
 * cells of a table would be empty, spans are dropped or each row becomes a line.
 */
function settleShape(table: Element): void {
  const rows = Array.from(table.querySelectorAll('tr'), (row) => Array.from(row.children));
  const cells = rows.flat();
  const most = MOST_EMPTY + cells.length * MOST_SPREAD;
  const spanned = cells.reduce(
    (sum, cell) => sum + spanOf(cell, 'colspan') * spanOf(cell, 'rowspan'),
    0,
  );
  if (spanned > most)
    for (const cell of cells) for (const name of SPANS) cell.removeAttribute(name);
  const lengths = rows.map(() => 0);
  for (const [at, row] of rows.entries()) {
    for (const cell of row) {
      const end = Math.min(rows.length, at + spanOf(cell, 'rowspan'));
      for (let index = at; index < end; index += 1) {
        lengths[index] = (lengths[index] ?? 0) + spanOf(cell, 'colspan');
      }
    }
  }
  const longest = lengths.reduce((longer, length) => Math.max(longer, length), 0);
  if (longest * rows.length <= most) return;
  table.replaceWith(...[...table.querySelectorAll('caption,tr')].map((row) => lineOf(row)));
}

function spanOf(cell: Element, name: string): number {
  return Number(cell.getAttribute(name) ?? 1);
}

/** The content of a cell whose table is dissolved, as a block. */
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
  for (const name of SPANS) {
    const count = Number(cell.getAttribute(name) ?? 1);
    // `rowspan="0"` means up to the end of the table.
    if (!(count >= 1 && count <= MOST_SPANNED)) cell.removeAttribute(name);
  }
}

/** Moves a block formula out of its paragraph, which is split there. */
function liftOut(formula: Element): void {
  const paragraph = formula.parentElement;
  if (!paragraph) return;
  const rest = paragraph.cloneNode() as Element;
  while (formula.nextSibling) rest.append(formula.nextSibling);
  paragraph.after(formula, rest);
}
