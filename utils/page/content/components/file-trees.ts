import { oneLine, visibleText } from '../../dom/index.ts';
import type { Draft } from '../draft/index.ts';

/**
 * Rebuilds Fumadocs' Files as nested lists. On pages they are rows with an icon and a name, and a
 * button for each folder; drawn from a payload they are nested lists. The content of a closed
 * folder is lost unless a payload has it.
 */
export function rebuildFiles(draft: Draft): void {
  for (const box of draft.all('div.not-prose')) {
    if (!draft.root.contains(box) || draft.made.has(box)) continue;
    const rows = rowsOf(box);
    if (rows.length > 0) box.replaceWith(writeTree(draft, rows));
  }
}

/** The rows of a file tree; none if the box is something else. */
function rowsOf(box: Element): Element[] {
  const rows = [...box.children];
  if (box.hasAttribute('data-files')) return [...(rows[0]?.children ?? [])];
  if (!box.querySelector('svg') || !rows.every(isRow)) return [];
  return rows.some(isFolder) || rows.every((row) => isFileName(nameOf(row, false))) ? rows : [];
}

/** Is it a folder, or a file: an icon and a name? */
function isRow(row: Element): boolean {
  if (row.localName !== 'div') return false;
  if (isFolder(row)) return true;
  const isName = [...row.children].every(isIcon) && /\S/.test(row.textContent);
  return isName && row.querySelector('a,button,p,input,img') === null;
}

function isIcon(part: Element): boolean {
  return part.localName === 'svg' || !/\S/.test(part.textContent);
}

/** One word, or an extension: otherwise rows of icons and words are another kind of list. */
function isFileName(name: string): boolean {
  return /^\S+$|\.\w+$/.test(name);
}

function isFolder(row: Element): boolean {
  if (row.localName === 'li') return row.querySelector(':scope > ul') !== null;
  const [button, panel, more] = row.children;
  if (button?.localName !== 'button' || !button.hasAttribute('aria-expanded') || more) return false;
  return panel === undefined || panel.localName === 'div';
}

function writeTree(draft: Draft, rows: readonly Element[]): Element {
  const tree = draft.make('ul', { 'data-files': '' });
  const left = rows.map((row) => ({ row, list: tree }));
  for (const { row, list } of left) {
    const folder = isFolder(row);
    const name = nameOf(row, folder);
    const item = draft.make('li', folder ? { 'data-folder': '' } : {}, name);
    list.append(item);
    const inner = folder ? rowsIn(row) : [];
    if (inner.length > 0) {
      const below = draft.make('ul');
      item.append(below);
      for (const one of inner) left.push({ row: one, list: below });
    } else if (folder && row.localName !== 'li') draft.closed.push(name);
  }
  return tree;
}

function nameOf(row: Element, isFolder: boolean): string {
  if (row.localName === 'li') return oneLine(row.firstChild?.nodeValue ?? '');
  return visibleText((isFolder && row.firstElementChild) || row);
}

/** The rows inside a folder, without wrappers that only indent them. */
function rowsIn(folder: Element): Element[] {
  const panel = folder.localName === 'li' ? folder : folder.children[1];
  const list = panel?.querySelector(':scope > ul');
  const only = panel?.firstElementChild;
  if (list) return [...list.children];
  if (!panel || !only) return [];
  const isIndent = panel.childElementCount === 1 && !isRow(only);
  const isWrapped = isIndent || (!isFolder(only) && only.querySelector('div') !== null);
  return [...(isWrapped ? only : panel).children];
}
