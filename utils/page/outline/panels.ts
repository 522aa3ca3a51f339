import { ancestors, attribute, elementsIn, isForm, labelOf } from '../dom/index.ts';
import { holdsControlled } from '../landmarks/index.ts';
import { styledText } from '../styles/index.ts';
import type { PanelStep } from '../types.ts';

/** One panel of tabs, an accordion, a `details`, or the row of a type table that folds out. */
export interface Panel {
  /** Text of its trigger; for a row of a type table the property's name. At most 200 characters. */
  label: string;
  /** What opens it: the tab, the accordion's button, or the `details` itself. */
  trigger: Element;
  /** The element with its content. Base UI renders none while a panel is closed. */
  content?: Element;
  isOpen: boolean;
  /** Groups of panels inside it, as far as its content is on the page. */
  groups: PanelGroup[];
  /** The group it belongs to. */
  group: PanelGroup;
  /** Number of panels with the same label before it, at the same level. */
  nth: number;
}

/**
 * Panels that belong together: all of a tab list; of the other kinds each panel is a group by
 * itself.
 */
export interface PanelGroup {
  kind: 'tabs' | 'accordion' | 'row';
  panels: Panel[];
  /** Id of the heading before it at the same level; empty if there is none. */
  section: string;
  /** The panel around it. */
  around: Panel | undefined;
  /** The element after which a panel's content belongs if it has none yet. */
  head: Element;
}

export interface Panels {
  /** The outermost groups. */
  groups: PanelGroup[];
  /** All panels, in document order of their triggers. */
  all: Panel[];
  /** Panels by the element with their content. */
  byContent: ReadonlyMap<Element, Panel>;
}

const HEADINGS = 'h1,h2,h3,h4,h5,h6';
const GROUPS = '[role="tablist"],[aria-expanded],details';
const MARKS = `:is(${HEADINGS})[id],${GROUPS}`;
/** Most letters kept of a label, since every heading in the panel repeats it. */
const MOST_LABEL = 200;
/** How Radix and Base UI mark the element that a button folds. */
const FOLDED =
  '[hidden],[role="region"],[data-state="open"],[data-state="closed"],[data-open],[data-closed]';

/**
 * Finds the panels of an article, open and closed, by their ARIA roles and states. These are the
 * same in all versions and flavours of Fumadocs, in both libraries that it builds on, and on other
 * sites with these libraries. Anything else that folds (tables of contents, folders, menus) is not
 * a panel, since its content is no text of the article. Changes nothing.
 *
 * @param body the element that holds the article's text
 */
export function findPanels(body: Element): Panels {
  if (!body.querySelector(GROUPS)) return { groups: [], all: [], byContent: new Map() };
  const top: PanelGroup[] = [];
  const sections = new Map<Panel | undefined, string>();
  const labels = new Map<Panel | undefined, Map<string, number>>();
  const byContent = new Map<Element, Panel>();
  const all: Panel[] = [];
  const tabPanels = new TabPanels(body);
  const titles = new Set(
    elementsIn(body, `:is(${HEADINGS}) [aria-expanded]`).map((at) => at.closest(HEADINGS)),
  );
  for (const element of elementsIn(body, MARKS)) {
    const around = panelAround(element, body, byContent);
    if (/^h[1-6]$/.test(element.localName)) {
      if (!titles.has(element)) sections.set(around, element.id);
      continue;
    }
    const found = element.matches('[role="tablist"]')
      ? tabsOf(element, tabPanels)
      : foldOf(element);
    if (!found || found.panels.length === 0) continue;
    const { kind, head } = found;
    const section = sections.get(around) ?? '';
    const group: PanelGroup = { kind, head, section, around, panels: [] };
    (around?.groups ?? top).push(group);
    for (const parts of found.panels) {
      const panel = { ...parts, groups: [], group, nth: countOf(labels, around, parts.label) };
      group.panels.push(panel);
      all.push(panel);
      if (panel.content) byContent.set(panel.content, panel);
    }
  }
  return { groups: top, all, byContent };
}

/**
 * Returns the innermost panel around an element, `undefined` if it is in none.
 *
 * @param byContent from `findPanels`
 */
export function panelAround(
  element: Element,
  body: Element,
  byContent: ReadonlyMap<Element, Panel>,
): Panel | undefined {
  if (byContent.size === 0) return undefined;
  for (const at of ancestors(element)) {
    const panel = byContent.get(at);
    if (panel || at === body) return panel;
  }
  return undefined;
}

/**
 * The panels around and including a panel, the outermost first, in the form that `panelAt` takes.
 */
export function stepsTo(panel: Panel | undefined): PanelStep[] {
  const steps: PanelStep[] = [];
  for (let at = panel; at; at = at.group.around) steps.unshift({ label: at.label, nth: at.nth });
  return steps;
}

/** Finds the panel for one step among the groups of one level; `undefined` if there is none. */
export function panelAt(
  groups: readonly PanelGroup[],
  { label, nth }: PanelStep,
): Panel | undefined {
  const same = groups.flatMap(({ panels }) => panels).filter((panel) => panel.label === label);
  return same[nth];
}

/** Tells whether nothing of the panel's content is on the page. */
export function isEmptyPanel({ content }: Panel): boolean {
  return !content || (content.childElementCount === 0 && content.textContent?.trim() === '');
}

/** Returns how often a label occurred before at this level, and counts it. */
function countOf(
  labels: Map<Panel | undefined, Map<string, number>>,
  around: Panel | undefined,
  label: string,
): number {
  const counts = labels.get(around) ?? new Map<string, number>();
  const nth = counts.get(label) ?? 0;
  labels.set(around, counts.set(label, nth + 1));
  return nth;
}

type Parts = Omit<Panel, 'groups' | 'group' | 'nth'>;
type Found = Pick<PanelGroup, 'kind' | 'head'> & { panels: Parts[] };

function tabsOf(list: Element, tabPanels: TabPanels): Found {
  const tabs = elementsIn(list, '[role="tab"]').filter(
    (tab) => tab.closest('[role="tablist"]') === list,
  );
  const contents = tabPanels.of(list, tabs);
  const panels = tabs.map((tab, index) =>
    panelOf(
      styledText(tab) || labelOf(tab),
      tab,
      contents[index],
      isSelected(tab, contents[index]),
    ),
  );
  return { kind: 'tabs', panels, head: list };
}

function isSelected(tab: Element, content?: Element): boolean {
  const isActive = [tab, content].some((at) => at?.getAttribute('data-state') === 'active');
  return isActive || tab.matches('[aria-selected="true"],input:checked');
}

/** The panel that a button or a `details` folds; `undefined` if it folds no panel. */
function foldOf(element: Element): Found | undefined {
  if (element.localName === 'details') return detailsOf(element);
  if (element.matches('[role="tab"],[role="combobox"]')) return undefined;
  return element.hasAttribute('aria-haspopup') ? cellOf(element) : buttonFoldOf(element);
}

function detailsOf(details: Element): Found {
  const summary = details.querySelector(':scope > summary');
  const label = summary ? styledText(summary) : '';
  const panel = panelOf(label, details, details, details.hasAttribute('open'));
  return { kind: 'accordion', panels: [panel], head: summary ?? details };
}

/**
 * A type table of Fumadocs up to 15.x is a `table`; descriptions are in a popover beside the name.
 */
function cellOf(button: Element): Found | undefined {
  const name = button.previousElementSibling;
  if (name?.localName !== 'code' || !button.closest('td')) return undefined;
  return {
    kind: 'row',
    panels: [panelOf(rowLabel(name), button, undefined, false)],
    head: button,
  };
}

/** In Radix and Base UI, an accordion's title is a heading around its button. */
function buttonFoldOf(button: Element): Found | undefined {
  const title = button.closest(`${HEADINGS},[role="heading"]`);
  const name = button.firstElementChild;
  const isRow = !title && name?.localName === 'code';
  if (!title && !isRow) return undefined;
  const head = title ?? button;
  const next = head.nextElementSibling;
  const label = isRow && name ? rowLabel(name) : styledText(button);
  const isOpen = button.getAttribute('aria-expanded') === 'true';
  const content =
    next && !isForm(next) && (next.matches(FOLDED) || holdsControlled(next, button))
      ? next
      : undefined;
  const panel = panelOf(label, button, content, isOpen);
  return { kind: isRow ? 'row' : 'accordion', panels: [panel], head };
}

function rowLabel(name: Element): string {
  return styledText(name).replace(/\?$/, '');
}

function panelOf(
  label: string,
  trigger: Element,
  content: Element | undefined,
  isOpen: boolean,
): Parts {
  return { label: label.slice(0, MOST_LABEL), trigger, isOpen, ...(content && { content }) };
}

/** Assigns tab panels to tabs. Each panel is given away once, since ids may occur twice. */
class TabPanels {
  readonly #byId = new Map<string, Element>();
  readonly #byLabel = new Map<string, Set<Element>>();
  /** Panels by parent that no tab has been given yet, in document order. */
  readonly #free = new Map<Element | null, Set<Element>>();

  constructor(body: Element) {
    for (const panel of elementsIn(body, '[role="tabpanel"]')) {
      const free = this.#free.get(panel.parentElement);
      if (free) free.add(panel);
      else this.#free.set(panel.parentElement, new Set([panel]));
      if (panel.id !== '' && !this.#byId.has(panel.id)) this.#byId.set(panel.id, panel);
      const label = panel.getAttribute('aria-labelledby');
      if (!label) continue;
      const labelled = this.#byLabel.get(label);
      if (labelled) labelled.add(panel);
      else this.#byLabel.set(label, new Set([panel]));
    }
  }

  /**
   * The panel of each tab: by the ids in `aria-controls` and `aria-labelledby`, otherwise by
   * position.
   */
  of(list: Element, tabs: readonly Element[]): (Element | undefined)[] {
    const told = tabs.map((tab) => this.#told(tab));
    if (told.some((panel) => panel)) return told;
    // The list may contain the panels itself, each after its tab.
    const free = [list, list.parentElement].map((box) => this.#free.get(box)).find((one) => one);
    if (!free || (free.size !== tabs.length && free.size !== 1)) return told;
    const beside = [...free];
    const [shown] = beside;
    for (const panel of beside) this.#take(panel);
    return beside.length === tabs.length
      ? beside
      : tabs.map((tab) => (isSelected(tab) ? shown : undefined));
  }

  #told(tab: Element): Element | undefined {
    const controlled = this.#byId.get(attribute(tab, 'aria-controls'));
    const panel =
      controlled && this.#isFree(controlled)
        ? controlled
        : tab.id === ''
          ? undefined
          : this.#freeByLabel(tab.id);
    if (panel) this.#take(panel);
    return panel;
  }

  /** The first panel with this label that is not taken; taken ones are removed from the list. */
  #freeByLabel(id: string): Element | undefined {
    const labelled = this.#byLabel.get(id) ?? new Set();
    for (const panel of labelled) {
      if (this.#isFree(panel)) return panel;
      labelled.delete(panel);
    }
    return undefined;
  }

  #isFree(panel: Element): boolean {
    return this.#free.get(panel.parentElement)?.has(panel) === true;
  }

  #take(panel: Element): void {
    this.#free.get(panel.parentElement)?.delete(panel);
  }
}
/**
 * A panel that folds: one of a tab list, an accordion item, a `details`, or the row of a type
 * table.
 */
