import { findBody } from '../landmarks/index.ts';
import { findPanels, type Panel, panelAround, panelAt, stepsTo } from '../outline/index.ts';
import type { PanelStep } from '../types.ts';

/** Longest wait for a page to render a panel that has been opened; slower ones never do. */
const MOST_WAIT_MS = 2000;
/** Attributes that change when a panel opens. */
const STATES = ['hidden', 'open', 'data-state', 'data-open', 'aria-expanded', 'aria-selected'];

/**
 * Opens the tabs, accordions and `details` around a place in the article, the outermost first, by
 * activating their triggers as a reader would. Panels that are open stay open.
 *
 * @param steps the panels, the outermost first
 * @param find looks for the wanted part in the content of the innermost panel
 * @param signal gives up early
 * @returns what `find` returned, as soon as it finds something; `undefined` if it does not within
 * two seconds per panel, or the signal fires. Never rejects
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

/** Looks in a panel with `find` if it and all panels around it are open; otherwise `undefined`. */
export function findOpen<T>(
  page: Document,
  steps: readonly PanelStep[],
  find: (content: Element) => T | undefined,
): T | undefined {
  const panel = panelOn(page, steps);
  for (let at = panel; at; at = at.group.around) if (!at.isOpen) return undefined;
  return panel?.content && find(panel.content);
}

/** Tells whether the page has the outermost of these panels; the others may not be mounted yet. */
export function hasPanel(page: Document, steps: readonly PanelStep[]): boolean {
  return steps.length > 0 && panelOn(page, steps.slice(0, 1)) !== undefined;
}

/** The panels around an element of the article, the outermost first; empty if it is in none. */
export function stepsAround(page: Document, element: Element | undefined): PanelStep[] {
  const body = element && findBody(page);
  return body ? stepsTo(panelAround(element, body, findPanels(body).byContent)) : [];
}

/**
 * Finds a panel by its steps. Searched anew each time, since opening one panel may make the page
 * render others again.
 */
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

/** Activates a panel's trigger. Radix' tabs react to `mousedown`, all others to `click`. */
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

/** Resolves with what `find` returns, now or after a change of the page, within two seconds. */
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
