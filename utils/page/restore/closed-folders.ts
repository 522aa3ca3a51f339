import { oneLine, visibleText } from '../dom/index.ts';

/** What opens a folder in a tree of files, as long as it is closed. */
const CLOSED = '.not-prose button[aria-expanded="false"]';

/** Folders of Files that are closed, whose content the page has not mounted. */
export function closedFolders(body: Element): Element[] {
  return [...body.querySelectorAll(CLOSED)].filter((button) => {
    const { nextElementSibling: panel, parentElement: row } = button;
    const isRow = row?.firstElementChild === button && row.parentElement?.closest('.not-prose');
    return Boolean(isRow) && !/\S/.test(panel?.textContent ?? '');
  });
}

/**
 * Fills closed folders from trees of files that a payload draws, by their path; one that the
 * payload has twice stays as it is.
 *
 * @returns what holds their content now
 */
export function fillFolders(folders: readonly Element[], drawn: Element): Element[] {
  if (folders.length === 0) return [];
  const lists = new Map<string, Element[]>();
  for (const list of drawn.querySelectorAll('.not-prose > ul ul')) {
    const path = pathOf(list.parentElement, 'li', nameOfItem);
    lists.set(path, [...(lists.get(path) ?? []), list]);
  }
  return folders.flatMap((button) => {
    const found = lists.get(pathOf(button.parentElement, 'div', nameOfRow)) ?? [];
    if (found.length !== 1 || !found[0]) return [];
    const panel = button.nextElementSibling ?? button.ownerDocument.createElement('div');
    panel.append(found[0]);
    button.after(panel);
    return [panel];
  });
}

/** Names of a folder and those around it, from the inside out. */
function pathOf(
  from: Element | null,
  rows: string,
  nameOf: (row: Element) => string | undefined,
): string {
  const names: string[] = [];
  for (let row = from; row && !row.matches('.not-prose'); row = row.parentElement) {
    const name = row.localName === rows ? nameOf(row) : undefined;
    if (name !== undefined) names.push(name);
  }
  return names.join('\n');
}

function nameOfRow(row: Element): string | undefined {
  const [button] = row.children;
  return button?.localName === 'button' ? visibleText(button) : undefined;
}

function nameOfItem(item: Element): string {
  return oneLine(item.firstChild?.nodeValue ?? '');
}
