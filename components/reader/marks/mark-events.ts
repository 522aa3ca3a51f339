import type { MarkId } from '../../../utils/memory/index.ts';
import type { MarkDesk } from './mark-desk.ts';

/** What clicks and keys on marks ask for. */
export interface MarkRequests {
  edit: (id: MarkId) => void;
  remove: (id: MarkId) => void;
  undo: () => void;
  redo: () => void;
}

/** What a click on it is for, whatever is marked. */
const ACTIVE = 'a, button, summary, input, select, textarea, [role="tab"], img[data-zoom]';
const TYPING = 'input, textarea, select, [contenteditable]';

/**
 * Listens for clicks on marks and for keys on the one that has the focus, and for the keys that undo
 * and redo anywhere.
 *
 * @returns a function that stops it
 */
export function listenForMarks(
  body: HTMLElement,
  desk: MarkDesk,
  requests: MarkRequests,
): () => void {
  const left = new AbortController();
  const { signal } = left;
  const click = (event: MouseEvent): void => {
    const { target } = event;
    if (event.defaultPrevented || event.button !== 0 || !(target instanceof Element)) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const active = target.closest(ACTIVE);
    // Who has just selected words in a mark wants to do something else with them.
    const isSelecting = document.getSelection()?.isCollapsed === false;
    if (isSelecting || (active && body.contains(active))) return;
    const [placed] = desk.marksAt(target);
    if (placed) requests.edit(placed.mark.id);
  };
  const press = (event: KeyboardEvent): void => {
    const { target, key } = event;
    if (event.defaultPrevented || event.isComposing || !(target instanceof Element)) return;
    const step = stepOf(event);
    if (step) {
      if (target.closest(TYPING)) return;
      event.preventDefault();
      requests[step]();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || !target.matches('[data-mark]')) return;
    const [placed] = desk.marksAt(target);
    if (!placed || !['Enter', 'Delete', 'Backspace'].includes(key)) return;
    event.preventDefault();
    if (key === 'Enter') requests.edit(placed.mark.id);
    else requests.remove(placed.mark.id);
  };
  body.addEventListener('click', click, { signal });
  document.addEventListener('keydown', press, { signal });
  return () => left.abort();
}

/** The usual keys that undo and redo; on keyboards without their letters, by their places. */
function stepOf(event: KeyboardEvent): 'undo' | 'redo' | undefined {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (ctrlKey === metaKey || altKey) return undefined;
  const letter = /^[a-z]$/i.test(key) ? key.toLowerCase() : code.slice(3).toLowerCase();
  if (letter === 'y') return 'redo';
  if (letter !== 'z') return undefined;
  return shiftKey ? 'redo' : 'undo';
}
