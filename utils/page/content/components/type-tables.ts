import { isTypeTable } from '../../landmarks/index.ts';
import { oneLine, visibleText } from '../../dom/index.ts';
import { type Draft, isEmpty, moveChildren } from '../draft/index.ts';

/** A row of a TypeTable since Fumadocs 15.3: a button with the name in code, and the type. */
const ROW = 'button[aria-expanded]:has(> code:first-child)';

/** What `restoreClosed` adds beside a name. */
const BUBBLE = 'td [role="region"][hidden]';

/** Turns type tables into tables, with the details of each row in a third column. */
export function rebuildTypeTables(draft: Draft): void {
  markPlainTables(draft);
  for (const first of draft.all(ROW)) {
    const box = first.parentElement?.parentElement;
    if (!box || !draft.root.contains(first) || box === draft.root) continue;
    const rows = [...box.children].filter((row) => row.firstElementChild?.matches(ROW));
    const table = draft.make('table', { 'data-types': '' });
    const titles = titlesOf(box, rows[0]);
    const body = draft.make('tbody');
    const isAbout = rows.some((row) => row.children[1] && !isEmpty(row.children[1]));
    for (const row of rows) body.append(writeRow(draft, row, isAbout));
    if (titles.length > 0) {
      const cells = [...titles, ...(isAbout ? [''] : [])].map((title) =>
        draft.make('th', {}, title),
      );
      table.append(draft.make('thead', {}, draft.make('tr', {}, ...cells)));
    }
    table.append(body);
    for (const row of rows) row.remove();
    box.append(table);
    for (const leftover of box.querySelectorAll(':scope > .not-prose')) leftover.remove();
  }
}

/** Before 15.3 Fumadocs renders a table, with details in a popover; payloads are drawn with one. */
function markPlainTables(draft: Draft): void {
  for (const table of draft.all('table')) {
    if (!isTypeTable(table)) continue;
    const made = draft.make('table', { 'data-types': '' });
    for (const button of table.querySelectorAll('button')) button.remove();
    moveBubbles(draft, table);
    moveChildren(table, made);
    table.replaceWith(made);
  }
}

/** Moves the text of popovers beside the names into a column of its own, as in later tables. */
function moveBubbles(draft: Draft, table: Element): void {
  if (!table.querySelector(BUBBLE)) return;
  for (const row of table.querySelectorAll('tr')) {
    const cell = draft.make(row.querySelector('th') ? 'th' : 'td');
    for (const bubble of row.querySelectorAll(BUBBLE)) {
      dropSaid(row, bubble);
      moveChildren(bubble, cell);
      bubble.remove();
    }
    row.append(cell);
  }
}

/** Removes what a column says already: the default value. */
function dropSaid(row: Element, bubble: Element): void {
  const said = new Set([...row.children].slice(1).map((cell) => oneLine(cell.textContent)));
  for (const value of bubble.querySelectorAll('p.not-prose + p.not-prose')) {
    if (!said.has(oneLine(value.textContent))) continue;
    value.previousElementSibling?.remove();
    value.remove();
  }
}

function titlesOf(box: Element, firstRow: Element | undefined): string[] {
  const header = firstRow?.previousElementSibling;
  if (!header || header.parentElement !== box) return [];
  return [...header.children].map((title) => visibleText(title));
}

function writeRow(draft: Draft, row: Element, isAbout: boolean): Element {
  const [button, panel] = row.children;
  const [name, type] = button?.children ?? [];
  const cells = [
    draft.make('td', {}, draft.make('code', {}, oneLine(name?.textContent ?? ''))),
    draft.make('td', {}, draft.make('code', {}, oneLine(type?.textContent ?? ''))),
  ];
  if (isAbout) {
    const about = draft.make('td');
    if (panel && !isEmpty(panel)) moveChildren(panel, about);
    else if (panel) about.append(draft.makeMissing(oneLine(name?.textContent ?? '')));
    cells.push(about);
  } else draft.closed.push(oneLine(name?.textContent ?? ''));
  return draft.make('tr', {}, ...cells);
}
