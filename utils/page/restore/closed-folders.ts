import { oneLine, visibleText } from '../dom/index.ts';

/** The button of a closed folder in Fumadocs' Files. */
const CLOSED = '.not-prose button[aria-expanded="false"]';

/**
 * Returns the buttons of closed folders in Fumadocs' Files whose content the page has not mounted.
 */
export function closedFolders(body: Element): Element[] {
  return [...body.querySelectorAll(CLOSED)].filter((button) => {
    const { nextElementSibling: panel, parentElement: row } = button;
    const isRow = row?.firstElementChild === button && row.parentElement?.closest('.not-prose');
    return Boolean(isRow) && !/\S/.test(panel?.textContent ?? '');
  });
}

/**
 * Moves the content of closed folders from the file trees of a drawn payload into the page's copy.
 * Folders are matched by their path; one whose path the payload has twice stays empty.
 *
 * @param folders buttons as `closedFolders` returns them; their panels are filled in place
 * @param drawn the article's body as the payload describes it; its lists are moved out of it
 * @returns the panels that have been filled
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

/** The path of a folder: its name and those of the folders around it, innermost first. */
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
