import { visibleText } from '../text.ts';
import { isEmpty, keepTongue, moveChildren, type Draft } from './draft.ts';

/** How far around a row of labels its panels may stand. */
const MOST_STEPS_UP = 4;

/**
 * Tabs, of code or of text: all panels under their labels, whichever is open. A panel that the page
 * has not mounted is said to be missing.
 */
export function rebuildTabs(draft: Draft): void {
  for (const list of draft.all('[role="tablist"]')) {
    if (!draft.root.contains(list)) continue;
    const labels = [...list.querySelectorAll('[role="tab"]')];
    const panels = panelsOf(draft, list);
    if (labels.length === 0) continue;
    const tabs = draft.make('div', { 'data-tabs': '' });
    for (const { label, panel, isOpen } of matchUp(labels, panels)) {
      const attributes = { 'data-tab': label, ...(isOpen && { 'data-open': '' }) };
      const section = draft.make('section', attributes);
      if (panel && !isEmpty(panel)) moveChildren(panel, section);
      else section.append(draft.makeMissing(label));
      if (panel) keepTongue(panel, section);
      panel?.remove();
      tabs.append(section);
    }
    list.replaceWith(tabs);
  }
}

/** The panels of the nearest part of the page that has any, without those of tabs within them. */
function panelsOf(draft: Draft, list: Element): Element[] {
  let around = list.parentElement;
  for (let step = 0; around && step < MOST_STEPS_UP; step += 1) {
    const box: Element = around;
    const panels = [...box.querySelectorAll('[role="tabpanel"]')].filter((panel) => {
      const outer = panel.parentElement?.closest('[role="tabpanel"]');
      return !outer || outer === box || !box.contains(outer);
    });
    if (panels.length > 0) return panels;
    if (box === draft.root) return [];
    around = box.parentElement;
  }
  return [];
}

interface Tab {
  label: string;
  panel: Element | undefined;
  isOpen: boolean;
}

/** By the ids that join them; else, where there are as many, by their order; else the open one. */
function matchUp(labels: Element[], panels: Element[]): Tab[] {
  const joined = labels.map((tab) => panels.find((panel) => areJoined(tab, panel)));
  const loose = panels.find((panel) => !joined.includes(panel));
  const tabs = labels.map((tab, index) => {
    const isOpen = isSelected(tab);
    const panel =
      joined[index] ??
      (panels.length === labels.length ? panels[index] : isOpen ? loose : undefined);
    return { label: visibleText(tab), panel, isOpen };
  });
  if (!tabs.some((tab) => tab.isOpen)) for (const tab of tabs) tab.isOpen = tab === tabs[0];
  return tabs;
}

function areJoined(tab: Element, panel: Element): boolean {
  return (
    (tab.id !== '' && panel.getAttribute('aria-labelledby') === tab.id) ||
    (panel.id !== '' && panel.id === tab.getAttribute('aria-controls'))
  );
}

function isSelected(tab: Element): boolean {
  return (
    tab.getAttribute('aria-selected') === 'true' ||
    tab.getAttribute('data-state') === 'active' ||
    tab.hasAttribute('data-active')
  );
}
