import { attribute, flattenDepths } from '../dom/index.ts';
/** Schemes that a link may have outside the page that it stands on. */
const LINKED = /^(?:https?|mailto|tel|ftp):/;
const SHOWN = /^(?:https?:|data:image\/)/;

/** Columns or rows that one cell may span: HTML allows a thousand, and each would be written out. */
const MOST_SPANNED = 50;

const SPANS = ['colspan', 'rowspan'];

/** Times the cells that a table has, and more than a small one: so many it may be written with. */
const MOST_SPREAD = 8;
const MOST_EMPTY = 2_000;

/**
 * Elements in one another: those of the longest real articles are some twenty. In lists and quotes
 * each line is written with as many signs before it.
 */
const MOST_DEPTH = 60;

/**
 * Makes content ready to be Markdown, where that is easier to do with elements.
 *
 * @param content is changed
 * @param page address of the page, that links are relative to
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
    // Only its TeX is written or, without, its signs.
    formula.replaceChildren(formula.hasAttribute('data-tex') ? '' : formula.textContent);
    if (formula.matches('p > [display="block"]')) liftOut(formula);
  }
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

/**
 * Code without the elements of its lines, whose marks the block says itself: the library looks
 * through all empty elements after each break.
 */
function bareCode(figure: Element): void {
  const marks = [...figure.querySelectorAll('[data-line]')].map((line) =>
    attribute(line, 'data-line'),
  );
  figure.setAttribute('data-marks', marks.join(';'));
  for (const pre of figure.querySelectorAll('pre')) pre.replaceChildren(pre.textContent);
}

/**
 * Each row of a table is written as long as the longest, with empty cells for those that one spans.
 * Of a table that would be mostly such cells none is spanned, or each row becomes a line.
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
  for (const name of SPANS) {
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
