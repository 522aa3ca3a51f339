import { ancestors, attribute, elementsIn, isForm, labelOf } from '../dom/index.ts';
import { holdsControlled } from '../landmarks/index.ts';
import { styledText } from '../styles/index.ts';
import type { PanelStep } from '../types.ts';

/** One panel of tabs, an accordion, a `details`, or the row of a type table that folds out. */
export interface Panel {
  /** What the reader reads on the trigger; of a type table's row the property's name. */
  label: string;
  /** What opens it: the tab, the accordion's button, the `details` itself. */
  trigger: Element;
  /** What holds its content. Base UI renders none while a panel is closed. */
  content?: Element;
  isOpen: boolean;
  /** The groups in it, as far as its content is on the page. */
  groups: PanelGroup[];
  /** The group that it is of. */
  group: PanelGroup;
  /** How many before it, in the same panel or outside all, have its label. */
  nth: number;
}

/** Panels of which the reader chooses: all those of a tab list; each of the other kinds alone. */
export interface PanelGroup {
  kind: 'tabs' | 'accordion' | 'row';
  panels: Panel[];
  /** Id of the heading before it, in the same panel or outside all; none: ''. */
  section: string;
  /** The panel that it stands in. */
  around: Panel | undefined;
  /** What a panel's content is to stand behind where there is none. */
  head: Element;
}

export interface Panels {
  /** Those that stand in no other. */
  groups: PanelGroup[];
  /** All panels, in document order of what opens them. */
  all: Panel[];
  /** Panels by what holds their content. */
  byContent: ReadonlyMap<Element, Panel>;
}

const HEADINGS = 'h1,h2,h3,h4,h5,h6';
const GROUPS = '[role="tablist"],[aria-expanded],details';
const MARKS = `:is(${HEADINGS})[id],${GROUPS}`;
/** Letters of a label: each heading in the panel says it again. */
const MOST_LABEL = 200;
/** How Radix and Base UI mark what a button folds. */
const FOLDED =
  '[hidden],[role="region"],[data-state="open"],[data-state="closed"],[data-open],[data-closed]';

/**
 * The panels of an article, whichever of them are open, from their roles and states: those are the
 * same in all versions and flavours of Fumadocs, in both libraries that it is built on, and on
 * sites that use these libraries themselves. What else folds (tables of contents, folders, menus)
 * is no panel: its content is none of the article's text.
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

/** The innermost panel, of those found, that an element stands in. */
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

/** The way to a panel from the outside in: what `panelAt` finds it by. */
export function stepsTo(panel: Panel | undefined): PanelStep[] {
  const steps: PanelStep[] = [];
  for (let at = panel; at; at = at.group.around) steps.unshift({ label: at.label, nth: at.nth });
  return steps;
}

/** The panel that a step leads to, among those of one level. */
export function panelAt(
  groups: readonly PanelGroup[],
  { label, nth }: PanelStep,
): Panel | undefined {
  const same = groups.flatMap(({ panels }) => panels).filter((panel) => panel.label === label);
  return same[nth];
}

/** Is nothing of the panel's content on the page? */
export function isEmptyPanel({ content }: Panel): boolean {
  return !content || (content.childElementCount === 0 && content.textContent?.trim() === '');
}

/** How often a label has come before at its level; counts it. */
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

/** What a button, or a `details`, folds. */
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

/** Type tables up to 15.x are tables, with the description in a popover beside the name. */
function cellOf(button: Element): Found | undefined {
  const name = button.previousElementSibling;
  if (name?.localName !== 'code' || !button.closest('td')) return undefined;
  return {
    kind: 'row',
    panels: [panelOf(rowLabel(name), button, undefined, false)],
    head: button,
  };
}

/** An accordion's title is a heading around its button, in Radix and in Base UI. */
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

/** Finds the panels of tabs, each for one tab only: ids may occur twice. */
class TabPanels {
  readonly #byId = new Map<string, Element>();
  readonly #byLabel = new Map<string, Set<Element>>();
  /** Those of a parent that are no tab's yet, in their order. */
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

  /** By what tab and panel say of each other; where they say nothing, by their order. */
  of(list: Element, tabs: readonly Element[]): (Element | undefined)[] {
    const told = tabs.map((tab) => this.#told(tab));
    if (told.some((panel) => panel)) return told;
    // The list itself may hold them, each after its tab.
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

  /** The first panel of a label that is no tab's yet; those before it are none for good. */
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
