import { findBody } from '../landmarks/index.ts';
import { findPanels, type Panel, panelAround, panelAt, stepsTo } from '../outline/index.ts';
import type { PanelStep } from '../types.ts';

/** A page that is told to open a panel has rendered it long before; else it never will. */
const MOST_WAIT_MS = 2000;
/** Attributes that say whether a panel is open. */
const STATES = ['hidden', 'open', 'data-state', 'data-open', 'aria-expanded', 'aria-selected'];

/**
 * Opens the tabs, accordions and `details` on the way to a place in the article, from the outside
 * in, as a reader would: by what opens each. Those that are open already stay as they are.
 *
 * @returns what stands in the innermost one, as soon as `find` finds it there; undefined where it
 *   doesn't appear, or the signal comes first
 */
export async function openPanels<T>(
  page: Document,
  steps: readonly PanelStep[],
  find: (content: Element) => T | undefined,
  signal: AbortSignal,
): Promise<T | undefined> {
  for (let depth = 1; depth <= steps.length; depth += 1) {
    const way = steps.slice(0, depth);
    const panel = await whenThere(page, () => panelOn(page, way), signal);
    if (!panel) return undefined;
    if (!panel.isOpen) open(panel);
  }
  return whenThere(page, () => findOpen(page, steps, find), signal);
}

/** What stands in a panel if all on the way to it are open. */
export function findOpen<T>(
  page: Document,
  steps: readonly PanelStep[],
  find: (content: Element) => T | undefined,
): T | undefined {
  const panel = panelOn(page, steps);
  for (let at = panel; at; at = at.group.around) if (!at.isOpen) return undefined;
  return panel?.content && find(panel.content);
}

/** Is there such a panel, as far as the page shows without opening any? */
export function hasPanel(page: Document, steps: readonly PanelStep[]): boolean {
  return steps.length > 0 && panelOn(page, steps.slice(0, 1)) !== undefined;
}

/** The way to a part of the article that is on the page; empty where it is in no panel. */
export function stepsAround(page: Document, element: Element | undefined): PanelStep[] {
  const body = element && findBody(page);
  return body ? stepsTo(panelAround(element, body, findPanels(body).byContent)) : [];
}

/** Looked for anew each time: opening one panel may make the page render others again. */
function panelOn(page: Document, steps: readonly PanelStep[]): Panel | undefined {
  const body = findBody(page);
  let groups = body ? findPanels(body).groups : [];
  let panel: Panel | undefined;
  for (const step of steps) {
    panel = panelAt(groups, step);
    if (!panel) return undefined;
    ({ groups } = panel);
  }
  return panel;
}

/** Radix' tabs open when the mouse goes down, all others when it has been released. */
function open({ trigger }: Panel): void {
  if (trigger instanceof HTMLDetailsElement) {
    trigger.open = true;
    return;
  }
  for (const type of ['mousedown', 'mouseup', 'click']) {
    trigger.dispatchEvent(
      new MouseEvent(type, { bubbles: true, cancelable: true, composed: true }),
    );
  }
}

/** Looks for something now and after each change of the page, for a while. */
function whenThere<T>(
  page: Document,
  find: () => T | undefined,
  signal: AbortSignal,
): Promise<T | undefined> {
  const found = signal.aborted ? undefined : find();
  if (found || signal.aborted) return Promise.resolve(found);
  return new Promise((resolve) => {
    const end = (result?: T): void => {
      observer.disconnect();
      clearTimeout(timer);
      resolve(result);
    };
    const observer = new MutationObserver(() => {
      const result = find();
      if (result) end(result);
    });
    const timer = setTimeout(end, MOST_WAIT_MS);
    observer.observe(page, { childList: true, subtree: true, attributeFilter: STATES });
    signal.addEventListener('abort', () => end());
  });
}
