import { ancestors, isForm } from '../dom/index.ts';
import { headedContainer } from './headed-container.ts';
import { inChrome, isBeside } from './site-chrome.ts';

/** Blocks that carry an article's prose, for weighing where on the page it stands. */
const PROSE_BLOCKS = 'p,li,pre,blockquote,td,dd';

/**
 * The container of the article is looked for in the child that holds at least this share of its
 * parent's prose.
 */
const DOMINANT_SHARE = 0.6;
/**
 * An element is the article's container if its own paragraphs hold at least this share of the prose
 * in it.
 */
const FLOW_SHARE = 0.2;
/** A `.prose` block with fewer letters than this is a snippet, not an article. */
const LEAST_LETTERS = 140;

/**
 * From this number of letters on, the container of the paragraphs is trusted without a look at its
 * headings.
 */
const SURE_LETTERS = 500;

/**
 * Elements inside another body, and inline ones: since 14.0 the entries of Fumadocs' table of
 * contents are `.prose` too.
 */
const INNER_OR_NO_BODY = '.prose *,a,span,li,p,td,button,label,nav,aside';

/**
 * Finds the element that holds the article's text and nothing else: the outermost `.prose` block
 * with the most text, as Fumadocs and Tailwind's typography plugin render it. A page without one
 * gives the container of most of its paragraphs or, where those are few, of its headings.
 * `undefined` if there is no article. Never throws.
 */
export function findBody(page: Document): Element | undefined {
  const prose = heaviest(proseBlocks(page));
  if (prose && isArticle(prose)) return prose;
  const flow = flowContainer(page);
  const isLong = flow !== undefined && lettersOf(flow.textContent) >= SURE_LETTERS;
  const headed = isLong && !hasColumn(flow) ? undefined : headedContainer(page, flow);
  if (!headed) return flow ?? prose;
  return prose && headed.contains(prose) ? prose : headed;
}

/** A column beside the article was taken in with it if a lower heading comes before the `h1`. */
function hasColumn(flow: Element): boolean {
  const first = flow.querySelector('h1,h2,h3,h4');
  return first !== null && first.localName !== 'h1' && flow.querySelector('h1') !== null;
}

const IDEOGRAPHS = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;

/**
 * Number of letters; one Chinese, Japanese or Korean character counts as three, since it says about
 * as much.
 */
function lettersOf(text: string): number {
  return text.length + 2 * (text.match(IDEOGRAPHS)?.length ?? 0);
}

function isArticle(prose: Element): boolean {
  if (prose.querySelector(':is(h2,h3)[id]')) return true;
  return lettersOf(prose.textContent) >= LEAST_LETTERS;
}

/** The outermost `.prose` blocks that may be an article's body. Cheap tests come first. */
function proseBlocks(page: Document): Element[] {
  return [...page.querySelectorAll('.prose')].filter(
    (element) =>
      !isForm(element) &&
      !element.matches(INNER_OR_NO_BODY) &&
      !element.closest('pre,.nd-copy-ignore,.fd-twoslash-popover') &&
      !inChrome(element),
  );
}

/** The element with the most text. A single candidate is returned without reading its text. */
function heaviest(elements: Element[]): Element | undefined {
  if (elements.length < 2) return elements[0];
  const letters = elements.map((element) => element.textContent.length);
  return elements[letters.indexOf(Math.max(...letters))];
}

/**
 * Descends from the top of the page to the container of the article's paragraphs: into the child
 * that holds most of the prose, until the paragraphs are the container's own.
 */
function flowContainer(page: Document): Element | undefined {
  const top = page.body as Element | null;
  if (!top) return undefined;
  const weights = weigh(page);
  if ((weights.all.get(top) ?? 0) < LEAST_LETTERS) return undefined;
  for (let container = top; ;) {
    const all = weights.all.get(container) ?? 0;
    if ((weights.own.get(container) ?? 0) >= all * FLOW_SHARE) return container;
    const next = [...container.children].find(
      (child) => (weights.all.get(child) ?? 0) >= all * DOMINANT_SHARE,
    );
    if (!next) return container === top ? undefined : container;
    container = next;
  }
}

interface Weights {
  /** Letters of prose in the element, at any depth. */
  all: Map<Element, number>;
  /** Letters of prose in blocks that are its children (items of lists, cells: grandchildren). */
  own: Map<Element, number>;
}

function weigh(page: Document): Weights {
  const weights: Weights = { all: new Map(), own: new Map() };
  const isOutside = outsideAsker();
  let last: Element | undefined;
  for (const block of page.querySelectorAll(PROSE_BLOCKS)) {
    if (last?.contains(block)) continue;
    last = block;
    const letters = isOutside(block) ? 0 : proseLetters(block);
    if (letters === 0) continue;
    const [parent, grandparent] = ancestors(block);
    const owner = block.matches('li,td,dd') ? grandparent : parent;
    if (owner) add(weights.own, owner, letters);
    add(weights.all, block, letters);
  }
  addUp(weights.all);
  return weights;
}

/**
 * Tells whether a block lies outside any article (chrome, side column). The answer for a parent is
 * kept, so that siblings cost one query.
 */
function outsideAsker(): (block: Element) => boolean {
  const answers = new Map<Element, boolean>();
  return (block) => {
    const parent = block.parentElement;
    if (!parent || isForm(parent)) return isOutside(block);
    const isSo = answers.get(parent) ?? isOutside(parent);
    answers.set(parent, isSo);
    return isSo || (block.hasAttributes() && isOutside(block));
  };
}

function isOutside(element: Element): boolean {
  return inChrome(element) || isBeside(element);
}

/**
 * Adds each element's weight to all its ancestors. Works from the innermost outwards and visits
 * each element once, so that it is linear however deep the page is nested.
 */
function addUp(weights: Map<Element, number>): void {
  const holders = new Map<Element, Element>();
  const waiting = new Map<Element, number>();
  for (const element of weights.keys()) {
    let inner = element;
    for (const holder of ancestors(element)) {
      if (holders.has(inner)) break;
      holders.set(inner, holder);
      add(waiting, holder, 1);
      inner = holder;
    }
  }
  const ready = [...holders.keys()].filter((element) => !waiting.has(element));
  for (const element of ready) {
    const holder = holders.get(element);
    if (!holder) continue;
    add(weights, holder, weights.get(element) ?? 0);
    add(waiting, holder, -1);
    if (waiting.get(holder) === 0) ready.push(holder);
  }
}

function add(weights: Map<Element, number>, element: Element, letters: number): void {
  weights.set(element, (weights.get(element) ?? 0) + letters);
}

/** Letters of a block, or 0 if most of them are in links: a list of links is not prose. */
function proseLetters(block: Element): number {
  const letters = lettersOf(block.textContent);
  let linked = 0;
  for (const link of block.querySelectorAll('a')) linked += lettersOf(link.textContent);
  return linked * 2 > letters || block.closest('a') ? 0 : letters;
}
