import { comparable, visibleText } from '../dom/index.ts';

/** The source of a diagram among the props of a component, in a payload within a script. */
const TOLD = /\\?"chart\\?":/;
/** What `flightPage` makes of them. */
const DIAGRAM = 'pre.mermaid';
const DRAWN = 'svg,canvas,img,.mermaid';
/** Blocks of text by which places are found again. */
const BLOCKS = 'p,h1,h2,h3,h4,h5,h6,pre,td,th,li,dt,dd,figcaption';
const PANEL = '[role="tabpanel"],[data-state]';

/** Does the page's payload tell of diagrams? Asked first, since drawing the payload takes a while. */
export function tellsDiagrams(page: Document): boolean {
  return [...page.scripts].some(({ text }) => TOLD.test(text));
}

/**
 * Puts the sources of diagrams where the page has not drawn them yet. Fumadocs' recipe for Mermaid
 * (`apps/docs/components/mdx/mermaid.tsx` of its repository) leaves nothing in the page until its
 * script has come, so nobody would know of them.
 *
 * @param body copy of the article's body; it is changed
 * @param told the same body as the payload describes it
 */
export function fillDiagrams(body: Element, told: Element): void {
  const groups = [...told.querySelectorAll(DIAGRAM)].filter(
    ({ previousElementSibling: before }) => !isDiagram(before),
  );
  if (groups.length === 0) return;
  const pairs = pairBlocks(body, told);
  for (const first of groups) {
    const group = groupFrom(first);
    const copies = group.map((diagram) => body.ownerDocument.importNode(diagram, true));
    const { previousElementSibling: before } = first;
    const after = group.at(-1)?.nextElementSibling;
    const place = before && placeAfter(before, pairs, body);
    const next = !before && after ? pairs.get(after) : undefined;
    if (place && !isDrawn(place.nextElementSibling, after)) place.after(...copies);
    else if (next && !isDrawn(next.previousElementSibling, null)) next.before(...copies);
  }
}

function isDiagram(element: Element | null): element is Element {
  return element?.matches(DIAGRAM) === true;
}

/** Diagrams that follow each other. */
function groupFrom(first: Element): Element[] {
  const group: Element[] = [];
  let next: Element | null = first;
  while (isDiagram(next)) {
    group.push(next);
    next = next.nextElementSibling;
  }
  return group;
}

/** Is it the drawing, and not what comes after it? */
function isDrawn(element: Element | null, after: Element | null | undefined): boolean {
  const text = after ? textOf(after) : '';
  if (!element || (text !== '' && textOf(element) === text)) return false;
  return element.matches(DRAWN) || element.querySelector(DRAWN) !== null;
}

/** Our blocks by theirs. What comes as often in both is the same, in order; what does not, unknown. */
type Pairs = ReadonlyMap<Element, Element>;

function pairBlocks(body: Element, told: Element): Pairs {
  const ours = Map.groupBy(blocksOf(body), textOf);
  const pairs = new Map<Element, Element>();
  for (const [text, blocks] of Map.groupBy(blocksOf(told), textOf)) {
    const found = ours.get(text);
    if (text === '' || found?.length !== blocks.length) continue;
    for (const [at, block] of blocks.entries()) pairs.set(block, found[at] as Element);
  }
  return pairs;
}

/** Finds what stands before a diagram by the last text in it. */
function placeAfter(before: Element, pairs: Pairs, body: Element): Element | undefined {
  const last = blocksOf(before).at(-1) ?? before;
  return outermost(pairs.get(last), last === before, body);
}

/** Blocks without others in them; the element itself if it is one. */
function blocksOf(root: Element): Element[] {
  const blocks = [...root.querySelectorAll(BLOCKS)];
  if (root.matches(BLOCKS)) blocks.unshift(root);
  const outer = new Set<Element>();
  for (const block of blocks) {
    const around = block.parentElement?.closest(BLOCKS);
    if (around) outer.add(around);
  }
  return blocks.filter((block) => !outer.has(block));
}

/** What ends with a block, up to the body or a panel; the block itself if it stands for itself. */
function outermost(
  block: Element | undefined,
  isItself: boolean,
  body: Element,
): Element | undefined {
  if (isItself) return block;
  let at = block;
  while (at && !at.nextElementSibling) {
    const { parentElement: around } = at;
    if (!around || around === body || around.matches(PANEL)) break;
    at = around;
  }
  return at;
}

function textOf(element: Element): string {
  return comparable(visibleText(element));
}
