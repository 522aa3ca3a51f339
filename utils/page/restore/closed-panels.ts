import { payloadBody } from './payload-body.ts';
import { closedFolders, fillFolders } from './closed-folders.ts';
import { comparable, visibleText, withFallback } from '../dom/index.ts';
import { findPanels, isEmptyPanel, type Panel, type PanelGroup } from '../outline/index.ts';

/** The outcome of filling an article's closed panels. */
export interface Restoration {
  /** The elements that hold what has been filled in. */
  restored: Element[];
  /** Labels of the panels whose content was not found, in the order of their triggers. */
  missing: string[];
}

/**
 * Fills the closed panels whose content the page has taken out of its DOM: tabs, code tabs,
 * accordions, rows of type tables, folders, however nested. Their content comes from the payload in
 * the page's own scripts, if that describes this page and not the one before a soft navigation.
 *
 * A filled panel stays closed (`hidden`, `data-state`) and has the markup that it would have if it
 * were mounted; panels in it are those of Radix, accordions are `details`. If the page has no
 * element for a panel, one is made like its siblings. An element whose panel stays empty gets the
 * attribute `data-missing`, with its label. Never throws.
 *
 * @param page the live page; it is not changed
 * @param clone deep copy of the article's body; it is changed. It must belong to a document that is
 * not shown (`page.cloneNode(true)`, or `importNode` into a new document), since images would begin
 * to load in the page's own
 * @param url absolute address of the page
 */
export function restoreClosed(page: Document, clone: Element, url: string): Restoration {
  return withFallback(() => restore(page, clone, url), { restored: [], missing: [] });
}

function restore(page: Document, clone: Element, url: string): Restoration {
  const live = findPanels(clone);
  const empty = live.all.filter(isEmptyPanel);
  const folders = closedFolders(clone);
  if (empty.length + folders.length === 0) return { restored: [], missing: [] };
  const drawn = withFallback(() => payloadBody(page, url), undefined);
  const { filled, vain } = fillAll(live.groups, drawn ? findPanels(drawn).groups : []);
  const left = empty.filter((panel) => !filled.has(panel) && !vain.has(panel));
  for (const panel of left) contentOf(panel).setAttribute('data-missing', panel.label);
  const opened = drawn ? fillFolders(folders, drawn) : [];
  return {
    restored: [...[...filled].map(contentOf), ...opened],
    missing: left.map((panel) => panel.label),
  };
}

interface Outcome {
  filled: Set<Panel>;
  /** Panels that are empty in the payload too, so that nothing is missing. */
  vain: Set<Panel>;
}

/** Fills the panels that the page has not mounted, and looks for more in those that it has. */
function fillAll(live: PanelGroup[], drawn: PanelGroup[]): Outcome {
  const outcome: Outcome = { filled: new Set(), vain: new Set() };
  const levels = [{ live, drawn }];
  // A loop, since pages can be nested more deeply than the stack allows.
  for (const level of levels) {
    for (const [panel, from] of pairPanels(level.live, level.drawn)) {
      if (isEmptyPanel(panel)) {
        outcome[isEmptyPanel(from) ? 'vain' : 'filled'].add(panel);
        fill(panel, from);
      } else levels.push({ live: panel.groups, drawn: from.groups });
    }
  }
  return outcome;
}

function pairPanels(live: PanelGroup[], drawn: PanelGroup[]): [Panel, Panel][] {
  return [...pairGroups(live, drawn)].flatMap(([{ panels }, source]) =>
    panels.map((panel, index): [Panel, Panel] => [panel, source.panels[index] ?? panel]),
  );
}

/**
 * Finds the payload's group for each group of the page at one level. Labels may repeat (`npm`,
 * `pnpm`), and either side may lack groups that the site's own code draws. Therefore groups are
 * paired by labels and the heading before them, if both sides have equally many; then by labels and
 * the text of the open panel; and finally, if no panel is open, by labels alone.
 */
function pairGroups(live: PanelGroup[], drawn: PanelGroup[]): Pairs {
  const pairs: Pairs = new Map();
  const sources = new Set(drawn);
  const left = (): PanelGroup[] => live.filter((group) => !pairs.has(group));
  const pair = (group: PanelGroup, source: PanelGroup): void => {
    pairs.set(group, source);
    sources.delete(source);
  };
  pairEqual(live, sources, ({ section }) => section, pair);
  if (sources.size > 0) pairByText(left(), sources, pair);
  if (sources.size > 0) pairEqual(left().filter(isShut), sources, () => '', pair);
  return pairs;
}

type Pairs = Map<PanelGroup, PanelGroup>;
type Pair = (group: PanelGroup, source: PanelGroup) => void;

/** Pairs groups with equal labels and key, in document order, if both sides have equally many. */
function pairEqual(
  live: readonly PanelGroup[],
  drawn: ReadonlySet<PanelGroup>,
  keyOf: (group: PanelGroup) => string,
  pair: Pair,
): void {
  const key = (group: PanelGroup): string => keyFrom(group, keyOf(group));
  const sources = Map.groupBy(drawn, key);
  for (const [same, groups] of Map.groupBy(live, key)) {
    const found = sources.get(same);
    if (found?.length !== groups.length) continue;
    for (const [at, source] of found.entries()) pair(groups[at] as PanelGroup, source);
  }
}

/** Pairs groups with equal labels and equal text in one open panel, in document order. */
function pairByText(live: readonly PanelGroup[], drawn: ReadonlySet<PanelGroup>, pair: Pair): void {
  const keys = [...drawn].flatMap((group) => textKeys(group).map((key) => ({ key, group })));
  const sources = Map.groupBy(keys.toReversed(), ({ key }) => key);
  for (const group of live) {
    for (const key of textKeys(group)) {
      const found = sources.get(key) ?? [];
      let source = found.pop()?.group;
      while (source && !drawn.has(source)) source = found.pop()?.group;
      if (!source) continue;
      pair(group, source);
      break;
    }
  }
}

/** A key for each panel that has text: its position and the beginning of the text. */
function textKeys(group: PanelGroup): string[] {
  return group.panels.flatMap((panel, index) => {
    const first = panel.content?.querySelector(TEXT_BLOCKS);
    const text = first ? comparable(visibleText(first)) : '';
    return text === '' ? [] : [keyFrom(group, index, text)];
  });
}

const TEXT_BLOCKS = 'p,pre,li,h1,h2,h3,h4,h5,h6,td';

function keyFrom({ kind, panels }: PanelGroup, ...others: (string | number)[]): string {
  return JSON.stringify([kind, ...panels.map((panel) => panel.label), ...others]);
}

function isShut({ panels }: PanelGroup): boolean {
  return panels.every(isEmptyPanel);
}

/** Copies the content of a payload's panel into the page's panel. */
function fill(panel: Panel, from: Panel): void {
  const source = from.content;
  if (!source) return;
  const content = contentOf(panel);
  const nodes = [...source.childNodes].filter((node) => node !== from.group.head);
  if (panel.group.kind === 'tabs' || panel.group.kind === 'row') content.append(...nodes);
  else content.append(proseBox(content.ownerDocument, nodes));
}

/** A new block of typography, as Fumadocs puts around the content of an accordion. */
function proseBox(page: Document, nodes: Node[]): Element {
  const box = page.createElement('div');
  box.className = 'prose-no-margin';
  box.append(...nodes);
  return box;
}

/**
 * The element that holds a panel's content. Base UI renders none for a closed panel: then it is
 * made.
 */
function contentOf(panel: Panel): Element {
  panel.content ??= makeContent(panel);
  return panel.content;
}

function makeContent({ trigger, group }: Panel): Element {
  const { panels, kind, head } = group;
  const sibling = panels.find(({ content }) => content)?.content;
  const made = (sibling?.cloneNode(false) ?? trigger.ownerDocument.createElement('div')) as Element;
  for (const name of ['id', 'data-index', 'data-open', 'data-missing']) made.removeAttribute(name);
  made.setAttribute('role', kind === 'tabs' ? 'tabpanel' : 'region');
  made.setAttribute('data-state', kind === 'tabs' ? 'inactive' : 'closed');
  if (trigger.id !== '') made.setAttribute('aria-labelledby', trigger.id);
  made.setAttribute('hidden', '');
  const before = panels.slice(
    0,
    panels.findIndex((panel) => panel.trigger === trigger),
  );
  (before.findLast(({ content }) => content)?.content ?? head).after(made);
  return made;
}
