import { attribute, labelOf, visibleText } from '../../dom/index.ts';
import { type Draft, isEmpty, keepLanguage, moveChildren, takeOut } from '../draft/index.ts';

/** Levels above a tab list in which its panels are looked for. */
const MOST_STEPS_UP = 4;
/** Limit of panels that are visited for all lists together, since lists may share ancestors. */
const MOST_PANELS = 50_000;
const LIST = '[role="tablist"]';
const PANEL = '[role="tabpanel"]';

/**
 * Rebuilds tabs of code or text: all panels with their labels, whichever is open. A panel that the
 * page has not mounted is reported as missing.
 */
export function rebuildTabs(draft: Draft): void {
  giveRoles(draft);
  const lists = findLists(draft);
  const panels = new Set(lists.flatMap(({ tabs }) => tabs.map(({ panel }) => panel)));
  const inOrder = draft.all(PANEL).filter((panel) => panels.has(panel));
  const full = new Set(inOrder.filter((panel) => !isEmpty(panel)));
  takeOut(inOrder);
  const sections = new Map<Element, Element>();
  for (const { list, labels, tabs } of lists) {
    const made = draft.make('div', { 'data-tabs': '' });
    for (const { label, panel, isOpen } of tabs) {
      const attributes = { 'data-tab': label, ...(isOpen && { 'data-open': '' }) };
      const section = draft.make('section', attributes);
      if (panel) keepLanguage(panel, section);
      if (panel && full.delete(panel)) sections.set(panel, section);
      else section.append(draft.makeMissing(label));
      made.append(section);
    }
    for (const label of labels) label.remove();
    list.before(...restOf(draft, list));
    list.replaceWith(made);
  }
  // The outermost first, while those inside of it are still empty.
  for (const panel of inOrder) {
    const section = sections.get(panel);
    if (section) moveChildren(panel, section);
  }
}

/** A tab list with its tabs. */
interface List {
  list: Element;
  labels: Element[];
  tabs: Tab[];
}

/** Finds all lists with tabs, and the panels of these. Each panel is given away once. */
function findLists(draft: Draft): List[] {
  const panelsOf = panelFinder(draft);
  const taken = new Set<Element | undefined>();
  const found = new Set<Element>();
  return draft.all(LIST).flatMap((list) => {
    const labels = [...list.querySelectorAll('[role="tab"]')].filter(
      (tab) => tab.closest(LIST) === list,
    );
    const around = list.parentElement?.closest(`${LIST},${PANEL}`);
    // What is in a list, but in none of its panels, goes with it.
    if (labels.length === 0 || (around && found.has(around))) return [];
    found.add(list);
    const tabs = matchUp(
      labels,
      panelsOf(list).filter((panel) => !taken.has(panel)),
    );
    for (const { panel } of tabs) taken.add(panel);
    return [{ list, labels, tabs }];
  });
}

/** What a tab list contains besides its tabs and panels, such as a title. */
function restOf(draft: Draft, list: Element): Element[] {
  if (visibleText(list) === '') return [];
  const rest = draft.root.ownerDocument.createElement('div');
  moveChildren(list, rest);
  return [rest];
}

/**
 * Gives ARIA roles to radio buttons that are styled as tabs (DaisyUI), each followed by its panel.
 */
function giveRoles(draft: Draft): void {
  for (const radio of draft.all('input[type="radio"][aria-label]:not([role])')) {
    const panel = radio.nextElementSibling;
    const list = radio.parentElement;
    if (!panel || panel.matches('input,label,span') || !list || list === draft.root) continue;
    radio.setAttribute('role', 'tab');
    if (!panel.hasAttribute('role')) panel.setAttribute('role', 'tabpanel');
    if (!list.hasAttribute('role')) list.setAttribute('role', 'tablist');
  }
}

/**
 * Returns a function that finds the panels of a tab list: those in the nearest ancestor with any,
 * without nested ones and without a panel around the list itself.
 */
function panelFinder({ root }: Draft): (list: Element) => Element[] {
  // Panels only become fewer, so an element without any stays without.
  const without = new Set<Element>();
  let left = MOST_PANELS;
  return (list) => {
    let around: Element | null = list;
    for (let step = 0; around && step <= MOST_STEPS_UP && left > 0; step += 1) {
      const box: Element = around;
      const all = without.has(box) ? [] : [...box.querySelectorAll(PANEL)];
      left -= all.length;
      if (all.length === 0) without.add(box);
      const panels = all.filter((panel) => {
        const outer = panel.parentElement?.closest(PANEL);
        return (!outer || outer === box || !box.contains(outer)) && !panel.contains(list);
      });
      if (panels.length > 0) return panels;
      if (box === root || box.matches(PANEL)) return [];
      around = box.parentElement;
    }
    return [];
  };
}

interface Tab {
  label: string;
  panel: Element | undefined;
  isOpen: boolean;
}

/**
 * Pairs tabs with panels: by their ids; otherwise, if there are equally many, by position;
 * otherwise the open tab gets the one that is left.
 */
function matchUp(labels: Element[], panels: Element[]): Tab[] {
  // In reverse, so that of two with the same id the first one counts.
  const reversed = panels.toReversed();
  const byLabel = new Map(reversed.map((panel) => [attribute(panel, 'aria-labelledby'), panel]));
  const byId = new Map(reversed.map((panel) => [panel.id, panel]));
  byLabel.delete('');
  byId.delete('');
  const joined = labels.map(
    (tab) => byLabel.get(tab.id) ?? byId.get(attribute(tab, 'aria-controls')),
  );
  const taken = new Set(joined);
  const loose = panels.find((panel) => !taken.has(panel));
  const tabs = labels.map((tab, index) => {
    const isOpen = isSelected(tab);
    const panel =
      joined[index] ??
      (panels.length === labels.length ? panels[index] : isOpen ? loose : undefined);
    return { label: visibleText(tab) || labelOf(tab), panel, isOpen };
  });
  if (!tabs.some((tab) => tab.isOpen)) for (const tab of tabs) tab.isOpen = tab === tabs[0];
  return tabs;
}

function isSelected(tab: Element): boolean {
  return tab.matches('[aria-selected="true"],[data-state="active"],[data-active],input:checked');
}
