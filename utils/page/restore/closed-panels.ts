import { payloadBody } from './payload-body.ts';
import { closedFolders, fillFolders } from './closed-folders.ts';
import { comparable, visibleText, withFallback } from '../dom/index.ts';
import { findPanels, isEmptyPanel, type Panel, type PanelGroup } from '../outline/index.ts';

/** What became of the closed panels of an article. */
export interface Restoration {
  /** What holds the content of each that has been filled in. */
  restored: Element[];
  /** Labels of those whose content is nowhere, in the order of what opens them. */
  missing: string[];
}

/**
 * Fills in the panels of an article that the page has closed and taken out of its DOM: tabs, code
 * tabs, accordions, rows of type tables, and those in one another. Their content is in the payload
 * of the page's own scripts, as far as that describes this page and not the one that the tab
 * showed before.
 *
 * A panel that has been filled in stays closed as it was (`hidden`, `data-state`), and has the
 * markup that it would have if it were mounted; panels in it are those of Radix, accordions are
 * `details`. Where the page has no element for a panel, one is made like its siblings. An element
 * whose panel stays empty gets the attribute `data-missing`, with its label.
 *
 * Never throws, whatever page and payload are.
 *
 * @param page the live page; nothing of it is changed
 * @param clone deep copy of the article's body, which is changed. It must belong to a document
 *   that is not shown (`page.cloneNode(true)`, `importNode` into a new document): in the page's
 *   own, images would begin to load
 * @param url the page's address
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
  /** Those that are empty in the payload too: nothing is missing. */
  vain: Set<Panel>;
}

/** Goes down into panels that the page has mounted, and fills those that it has not. */
function fillAll(live: PanelGroup[], drawn: PanelGroup[]): Outcome {
  const outcome: Outcome = { filled: new Set(), vain: new Set() };
  const levels = [{ live, drawn }];
  // No recursion, since pages can be nested deeper than the stack is.
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
 * Finds the payload's group for each of the page's groups at one level. Labels may repeat
 * (`npm`, `pnpm`), and either side may have groups that the other lacks, where code of the site
 * draws them. So the same labels after the same heading make a pair, if both sides have as many of
 * them; else the same labels with the same text in the panel that is open; and at last, for what
 * has no panel open, the same label alone.
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

/** Pairs groups of the same labels and key, in their order, where both sides have as many. */
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

/** Pairs groups whose labels and text in one open panel are the same, in their order. */
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

/** A key for each panel that has a text: its place and how the text begins. */
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

/** Puts the content of a panel of the payload into one of the page. */
function fill(panel: Panel, from: Panel): void {
  const source = from.content;
  if (!source) return;
  const content = contentOf(panel);
  const nodes = [...source.childNodes].filter((node) => node !== from.group.head);
  if (panel.group.kind === 'tabs' || panel.group.kind === 'row') content.append(...nodes);
  else content.append(proseBox(content.ownerDocument, nodes));
}

/** Accordions have their content in a box in which the typography begins again. */
function proseBox(page: Document, nodes: Node[]): Element {
  const box = page.createElement('div');
  box.className = 'prose-no-margin';
  box.append(...nodes);
  return box;
}

/** The element for a panel's content: made where Base UI renders none, as it would be. */
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
