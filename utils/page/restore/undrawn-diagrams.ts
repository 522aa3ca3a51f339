import { comparable, visibleText } from '../dom/index.ts';

/** The source of a diagram among the props of a component, in a payload within a script. */
const TOLD = /\\?"chart\\?":/;
/** What `flightPage` makes of them. */
const DIAGRAM = 'pre.mermaid';
const DRAWN = 'svg,canvas,img,.mermaid';
/** Blocks by which places are found again: of text, or lines and pictures without any. */
const BLOCKS = 'p,h1,h2,h3,h4,h5,h6,pre:not(.mermaid),td,th,li,dt,dd,figcaption,summary,hr,img';
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
  const holders = holdersIn(told);
  if (holders.size === 0) return;
  const pairs = pairBlocks(body, told);
  const placed = new Set<Element>();
  for (const first of holders) {
    if (holders.has(first.previousElementSibling as Element)) continue;
    const group = groupFrom(first, holders);
    const copies = group
      .flatMap((holder) =>
        holder.matches(DIAGRAM) ? [holder] : [...holder.querySelectorAll(DIAGRAM)],
      )
      .map((diagram) => body.ownerDocument.importNode(diagram, true));
    const place = placeOf(group, { pairs, placed, body });
    if (!place) continue;
    const [where, element] = place;
    element[where](...copies);
    for (const copy of copies) placed.add(copy);
  }
}

/** Diagrams with a source, or boxes that have nothing but such in them, in order. */
function holdersIn(told: Element): Set<Element> {
  const holders = new Set<Element>();
  let last: Element | undefined;
  for (const diagram of told.querySelectorAll(DIAGRAM)) {
    if (diagram.textContent.trim() === '') diagram.remove();
    else if (!last?.contains(diagram)) holders.add((last = holderOf(diagram, told)));
  }
  return holders;
}

/** A diagram, or the box around it that has nothing else in it. */
function holderOf(diagram: Element, told: Element): Element {
  let holder = diagram;
  for (;;) {
    const { parentElement: around } = holder;
    const isBox = around?.localName === 'div' && !around.matches(PANEL);
    if (!isBox || around === told || around.querySelector(BLOCKS)) return holder;
    holder = around;
  }
}

/** Holders that follow each other. */
function groupFrom(first: Element, holders: ReadonlySet<Element>): [Element, ...Element[]] {
  const group: [Element, ...Element[]] = [first];
  for (;;) {
    const next = group.at(-1)?.nextElementSibling;
    if (!next || !holders.has(next)) return group;
    group.push(next);
  }
}

/** What is known of both bodies, and what has been put into ours. */
interface Known {
  body: Element;
  pairs: Pairs;
  placed: ReadonlySet<Element>;
}

/** Where something comes in our body: after an element, before it, or as the last of it. */
type Place = readonly [where: 'after' | 'before' | 'append', element: Element];

/** Finds the place of diagrams; undefined where it is not known, or there are drawings at it. */
function placeOf(group: readonly [Element, ...Element[]], known: Known): Place | undefined {
  const { pairs, placed } = known;
  const { previousElementSibling: before, parentElement: around } = group[0];
  const after = group.at(-1)?.nextElementSibling;
  const isFree = (element: Element | null, beside?: Element | null): boolean =>
    !element || placed.has(element) || !isDrawn(element, beside, pairs);
  const previous = before && endOf(before, known);
  if (previous) return isFree(previous.nextElementSibling, after) ? ['after', previous] : undefined;
  const next = !before && after && pairs.get(after);
  if (next) return isFree(next.previousElementSibling) ? ['before', next] : undefined;
  const own = !before && !after && around && pairs.get(around);
  return own && !own.querySelector(DRAWN) ? ['append', own] : undefined;
}

/** Is it the drawing, and not what comes after it? */
function isDrawn(element: Element, after: Element | null | undefined, pairs: Pairs): boolean {
  const own = after && pairs.get(blocksOf(after)[0] ?? after);
  const text = after ? textOf(after) : '';
  if ((own && element.contains(own)) || (text !== '' && textOf(element) === text)) return false;
  return element.matches(DRAWN) || element.querySelector(DRAWN) !== null;
}

/** Our blocks by theirs. What comes as often in both is the same, in order; what does not, unknown. */
type Pairs = ReadonlyMap<Element, Element>;

function pairBlocks(body: Element, told: Element): Pairs {
  const ours = Map.groupBy(blocksOf(body), signOf);
  const pairs = new Map<Element, Element>();
  for (const [sign, blocks] of Map.groupBy(blocksOf(told), signOf)) {
    const found = ours.get(sign);
    if (sign === '' || found?.length !== blocks.length) continue;
    for (const [at, block] of blocks.entries()) pairs.set(block, found[at] as Element);
  }
  return pairs;
}

/** Finds what ends as the element before a diagram does, by the last block in that. */
function endOf(before: Element, known: Known): Element | undefined {
  const last = blocksOf(before).at(-1) ?? before;
  const block = known.pairs.get(last);
  if (!block || last === before) return block;
  // A diagram after tabs is not in the last one.
  let panels = 0;
  for (let up = last.parentElement; up && before.contains(up); up = up.parentElement)
    if (up.matches(PANEL)) panels += 1;
  return outermost(block, panels, known);
}

/** Blocks without others in them, but for pictures; the element itself if it is one. */
function blocksOf(root: Element): Element[] {
  const blocks = [...root.querySelectorAll(BLOCKS)];
  if (root.matches(BLOCKS)) blocks.unshift(root);
  const others = new Set<Element>();
  for (const block of blocks) {
    const around = block.parentElement?.closest(BLOCKS);
    if (around) others.add(block.localName === 'img' ? block : around);
  }
  return blocks.filter((block) => !others.has(block));
}

/** What ends with a block, up to the body or a panel that is not among those to be left. */
function outermost(block: Element, panels: number, { body, placed }: Known): Element {
  let at = block;
  let left = panels;
  while (!at.nextElementSibling || placed.has(at.nextElementSibling)) {
    const { parentElement: around } = at;
    if (!around || around === body) break;
    if (around.matches(PANEL)) {
      if (left === 0) break;
      left -= 1;
    }
    at = around;
  }
  return at;
}

/** By what a block is known: its text, or what it is in place of some. */
function signOf(block: Element): string {
  const text = textOf(block);
  if (text !== '') return text;
  if (block.matches('hr')) return '---';
  const picture = block.matches('img') ? block : block.querySelector('img');
  return picture ? `![${picture.getAttribute('alt') ?? ''}]` : '';
}

/** The text of an element without that of diagrams in it. */
function textOf(element: Element): string {
  if (!element.querySelector(DIAGRAM)) return comparable(visibleText(element));
  const copy = element.cloneNode(true) as Element;
  for (const diagram of copy.querySelectorAll(DIAGRAM)) diagram.remove();
  return comparable(visibleText(copy));
}
