import type { SafeHtml } from '../../utils/page/content/index.ts';
import { LONGEST_TAB, MOST_TABS } from '../../utils/settings/index.ts';

/** Number of tab sets so far, for their ids. */
let sets = 0;

/**
 * Adds a list of labels to each set of tabs, by the tabs pattern of the ARIA Authoring Practices
 * Guide. Panels that are not selected get `hidden="until-found"`, so that find in page can open
 * them.
 *
 * @param chosen labels that the user has chosen before, the last one first: a set that offers one
 *   of them opens there, else where the page has it open
 */
export function addTabLists(content: SafeHtml, chosen: readonly string[] = []): void {
  for (const holder of content.querySelectorAll<HTMLElement>('[data-tabs]')) {
    sets += 1;
    const panels = panelsIn(holder);
    const list = content.ownerDocument.createElement('div');
    list.role = 'tablist';
    for (const [at, panel] of panels.entries()) {
      const tab = content.ownerDocument.createElement('button');
      tab.type = 'button';
      tab.role = 'tab';
      tab.id = `reader-tab-${sets}-${at}`;
      tab.dir = 'auto';
      tab.textContent = panel.dataset['tab'] ?? '';
      list.append(tab);
      // A panel that links lead to keeps its id; any other needs one.
      panel.id ||= `reader-panel-${sets}-${at}`;
      panel.role = 'tabpanel';
      panel.setAttribute('aria-labelledby', tab.id);
      tab.setAttribute('aria-controls', panel.id);
    }
    holder.prepend(list);
    select(holder, openAt(panels, chosen));
  }
}

function openAt(panels: readonly HTMLElement[], chosen: readonly string[]): number {
  const labels = panels.map((panel) => labelKey(panel.dataset['tab'] ?? ''));
  const wanted = chosen.map(labelKey).find((label) => labels.includes(label));
  if (wanted !== undefined) return labels.indexOf(wanted);
  return Math.max(
    panels.findIndex((panel) => 'open' in panel.dataset),
    0,
  );
}

/**
 * Puts a chosen label before those chosen earlier, for `addTabLists`. Labels that differ only in
 * case or spaces count as one; the oldest are dropped.
 */
export function withChoice(chosen: readonly string[], label: string): readonly string[] {
  const text = label.trim();
  if (text === '' || text.length > LONGEST_TAB) return chosen;
  const others = chosen.filter((other) => labelKey(other) !== labelKey(text));
  return [text, ...others].slice(0, MOST_TABS);
}

function labelKey(label: string): string {
  return label.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

/** Selects a tab, and the tab of the same name in all sets with the same labels. */
export function selectTab(body: ParentNode, tab: HTMLElement): void {
  const holder = tab.closest<HTMLElement>('[data-tabs]');
  if (!holder) return;
  const { top } = tab.getBoundingClientRect();
  const at = tabsIn(holder).indexOf(tab);
  const offered = labelsOf(holder);
  for (const other of body.querySelectorAll<HTMLElement>('[data-tabs]')) {
    if (labelsOf(other) === offered) select(other, at);
  }
  // Sets above may change their height, so the page is scrolled to keep the tab under the pointer.
  const view = tab.ownerDocument.defaultView;
  view?.scrollBy({ top: tab.getBoundingClientRect().top - top, behavior: 'instant' });
}

/** Returns the tab that a key in a tab list leads to; `undefined` for any other key. */
export function tabAfter(tab: HTMLElement, key: string): HTMLElement | undefined {
  const holder = tab.closest<HTMLElement>('[data-tabs]');
  const tabs = holder ? tabsIn(holder) : [];
  // Not that of the tab itself: a label has its own text direction.
  const isMirrored = holder ? getComputedStyle(holder).direction === 'rtl' : false;
  const by = key === (isMirrored ? 'ArrowLeft' : 'ArrowRight') ? 1 : -1;
  if (key === 'Home') return tabs[0];
  if (key === 'End') return tabs.at(-1);
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
  return tabs[(tabs.indexOf(tab) + by + tabs.length) % tabs.length];
}

/** Opens all tabs and `details` around an element. */
export function reveal(element: Element): void {
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (at.localName === 'details') (at as HTMLDetailsElement).open = true;
    const holder = at.parentElement;
    if (at.matches('[data-tab]') && holder?.matches('[data-tabs]')) {
      select(holder, panelsIn(holder).indexOf(at as HTMLElement));
    }
  }
}

function select(holder: HTMLElement, selected: number): void {
  for (const [at, panel] of panelsIn(holder).entries()) {
    if (at === selected) panel.removeAttribute('hidden');
    else panel.setAttribute('hidden', 'until-found');
  }
  for (const [at, tab] of tabsIn(holder).entries()) {
    tab.ariaSelected = String(at === selected);
    tab.tabIndex = at === selected ? 0 : -1;
  }
}

function panelsIn(holder: HTMLElement): HTMLElement[] {
  return childrenThat(holder, '[data-tab]');
}

function tabsIn(holder: HTMLElement): HTMLElement[] {
  const [list] = childrenThat(holder, '[role="tablist"]');
  return list ? childrenThat(list, '[role="tab"]') : [];
}

function labelsOf(holder: HTMLElement): string {
  return JSON.stringify(panelsIn(holder).map((panel) => panel.dataset['tab']));
}

function childrenThat(parent: Element, selector: string): HTMLElement[] {
  return [...parent.children].filter((child) => child.matches(selector)) as HTMLElement[];
}
