import { type Draft, moveChildren, replaceAll } from '../draft/index.ts';

/** Turns items with a checkbox into tasks, done or open. */
export function rebuildTasks(draft: Draft): void {
  const tasks = new Map<Element, Element>();
  for (const box of draft.all('li input[type="checkbox"]')) {
    const item = box.closest('li');
    const before = item?.firstElementChild;
    if (!item || draft.made.has(item) || (before !== box && !before?.contains(box))) continue;
    if (tasks.has(item)) continue;
    const state = box.hasAttribute('checked') ? 'done' : 'open';
    tasks.set(item, draft.make('li', { 'data-task': state }));
    box.remove();
  }
  replaceAll(tasks, (item, made) => {
    moveChildren(item, made);
    trimStart(made);
  });
}

/** Removes the white space between the box and the text. */
function trimStart(item: Element): void {
  for (let first = item.firstChild; first; first = item.firstChild) {
    if (first.nodeType === Node.COMMENT_NODE) first.remove();
    else if (first.nodeType !== Node.TEXT_NODE) return;
    else if (/\S/.test(first.nodeValue ?? '')) {
      first.nodeValue = (first.nodeValue ?? '').trimStart();
      return;
    } else first.remove();
  }
}
