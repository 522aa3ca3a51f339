import { visibleText } from '../text.ts';
import type { Draft } from './draft.ts';

/**
 * Files of Fumadocs: rows of an icon and a name, folders with a button that opens them. As a tree
 * of lists. What a closed folder holds is not on the page.
 */
export function rebuildFiles(draft: Draft): void {
  for (const box of draft.all('div.not-prose')) {
    if (!draft.root.contains(box) || draft.made.has(box)) continue;
    const rows = [...box.children];
    if (rows.length === 0) continue;
    if (rows.every(isRow) && box.querySelector('svg')) box.replaceWith(writeTree(draft, rows));
    else if (isList(rows)) box.replaceWith(writeList(draft, rows[0] as Element));
  }
}

function isRow(row: Element): boolean {
  if (row.localName !== 'div') return false;
  return (
    isFolder(row) ||
    (row.querySelector('a,button,p,input,img') === null && /\S/.test(row.textContent ?? ''))
  );
}

function isFolder(row: Element): boolean {
  const [button, panel, more] = row.children;
  if (button?.localName !== 'button' || !button.hasAttribute('aria-expanded') || more) return false;
  return panel === undefined || panel.localName === 'div';
}

function writeTree(draft: Draft, rows: readonly Element[]): Element {
  const tree = draft.make('ul', { 'data-files': '' });
  const left = rows.map((row) => ({ row, list: tree }));
  for (const { row, list } of left) {
    const folder = isFolder(row);
    const item = draft.make('li', folder ? { 'data-folder': '' } : {}, nameOf(row, folder));
    list.append(item);
    if (!folder) continue;
    const inner = rowsIn(row.children[1]);
    if (inner.length === 0) {
      draft.closed.push(nameOf(row, true));
      continue;
    }
    const below = draft.make('ul');
    item.append(below);
    for (const one of inner) left.push({ row: one, list: below });
  }
  return tree;
}

function nameOf(row: Element, isFolder: boolean): string {
  const element = isFolder ? row.firstElementChild : row;
  return element ? visibleText(element) : '';
}

/** The rows of an open folder, past what indents them. */
function rowsIn(panel: Element | undefined): Element[] {
  const only = panel?.firstElementChild;
  if (!panel || !only) return [];
  const isIndent = panel.childElementCount === 1 && !isRow(only);
  const isWrapped = isIndent || (!isFolder(only) && only.querySelector('div') !== null);
  return [...(isWrapped ? only : panel).children];
}

/** As the code that draws payloads has it: lists in lists, names as their text. */
function isList(rows: readonly Element[]): boolean {
  const [list] = rows;
  return (
    rows.length === 1 &&
    list?.localName === 'ul' &&
    list.querySelector('a,p,svg,img,button') === null
  );
}

function writeList(draft: Draft, list: Element): Element {
  for (const item of list.querySelectorAll('li')) {
    draft.made.add(item);
    for (const attribute of item.getAttributeNames()) item.removeAttribute(attribute);
    if (item.querySelector('ul')) item.setAttribute('data-folder', '');
  }
  for (const inner of list.querySelectorAll('ul'))
    if (inner.childElementCount === 0) inner.remove();
  const tree = draft.make('ul', { 'data-files': '' });
  while (list.firstChild) tree.append(list.firstChild);
  return tree;
}
