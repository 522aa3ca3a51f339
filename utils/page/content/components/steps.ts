import { type Draft, keepLanguage, moveChildren, replaceBy } from '../draft/index.ts';

/** Turns Fumadocs' steps (with a prefix since 14.7), which CSS numbers, into an ordered list. */
export function rebuildSteps(draft: Draft): void {
  for (const box of draft.all('.fd-steps,.steps')) {
    const children = [...box.children];
    const steps = children.filter((child) => child.matches('.fd-step,.step'));
    if (steps.length === 0 || !draft.root.contains(box)) continue;
    const first = box.querySelector('[data-fd-step]')?.getAttribute('data-fd-step') ?? '1';
    const list = draft.make('ol', {
      'data-steps': '',
      ...(/^\d{1,4}$/.test(first) && first !== '1' && { start: first }),
    });
    for (const child of children) {
      if (steps.includes(child)) {
        const item = draft.make('li');
        keepLanguage(child, item);
        moveChildren(child, item);
        list.append(item);
      } else (list.lastElementChild ?? list.appendChild(draft.make('li'))).append(child);
    }
    replaceBy(box, list);
  }
}
